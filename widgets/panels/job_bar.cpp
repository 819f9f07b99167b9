// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/job_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <cmath>

namespace exitscope {
namespace {

constexpr int Steps = 1000;
constexpr int PauseMs = 200; // what is done by then is worth no word

} // namespace

JobBar::JobBar(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_text(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    m_bar->setMaximumWidth(220);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop what is running"));
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_jobs.cancel(m_running.back().first); });
    connect(&jobs, &JobRunner::started, this, &JobBar::begin);
    connect(&jobs, &JobRunner::progressed, this, &JobBar::advance);
    connect(&jobs, &JobRunner::finished, this, &JobBar::end);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { setVisible(!m_running.empty()); });
    hide();
}

void JobBar::begin(const QString& key, const QString& title) {
    if (title.isEmpty())
        return;
    std::erase_if(m_running, [&](const auto& job) { return job.first == key; });
    m_running.emplace_back(key, title);
    showLast();
}

void JobBar::showLast() {
    if (m_running.empty()) {
        m_pause.stop();
        return hide();
    }
    if (!isVisible() && !m_pause.isActive())
        m_pause.start();
    m_text->setText(m_running.back().second + QStringLiteral(" …"));
    m_bar->setRange(0, 0);
    m_cancel->setVisible(m_running.back().first != QStringLiteral("engine"));
}

void JobBar::advance(const QString& key, const Progress& progress) {
    if (m_running.empty() || m_running.back().first != key)
        return;
    QString text = QString::fromStdString(progress.stage);
    if (progress.rate > 0 && progress.total > 0)
        text += tr(" · %1 a second").arg(QLocale().toString(std::round(progress.rate), 'f', 0));
    if (progress.secondsLeft >= 0 && progress.total > 0)
        text += tr(" · %1 s left").arg(QLocale().toString(std::ceil(progress.secondsLeft), 'f', 0));
    m_text->setText(text);
    m_bar->setRange(0, progress.total > 0 ? Steps : 0);
    if (progress.total > 0)
        m_bar->setValue(static_cast<int>(Steps * progress.done / progress.total));
}

void JobBar::end(const QString& key) {
    if (std::erase_if(m_running, [&](const auto& job) { return job.first == key; }) > 0)
        showLast();
}

} // namespace exitscope
