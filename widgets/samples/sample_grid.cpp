// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_grid.h"

#include "widgets/numbers.h"
#include "widgets/samples/pointing.h"
#include "widgets/samples/sample_delegate.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/selection_runs.h"
#include "widgets/workspace/workspace.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>

namespace exitscope {
namespace {

constexpr int Spacing = 8; // room for the ring around the current tile

} // namespace

SampleGrid::SampleGrid(Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails, QWidget* parent)
    : QAbstractItemView(parent), m_workspace(workspace), m_samples(samples), m_thumbnails(thumbnails),
      m_delegate(new SampleDelegate(workspace, thumbnails, this)) {
    buildEmptyState(); // first: what follows lays out
    setAccessibleName(tr("Samples"));
    setAccessibleDescription(
        tr("Arrow keys choose a sample, with Shift several; Ctrl with plus and minus changes the size."));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would move every tile
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMinimumSize(120, 100);
    setItemDelegate(m_delegate);
    setModel(&samples);
    connect(&samples, &QAbstractItemModel::modelAboutToBeReset, this, &SampleGrid::keepPlace);
    // After setModel(): the selection, too, has forgotten its sample by then.
    connect(&samples, &QAbstractItemModel::modelReset, this, &SampleGrid::followReset);
    connect(&samples, &SampleModel::refreshed, this, &SampleGrid::updateEmptyState);
    connect(&workspace, &Workspace::viewChanged, this, &SampleGrid::followView);
    connect(&workspace, &Workspace::dataChanged, this, &SampleGrid::updateTiles);
    connect(&workspace, &Workspace::predictionsChanged, this, [this] {
        updateTiles();
        verticalScrollBar()->setValue(0);
    });
    new Pointing(workspace, *this, SampleModel::RowRole); // after what follows a reset
    connect(&thumbnails, &ThumbnailStore::delivered, this, &SampleGrid::showArrived);
    updateTiles();
    updateEmptyState();
}

void SampleGrid::buildEmptyState() {
    m_empty = new QWidget(viewport());
    m_emptyText = new QLabel(m_empty);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_clear = new QPushButton(tr("Clear filters"), m_empty);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_workspace.setFilter({}); });
    auto* layout = new QVBoxLayout(m_empty);
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void SampleGrid::updateEmptyState() {
    const bool open = m_workspace.ready();
    m_empty->setVisible(m_samples.rowCount() == 0);
    m_clear->setVisible(open);
    m_emptyText->setText(
        open ? tr("No sample matches. Clear the filters to see all %1.").arg(countText(m_samples.total()))
             : tr("Open predictions to begin."));
}

void SampleGrid::setStep(int step) {
    const int within = std::clamp(step, 0, SampleDelegate::Steps - 1);
    if (within == m_delegate->step())
        return;
    keepPlace();
    m_delegate->setStep(within);
    updateTiles();
    restorePlace();
    Q_EMIT stepChanged(within);
}

int SampleGrid::step() const {
    return m_delegate->step();
}

void SampleGrid::updateTiles() {
    updateGeometries();
    viewport()->update();
}

/// The view of Qt asks for the place of every item, in sight or not; here only what looks different is painted.
void SampleGrid::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
    if (QAccessible::isActive())
        QAbstractItemView::dataChanged(first, last, roles);
    const GridGeometry::Range sight = visibleItems();
    QRegion changed;
    for (int item = sight.first; item < sight.last; ++item)
        if (m_samples.hasChanged(item))
            changed += visualRect(m_samples.index(item));
    viewport()->update(changed);
}

