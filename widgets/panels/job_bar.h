// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/job_runner.h"

#include <QString>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

class QLabel;
class QProgressBar;
class QToolButton;

namespace exitscope {

/// What is running, how far it is, and a way to stop it. Shows the job that began last, of those with a title and that
/// take long enough to be read; a menu says how far the others are and stops them.
class JobBar : public QWidget {
    Q_OBJECT

public:
    explicit JobBar(JobRunner& jobs, QWidget* parent = nullptr);

private:
    struct Running {
        QString key;
        QString title;
        std::optional<Progress> latest = {};
    };

    void begin(const QString& key, const QString& title);
    void advance(const QString& key, const Progress& progress);
    void end(const QString& key);
    void showLast();
    void showProgress(const Progress& progress);
    void listOthers();

    JobRunner& m_jobs;
    std::vector<Running> m_running; // the one shown last
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QToolButton* m_others;
    QTimer m_pause;
};

} // namespace exitscope
