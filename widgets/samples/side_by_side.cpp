// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/side_by_side.h"

#include "widgets/samples/pointing.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/selection_runs.h"
#include "widgets/samples/side_by_side_delegate.h"
#include "widgets/samples/side_by_side_picture.h"
#include "widgets/samples/thumbnail_store.h"
#include "widgets/workspace/workspace.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace exitscope {
namespace {

constexpr int PauseMs = 120;                               // without a change, before it is computed again
constexpr int SampleColumn = 170;                          // pixels
const QString WidestWord = QStringLiteral("distribution"); // of a policy's name, and wider than what stands below

} // namespace

/// Asks for the images of the rows in sight.
class SideBySideTable : public QTableView {
public:
    SideBySideTable(ThumbnailStore& thumbnails, SideBySideDelegate* delegate, QWidget* parent)
        : QTableView(parent), m_thumbnails(thumbnails), m_delegate(delegate) {
        setItemDelegate(delegate);
        connect(&thumbnails, &ThumbnailStore::delivered, viewport(), [this] { viewport()->update(); });
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QTableView::paintEvent(event);
        if (!m_thumbnails.hasData() || !model() || model()->rowCount() == 0)
            return;
        const int first = std::max(0, rowAt(0));
        const int last = rowAt(viewport()->height() - 1);
        std::vector<ThumbnailKey> wanted;
        for (int row = first; row <= (last < 0 ? model()->rowCount() - 1 : last); ++row)
            if (const auto key = m_delegate->thumbnailKey(
                    model()->index(row, 0).data(SideBySideModel::RowRole).toUInt(), devicePixelRatioF()))
                wanted.push_back(*key);
        m_thumbnails.want(ThumbnailStore::Place::Table, wanted);
    }

private:
    ThumbnailStore& m_thumbnails;
    SideBySideDelegate* m_delegate;
};

