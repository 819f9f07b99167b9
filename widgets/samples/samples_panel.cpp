// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/samples_panel.h"

#include "core/policy/sample_filter.h"
#include "widgets/samples/grid_picture.h"
#include "widgets/samples/sample_delegate.h"
#include "widgets/samples/sample_detail.h"
#include "widgets/samples/sample_grid.h"
#include "widgets/samples/sample_model.h"
#include "widgets/samples/thumbnail_store.h"
#include "widgets/workspace/workspace.h"

#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QVBoxLayout>
#include <utility>

namespace exitscope {
namespace {

constexpr qint32 StateVersion = 1;

} // namespace

SamplesPanel::SamplesPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), Takeaway(QStringLiteral("samples"), this, workspace), m_workspace(workspace),
      m_model(new SampleModel(workspace, this)), m_thumbnails(new ThumbnailStore(this)),
      m_filters(new FilterBar(workspace, *m_model, this)), m_grid(new SampleGrid(workspace, *m_model, *m_thumbnails)),
      m_detail(new SampleDetail(workspace, *m_thumbnails)), m_splitter(new QSplitter(Qt::Vertical, this)),
      m_picture(*m_thumbnails, ThumbnailStore::Place::GridPicture) {
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_splitter, 1);
    connect(m_filters, &FilterBar::listWanted, this, [this] { saveNumbers(); });
    connect(&workspace, &Workspace::dataChanged, this, &SamplesPanel::followData);
    connect(&workspace, &Workspace::predictionsChanged, this, &SamplesPanel::followData);
    connect(m_thumbnails, &ThumbnailStore::delivered, this, [this] { goOn(); });
    followData();
}

SamplesPanel::~SamplesPanel() {
    delete m_splitter; // views go before what they show
}

void SamplesPanel::followData() {
    m_thumbnails->setData(m_workspace.hasImages() ? m_workspace.data() : nullptr);
    m_picture.forget(); // they may be those of other data
    goOn();
}

void SamplesPanel::flush() {
    m_model->flush();
    m_detail->sheet().flush();
}

void SamplesPanel::finishImages() {
    flush();
    m_grid->wantImages();
    m_detail->sheet().wantImage();
    m_thumbnails->finishWanted();
}

bool SamplesPanel::prepare(const std::optional<PictureSize>& picture) {
    if (!picture || !m_thumbnails->hasData())
        return true;
    flush();
    return m_picture.ready(gridImages(m_workspace, *m_model, *m_thumbnails, *m_grid, picture->size));
}

void SamplesPanel::release() {
    m_picture.release();
}

/// There may be a million.
std::function<QString()> SamplesPanel::numbers() const {
    m_model->flush();
    return [outcome = m_workspace.outcome(), rows = m_model->rows()] {
        return QString::fromStdString(sampleCsv(*outcome.table, outcome, rows));
    };
}

void SamplesPanel::draw(QPaintDevice& device, QSize size, PictureFormat) const {
    m_model->flush();
    drawGrid(device, m_workspace, *m_model, *m_thumbnails, *m_grid, size);
}

QByteArray SamplesPanel::saveState() const {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << StateVersion << m_splitter->saveState() << static_cast<qint32>(m_grid->step());
    return state;
}

bool SamplesPanel::restoreState(const QByteArray& state) {
    QDataStream stream(state);
    qint32 version = 0;
    qint32 step = 0;
    QByteArray divider;
    stream >> version >> divider >> step;
    if (stream.status() != QDataStream::Ok || version != StateVersion)
        return false;
    m_grid->setStep(step);
    return m_splitter->restoreState(divider);
}

void SamplesPanel::resetState() {
    m_grid->setStep(SampleDelegate::DefaultStep);
    m_splitter->setSizes({1000, 1000}); // of which it has less: halves
}

} // namespace exitscope
