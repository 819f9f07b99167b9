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

bool isQuiet(const QString& key) {
    return key == QStringLiteral("curves");
} // too short to be worth a word

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
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_jobs.cancel(m_key); });
    connect(&jobs, &JobRunner::started, this, &JobBar::begin);
    connect(&jobs, &JobRunner::progressed, this, &JobBar::advance);
    connect(&jobs, &JobRunner::finished, this, &JobBar::end);
    hide();
}

void JobBar::begin(const QString& key, const QString& title) {
    if (isQuiet(key))
        return;
    m_key = key;
    m_text->setText(title + QStringLiteral(" …"));
    m_bar->setRange(0, 0);
    m_cancel->setVisible(key != QStringLiteral("engine"));
    show();
}

void JobBar::advance(const QString& key, const Progress& progress) {
    if (key != m_key)
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
    if (key == m_key)
        hide();
}

} // namespace exitscope