SideBySidePanel::SideBySidePanel(Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails,
                                 QWidget* parent)
    : QWidget(parent), Takeaway(QStringLiteral("side-by-side"), this, workspace), m_workspace(workspace),
      m_samples(samples), m_model(new SideBySideModel(this)), m_counts(new SideBySideCounts(this)),
      m_countsView(new QTableView(this)),
      m_table(new SideBySideTable(thumbnails, new SideBySideDelegate(workspace, thumbnails, this), this)),
      m_onlyDifferent(new QCheckBox(tr("&Only disputed samples"), this)), m_thumbnails(thumbnails),
      m_picture(thumbnails, ThumbnailStore::Place::TablePicture) {
    m_countsView->setModel(m_counts);
    m_countsView->setAccessibleName(tr("Samples that leave at each exit, by policy"));
    m_onlyDifferent->setToolTip(tr("Samples that some of the policies have right and others wrong"));
    m_table->setModel(m_model);
    new Pointing(workspace, *m_table, SideBySideModel::RowRole);
    m_table->setAccessibleName(tr("Samples under each policy"));
    QFont small = font();
    small.setPointSizeF(0.9 * small.pointSizeF());
    for (QTableView* view : {m_countsView, static_cast<QTableView*>(m_table)}) {
        view->setFont(small);
        view->horizontalHeader()->setFont(small);
        view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        view->horizontalHeader()->setHighlightSections(false);
        view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
        view->horizontalHeader()->setDefaultAlignment(
            Qt::Alignment::fromInt(int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextWordWrap)));
        view->horizontalHeader()->setMinimumSectionSize(QFontMetrics(small).horizontalAdvance(WidestWord) + 8);
        view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        view->verticalHeader()->hide();
        view->setShowGrid(false);
        view->setTabKeyNavigation(false); // Tab goes on to what comes next
        view->setWordWrap(false);
        view->setSelectionMode(QAbstractItemView::SingleSelection);
        view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // columns of both stay one under the other
    }
    // Many policies take more room than there is: both tables move together.
    m_countsView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScrollBar* above = m_countsView->horizontalScrollBar();
    QScrollBar* below = m_table->horizontalScrollBar();
    connect(above, &QScrollBar::valueChanged, below, &QScrollBar::setValue);
    connect(below, &QScrollBar::valueChanged, above, &QScrollBar::setValue);
    m_countsView->horizontalHeader()->setFixedHeight(2 * QFontMetrics(small).height() + 6);
    m_countsView->verticalHeader()->setDefaultSectionSize(QFontMetrics(small).height() + 4);
    m_table->verticalHeader()->setDefaultSectionSize(SideBySideDelegate::LineHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_countsView, 1);
    column->addWidget(m_onlyDifferent);
    column->addWidget(m_table, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SideBySidePanel::compute);
    connect(&workspace, &Workspace::predictionsChanged, this, [this] {
        m_computed.reset(); // no view may see samples of other predictions
        showRows();
        follow();
        goOn();
    });
    connect(&workspace, &Workspace::policiesChanged, this, &SideBySidePanel::follow);
    connect(&workspace, &Workspace::pointChanged, this, &SideBySidePanel::follow);
    connect(&workspace, &Workspace::dataChanged, this, [this] {
        m_table->viewport()->update();
        m_picture.forget();
        goOn();
    });
    connect(&thumbnails, &ThumbnailStore::delivered, this, [this] { goOn(); });
    connect(&workspace.jobs(), &JobRunner::finished, this, [this](const QString& key) {
        if (key == fileStem() && !isCurrent()) // it failed, else the next would run by now
            dropWaiting();
    });
    connect(&workspace, &Workspace::viewChanged, this, &SideBySidePanel::followView);
    connect(&samples, &SampleModel::refreshed, this, &SideBySidePanel::follow);
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &SideBySidePanel::showRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SideBySidePanel::takeSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, // comes after what it selects
            [this](const QModelIndex& now) {
                if (now.isValid() && isTold())
                    m_workspace.setCurrentRow(now.data(SideBySideModel::RowRole).toUInt());
            });
    connect(m_countsView, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == 0 || !m_computed)
            return;
        const std::string& policy = m_computed->columns[static_cast<std::size_t>(index.column() - 1)].policy;
        const bool wasInForce = policy == m_workspace.point().policy;
        m_workspace.selectPolicy(policy);
        const auto exit = static_cast<std::size_t>(index.row());
        if (exit >= m_workspace.predictions()->exits())
            return;
        SampleFilter filter = m_workspace.view().filter;
        if (wasInForce)
            filter = toggled(filter, {.exit = exit});
        else
            filter.exit = exit; // another policy's samples of that exit, not all of them
        m_workspace.setFilter(filter);
    });
}

std::function<QString()> SideBySidePanel::numbers() const {
    m_samples.flush();
    return [policies = m_workspace.policies(), point = m_workspace.point(), split = m_workspace.view().split,
            rows = m_samples.rows(), onlyDifferent = m_onlyDifferent->isChecked()] {
        const SideBySide what = sideBySide(policies, point, split);
        return sideBySideCsv(what, onlyDifferent ? differentRows(what, rows) : rows);
    };
}

bool SideBySidePanel::isCurrent() const {
    return m_computed && m_computed->policies == m_workspace.policies() && m_computed->point == m_workspace.point() &&
           m_computed->split == m_workspace.view().split;
}

/// From the sample that is first in sight.
SideBySidePicture SideBySidePanel::pictureOf(QSize size) const {
    m_samples.flush();
    const auto what = isCurrent() ? m_computed
                                  : std::make_shared<const SideBySide>(sideBySide(
                                        m_workspace.policies(), m_workspace.point(), m_workspace.view().split));
    auto rows = m_onlyDifferent->isChecked() ? differentRows(*what, m_samples.rows()) : m_samples.rows();
    if (const int first = m_table->rowAt(0); first > 0 && rows == m_model->rows())
        rows.erase(rows.begin(), rows.begin() + first);
    return {m_workspace, m_thumbnails, what, std::move(rows), size};
}

bool SideBySidePanel::prepare(const std::optional<PictureSize>& picture) {
    if (!picture || !m_workspace.ready())
        return true;
    if (isCurrent())
        return m_picture.ready(pictureOf(picture->size).images());
    if (!m_workspace.jobs().running(fileStem()))
        compute();
    return false;
}

