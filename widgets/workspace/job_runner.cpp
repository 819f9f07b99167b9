// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspace/job_runner.h"

#include "core/error.h"
#include "widgets/workspace/ready_threads.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <algorithm>

namespace exitscope {
namespace {

constexpr qint64 ReportInterval = 33; // ms: 30 a second
constexpr int Workers = 8;            // so that a file, or a figure for a drag, need not wait for what takes minutes

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
    QString error;
    try {
        deliver = work();
    } catch (const Cancelled&) {
    } catch (const std::bad_alloc&) {
        error = tr("There is not enough memory for this.");
    } catch (const std::exception& exception) {
        error = QString::fromUtf8(exception.what());
    }
    post([this, job, deliver, error] { end(job, deliver, error); });
}

void JobRunner::post(std::function<void()> what) {
    QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
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
