// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspace/job_runner.h"

#include "core/error.h"
#include "widgets/workspace/ready_threads.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QTimer>
#include <algorithm>

namespace exitscope {
namespace {

constexpr qint64 ReportInterval = 33; // ms: 30 a second
constexpr int StepPause = 5;          // ms between two steps
constexpr int Workers = 8;            // so that a file, or a figure for a drag, need not wait for what takes minutes

/// The sentence that says why work failed; nothing where it did not, or was cancelled.
QString problemOf(const std::function<void()>& work) {
    try {
        work();
        return {};
    } catch (const Cancelled&) {
        return {};
    } catch (const std::bad_alloc&) {
        return JobRunner::tr("There is not enough memory for this.");
    } catch (const std::exception& exception) {
        return QString::fromUtf8(exception.what());
    }
}

} // namespace

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
    startThreads(m_pool, Workers);
}

JobRunner::~JobRunner() {
    stopAll();
}

std::shared_ptr<JobRunner::Job> JobRunner::begin(const QString& key, const QString& title,
                                                 WhenCancelled whenCancelled) {
    cancel(key);
    auto job = std::make_shared<Job>();
    job->key = key;
    job->whenCancelled = whenCancelled;
    m_jobs[key] = job;
    Q_EMIT started(key, title);
    return job;
}

void JobRunner::cancel(const QString& key) {
    if (const auto job = m_jobs.find(key); job != m_jobs.end())
        job->second->stop.request_stop();
}

void JobRunner::cancelAll() {
    for (const auto& [key, job] : m_jobs)
        job->stop.request_stop();
}

bool JobRunner::saving() const {
    return std::any_of(m_jobs.begin(), m_jobs.end(), [](const auto& job) { return isSaving(job.first); });
}

void JobRunner::stopAll() {
    cancelAll();
    m_pool.waitForDone();
    QCoreApplication::removePostedEvents(this, QEvent::MetaCall);
    m_jobs.clear();
}

void JobRunner::run(const std::shared_ptr<Job>& job, const std::function<std::function<void()>()>& work) {
    std::function<void()> deliver;
    const QString error = problemOf([&] { deliver = work(); });
    post([this, job, deliver, error] { end(job, deliver, error); });
}

void JobRunner::startSteps(const QString& key, const QString& title, std::function<bool(const Watch&)> step) {
    const auto job = begin(key, title, WhenCancelled::Drop);
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, job, timer, step = std::move(step), watch = watchOf(job)] {
        bool more = false;
        const QString error = problemOf([&] { more = !watch.stop.stop_requested() && step(watch); });
        if (more)
            return;
        timer->stop();
        timer->deleteLater();
        end(job, {}, error);
    });
    timer->start(StepPause);
}

void JobRunner::post(std::function<void()> what) {
    QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
}

Watch JobRunner::watchOf(const std::shared_ptr<Job>& job) {
    return {job->stop.get_token(), [this, job](const Progress& progress) { report(job, progress); }};
}

void JobRunner::report(const std::shared_ptr<Job>& job, const Progress& progress) {
    const std::scoped_lock lock(job->mutex);
    job->latest = progress;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (job->posted || now - job->lastPost < ReportInterval)
        return;
    job->posted = true;
    job->lastPost = now;
    post([this, job] {
        Progress latest;
        {
            const std::scoped_lock relock(job->mutex);
            job->posted = false;
            latest = job->latest;
        }
        if (const auto current = m_jobs.find(job->key); current != m_jobs.end() && current->second == job)
            Q_EMIT progressed(job->key, latest);
    });
}

void JobRunner::end(const std::shared_ptr<Job>& job, const std::function<void()>& deliver, const QString& error) {
    const auto current = m_jobs.find(job->key);
    if (current == m_jobs.end() || current->second != job)
        return; // something newer runs under this key: this result is stale
    m_jobs.erase(current);
    QString problem = error;
    try {
        if (deliver && !(job->whenCancelled == WhenCancelled::Drop && job->stop.stop_requested()))
            deliver();
    } catch (const std::exception& thrown) {
        problem = QString::fromUtf8(thrown.what());
    }
    if (!problem.isEmpty())
        Q_EMIT failed(job->key, problem);
    if (!m_jobs.contains(job->key)) // delivering may have started the next step under the same key
        Q_EMIT finished(job->key);
}

} // namespace exitscope