void SampleGrid::updateGeometries() {
    m_geometry.items = m_samples.rowCount();
    m_geometry.width = viewport()->width();
    m_geometry.spacing = Spacing;
    m_geometry.tile = m_delegate->tileSize(fontMetrics(), viewport()->width() - 2 * Spacing);
    m_empty->setGeometry(viewport()->rect());
    QScrollBar* bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(std::max(1, m_geometry.lineHeight() / 2));
    bar->setRange(0, std::max(0, m_geometry.contentHeight() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

// --- keeping the place over a reset -------------------------------------------------------------

std::optional<std::uint32_t> SampleGrid::rowAt(int item) const {
    if (item < 0 || item >= m_samples.rowCount())
        return {};
    return m_samples.rows()[static_cast<std::size_t>(item)];
}

void SampleGrid::keepPlace() {
    const int top = verticalOffset();
    m_firstRow = top == 0 ? std::nullopt : rowAt(m_geometry.visible(top + m_geometry.tile.height() / 2, 1).first);
    const QModelIndex current = currentIndex();
    m_currentInSight = current.isValid() && viewport()->rect().intersects(visualRect(current));
}

void SampleGrid::restorePlace() {
    const auto& rows = m_samples.rows();
    int top = 0;
    if (m_firstRow && !rows.empty()) {
        const auto nearest = std::min(std::lower_bound(rows.begin(), rows.end(), *m_firstRow), rows.end() - 1);
        top = m_geometry.rect(static_cast<int>(nearest - rows.begin())).top() - Spacing;
    }
    verticalScrollBar()->setValue(top);
    if (m_currentInSight && currentIndex().isValid())
        scrollTo(currentIndex());
}

void SampleGrid::followReset() {
    updateTiles();
    m_selected.clear(); // a reset takes the selection
    followView();
    restorePlace();
}

void SampleGrid::followView() {
    followCurrent();
    followSelection();
}

void SampleGrid::followCurrent() {
    const auto row = m_workspace.view().currentRow;
    const auto position = row ? m_samples.positionOf(*row) : std::nullopt;
    const QModelIndex wanted = position ? m_samples.index(*position) : QModelIndex();
    if (wanted == currentIndex())
        return;
    m_following = true;
    if (wanted.isValid())
        selectionModel()->setCurrentIndex(wanted, QItemSelectionModel::NoUpdate);
    else
        selectionModel()->clearCurrentIndex();
    m_following = false;
}

void SampleGrid::followSelection() {
    const auto& wanted = m_workspace.view().selection;
    if (wanted == m_selected)
        return;
    m_selected = wanted;
    const QItemSelection runs =
        selectionRuns(m_samples, wanted, [this](std::uint32_t row) { return m_samples.positionOf(row); });
    m_following = true;
    selectionModel()->select(runs, QItemSelectionModel::ClearAndSelect);
    m_following = false;
    viewport()->update();
}

/// Those that are listed and no more, though Ctrl may be held.
void SampleGrid::selectAll() {
    m_workspace.setSelection(m_samples.rows());
}

void SampleGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QAbstractItemView::selectionChanged(selected, deselected);
    if (m_following)
        return;
    ViewState view = m_workspace.view(); // with the current sample, which may have changed with it
    view.selection = selectedRows(selectionModel()->selection(), m_samples.rows(), std::move(view.selection));
    m_selected = view.selection;
    if (currentIndex().isValid())
        view.currentRow = rowAt(currentIndex().row());
    m_workspace.setView(view);
    viewport()->update();
}

void SampleGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update(); // the ring reaches beyond its tile
    if (!m_following && current.isValid())
        m_workspace.setCurrentRow(rowAt(current.row()));
}

// --- geometry -----------------------------------------------------------------------------------

int SampleGrid::verticalOffset() const {
    return verticalScrollBar()->value();
}

GridGeometry::Range SampleGrid::visibleItems() const {
    return m_geometry.visible(verticalOffset(), viewport()->height());
}

QRect SampleGrid::visualRect(const QModelIndex& index) const {
    return index.isValid() ? m_geometry.rect(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex SampleGrid::indexAt(const QPoint& point) const {
    const int item = m_geometry.itemAt(point + QPoint(0, verticalOffset()));
    return item < 0 ? QModelIndex() : m_samples.index(item);
}

void SampleGrid::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid())
        return;
    const QRect tile = m_geometry.rect(index.row());
    const int height = viewport()->height();
    int top = verticalOffset() + m_geometry.scrollBy(index.row(), verticalOffset(), height);
    if (hint == PositionAtTop)
        top = tile.top() - Spacing;
    else if (hint == PositionAtBottom)
        top = tile.bottom() + 1 + Spacing - height;
    else if (hint == PositionAtCenter)
        top = tile.center().y() - height / 2;
    verticalScrollBar()->setValue(top);
}

void SampleGrid::scrollContentsBy(int, int dy) {
    scrollDirtyRegion(0, dy);
    viewport()->scroll(0, dy);
}

QModelIndex SampleGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    const int last = m_samples.rowCount() - 1;
    if (last < 0)
        return {};
    if (!currentIndex().isValid())
        return m_samples.index(std::min(last, visibleItems().first));
    const int here = currentIndex().row();
    const int columns = m_geometry.columns();
    const int page = m_geometry.linesPerPage(viewport()->height()) * columns;
    const auto moved = [&](int by) { // by whole lines, staying in the column
        const int target = here + by;
        if (target < 0)
            return here % columns;
        if (target <= last)
            return target;
        return here / columns == last / columns ? here : last;
    };
    switch (action) {
    case MoveLeft:
    case MovePrevious:
        return m_samples.index(std::max(0, here - 1));
    case MoveRight:
    case MoveNext:
        return m_samples.index(std::min(last, here + 1));
    case MoveUp:
        return m_samples.index(here < columns ? here : here - columns);
    case MoveDown:
        return m_samples.index(moved(columns));
    case MovePageUp:
        return m_samples.index(moved(-page));
    case MovePageDown:
        return m_samples.index(moved(page));
    case MoveHome:
        return m_samples.index(0);
    default:
        return m_samples.index(last);
    }
}

