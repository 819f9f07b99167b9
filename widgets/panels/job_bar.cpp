// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/job_bar.h"

#include "widgets/menu_text.h"
#include "widgets/numbers.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <ranges>

namespace exitscope {
namespace {

constexpr int Steps = 1000;
constexpr int PauseMs = 200; // what is done by then is worth no word

/// Loading a library does not stop.
bool canCancel(const QString& key) {
    return key != QStringLiteral("engine");
}

} // namespace

JobBar::JobBar(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_text(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this)), m_others(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    row->addWidget(m_others);
    m_bar->setMaximumWidth(220);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop what is running"));
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_jobs.cancel(m_running.back().key); });
    m_others->setObjectName(QStringLiteral("others"));
    m_others->setToolTip(tr("What else is running, and a way to stop it"));
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setMenu(new QMenu(m_others));
    connect(m_others->menu(), &QMenu::aboutToShow, this, &JobBar::listOthers);
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
    std::erase_if(m_running, [&](const auto& job) { return job.key == key; });
    m_running.push_back({key, title});
    showLast();
}

void JobBar::showLast() {
    if (m_running.empty()) {
        m_pause.stop();
        return hide();
    }
    if (!isVisible() && !m_pause.isActive())
        m_pause.start();
    if (m_running.back().latest) {
        showProgress(*m_running.back().latest);
    } else {
        m_text->setText(m_running.back().title + QStringLiteral(" …"));
        m_bar->setRange(0, 0);
    }
    m_cancel->setVisible(canCancel(m_running.back().key));
    m_others->setText(tr("%1 more").arg(m_running.size() - 1));
    m_others->setVisible(m_running.size() > 1);
}

void JobBar::listOthers() {
    QMenu& menu = *m_others->menu();
    menu.clear();
    for (const auto& [key, title, latest] : m_running | std::views::take(m_running.size() - 1)) {
        QString text = tr("Cancel: %1").arg(menuText(title));
        if (latest && latest->total > 0)
            text += QStringLiteral(" · ") +
                    percentText(static_cast<double>(latest->done) / static_cast<double>(latest->total), 0);
        menu.addAction(text, this, [this, key = key] { m_jobs.cancel(key); })->setEnabled(canCancel(key));
    }
}

void JobBar::advance(const QString& key, const Progress& progress) {
    const auto job = std::ranges::find(m_running, key, &Running::key);
    if (job == m_running.end())
        return;
    job->latest = progress;
    if (job + 1 == m_running.end())
        showProgress(progress);
}

void JobBar::showProgress(const Progress& progress) {
    QString text = QString::fromStdString(progress.stage);
    if (progress.total == 0 && progress.done > 0)
        text += tr(" · %1 so far").arg(QLocale().toString(static_cast<qulonglong>(progress.done)));
    if (progress.rate > 0 && progress.total > 0)
        text += tr(" · %1 a second").arg(QLocale().toString(progress.rate, 'f', progress.rate < 10 ? 1 : 0));
    if (progress.secondsLeft >= 0 && progress.total > 0)
        text += tr(" · %1 s left").arg(QLocale().toString(std::ceil(progress.secondsLeft), 'f', 0));
    m_text->setText(text);
    m_bar->setRange(0, progress.total > 0 ? Steps : 0);
    if (progress.total > 0)
        m_bar->setValue(static_cast<int>(Steps * progress.done / progress.total));
}

void JobBar::end(const QString& key) {
    if (std::erase_if(m_running, [&](const auto& job) { return job.key == key; }) > 0)
        showLast();
}

} // namespace exitscope