void SideBySidePanel::release() {
    m_picture.release();
}

void SideBySidePanel::draw(QPaintDevice& device, QSize size, PictureFormat) const {
    const SideBySidePicture picture = pictureOf(size);
    m_thumbnails.want(ThumbnailStore::Place::TablePicture, picture.images());
    m_thumbnails.finishWanted();
    QPainter painter(&device);
    picture.paint(painter);
}

void SideBySidePanel::contextMenuEvent(QContextMenuEvent* event) {
    contextMenu()->exec(event->globalPos());
}

QTableView& SideBySidePanel::table() {
    return *m_table;
}

void SideBySidePanel::follow() {
    if (visibleRegion().isEmpty())
        m_behind = true; // hidden, or a tab behind others
    else
        m_pause.start();
}

void SideBySidePanel::compute() {
    m_behind = false;
    if (!m_workspace.ready())
        return;
    m_workspace.jobs().start(
        fileStem(), {},
        [policies = m_workspace.policies(), point = m_workspace.point(),
         split = m_workspace.view().split](const Watch&) { return sideBySide(policies, point, split); },
        [panel = QPointer(this)](SideBySide computed) {
            if (!panel)
                return;
            if (panel->shows(computed.predictions())) {
                panel->m_computed = std::make_shared<const SideBySide>(std::move(computed));
                panel->showRows();
            }
            panel->goOn();
        });
}

void SideBySidePanel::showRows() {
    const bool current = m_computed && m_samples.split() == m_computed->split;
    m_counts->show(m_computed);
    m_model->show(m_computed, current ? m_samples.rows() : std::vector<std::uint32_t>(), m_onlyDifferent->isChecked());
    for (QTableView* view : {m_countsView, static_cast<QTableView*>(m_table)})
        if (m_model->columnCount() > 0) {
            view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
            view->setColumnWidth(0, SampleColumn);
        }
    m_selected.reset();
    followView();
}

/// The current sample where nothing else is selected.
void SideBySidePanel::followView() {
    const ViewState& view = m_workspace.view();
    const auto place = [&rows = m_model->rows()](std::uint32_t row) -> std::optional<int> {
        const auto found = std::ranges::lower_bound(rows, row);
        return found == rows.end() || *found != row ? std::nullopt
                                                    : std::optional(static_cast<int>(found - rows.begin()));
    };
    std::vector<std::uint32_t> wanted = view.selection;
    if (wanted.empty() && view.currentRow)
        wanted = {*view.currentRow};
    const QScopedValueRollback following(m_following, true);
    QItemSelectionModel& selection = *m_table->selectionModel();
    const auto current = view.currentRow ? place(*view.currentRow) : std::nullopt;
    if (const QModelIndex index = current ? m_model->index(*current, 0) : QModelIndex();
        index.row() != selection.currentIndex().row())
        selection.setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (m_selected == wanted)
        return;
    selection.select(selectionRuns(*m_model, wanted, place),
                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_selected = std::move(wanted);
}

bool SideBySidePanel::shows(const Predictions& predictions) const {
    return &predictions == m_workspace.predictions().get();
}

/// Whether a person has changed the table, and it shows what is in view.
bool SideBySidePanel::isTold() const {
    return !m_following && m_computed && shows(m_computed->predictions()) &&
           m_computed->split == m_workspace.view().split;
}

void SideBySidePanel::takeSelection() {
    if (!isTold())
        return;
    ViewState view = m_workspace.view();
    view.selection = selectedRows(m_table->selectionModel()->selection(), m_model->rows(), std::move(view.selection));
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        view.currentRow = current.data(SideBySideModel::RowRole).toUInt();
    m_selected = view.selection;
    m_workspace.setView(view);
}

void SideBySidePanel::paintEvent(QPaintEvent* event) {
    if (m_behind) {
        m_behind = false;
        m_pause.start();
    }
    QWidget::paintEvent(event);
}

} // namespace exitscope