void SampleGrid::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
    // From one tile to another, in reading order; a click is from a tile to itself.
    const QModelIndex from = indexAt(rect.topLeft());
    const QModelIndex to = indexAt(rect.bottomRight());
    if (from.isValid() && to.isValid())
        selectionModel()->select({std::min(from, to), std::max(from, to)}, command);
}

QRegion SampleGrid::visualRegionForSelection(const QItemSelection& selection) const {
    QRegion region;
    const GridGeometry::Range sight = visibleItems(); // of 50,000 selected ones a screenful
    for (const QItemSelectionRange& range : selection)
        for (int item = std::max(range.top(), sight.first); item <= std::min(range.bottom(), sight.last - 1); ++item)
            region += visualRect(m_samples.index(item)).adjusted(-Spacing, -Spacing, Spacing, Spacing);
    return region;
}

// --- painting and events ------------------------------------------------------------------------

void SampleGrid::wantImages() {
    if (!m_thumbnails.hasData() || !m_workspace.hasImages() || m_samples.rowCount() == 0)
        return;
    const GridGeometry::Range sight = visibleItems();
    const int page = sight.last - sight.first;
    std::vector<ThumbnailKey> wanted;
    const auto add = [&](int first, int last) {
        for (int item = std::max(0, first); item < std::min(m_samples.rowCount(), last); ++item)
            wanted.push_back(*m_delegate->thumbnailKey(*rowAt(item), devicePixelRatioF()));
    };
    add(sight.first, sight.last);
    add(sight.last, sight.last + page);
    add(sight.first - page, sight.first);
    m_thumbnails.want(ThumbnailStore::Place::Grid, wanted);
}

void SampleGrid::showArrived(const std::vector<ThumbnailKey>& arrived) {
    const GridGeometry::Range sight = visibleItems();
    for (int item = sight.first; item < sight.last; ++item) {
        const auto row = rowAt(item);
        const auto key = row ? m_delegate->thumbnailKey(*row, devicePixelRatioF()) : std::nullopt;
        if (key && std::find(arrived.begin(), arrived.end(), *key) != arrived.end())
            viewport()->update(visualRect(m_samples.index(item)));
    }
}

void SampleGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const bool several = m_selected.size() > 1; // one is the current one
    const QStyle::State plain = option.state & ~(QStyle::State_HasFocus | QStyle::State_Selected);
    const QRect dirty = event->rect().adjusted(-Spacing, -Spacing, Spacing, Spacing);
    const GridGeometry::Range range = m_geometry.visible(verticalOffset() + dirty.top(), dirty.height());
    for (int item = range.first; item < range.last; ++item) {
        const QModelIndex index = m_samples.index(item);
        option.rect = visualRect(index);
        // Where images arrive here and there, most of what lies between is as it was.
        if (!event->region().intersects(option.rect.adjusted(-Spacing, -Spacing, Spacing, Spacing)))
            continue;
        option.state = plain;
        option.state.setFlag(QStyle::State_Selected, index == currentIndex());
        option.state.setFlag(QStyle::State_On, several && selectionModel()->isSelected(index));
        m_delegate->paint(&painter, option, index);
    }
    wantImages();
}

void SampleGrid::resizeEvent(QResizeEvent* event) {
    keepPlace();
    updateGeometries();
    restorePlace();
    QAbstractItemView::resizeEvent(event);
}

void SampleGrid::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractItemView::wheelEvent(event);
        return;
    }
    const int turned = event->angleDelta().y();
    setStep(step() + (turned > 0 ? 1 : turned < 0 ? -1 : 0));
    event->accept();
}

void SampleGrid::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        setStep(step() + 1);
    else if (control && event->key() == Qt::Key_Minus)
        setStep(step() - 1);
    else if (control && event->key() == Qt::Key_0)
        setStep(SampleDelegate::DefaultStep);
    else
        QAbstractItemView::keyPressEvent(event);
}

void SampleGrid::changeEvent(QEvent* event) {
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateTiles();
}

} // namespace exitscope
