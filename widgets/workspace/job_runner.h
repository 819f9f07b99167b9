// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <utility>

namespace exitscope {

/// Moves jobs off the GUI thread. A job is a plain function of immutable inputs; its result comes back
/// as a value on the GUI thread, unless something newer was started under the same key meanwhile. What only the GUI
/// thread can do is a job in steps.
class JobRunner : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Stops everything and waits for it.
    ~JobRunner() override;

    /// Whether what work returns though it was cancelled is used, as heads that are fitted as far as they came, or not,
    /// as a file that reads to its end because reading asks nobody.
    enum class WhenCancelled { Deliver, Drop };

    /// Runs `work(watch)` on a worker, then `done(result)` on the GUI thread. A newer job with
    /// the same `key` stops this one. When work throws, `failed(sentence)` is emitted; Cancelled only ends the job.
    /// `title` tells a person what is running; empty for what is too short to be worth a word.
    template <typename Work, typename Done>
    void start(const QString& key, const QString& title, Work work, Done done,
               WhenCancelled whenCancelled = WhenCancelled::Deliver) {
        auto job = begin(key, title, whenCancelled);
        m_pool.start([this, job, work = std::move(work), done = std::move(done)]() mutable {
            run(job, [&]() -> std::function<void()> {
                const Watch watch = watchOf(job);
                auto result = std::make_shared<decltype(work(watch))>(work(watch));
                return [done = std::move(done), result]() mutable { done(std::move(*result)); };
            });
        });
    }

    /// Runs `step` on the GUI thread again and again, until it returns false, and whatever else there is to do between:
    /// for what only that thread can do. Otherwise as start(); once cancelled there is no further step.
    void startSteps(const QString& key, const QString& title, std::function<bool(const Watch&)> step);

    /// Asks the job to stop; finished() follows.
    void cancel(const QString& key);
    void cancelAll();
    /// Cancels everything, waits for it, and delivers nothing of it.
    void stopAll();
    bool running(const QString& key) const { return m_jobs.contains(key); }
    bool busy() const { return !m_jobs.empty(); }
    /// Key of a job that writes a file: a newer one to the same place stops it, and closing waits for it.
    static QString savingKey(const QString& path) { return QString::fromLatin1(SavingPrefix) + path; }
    static bool isSaving(const QString& key) { return key.startsWith(QLatin1String(SavingPrefix)); }
    /// Whether a file is being written.
    bool saving() const;
    /// Says that something could not be done, where no job was begun for it. `key`: that it would have had.
    void fail(const QString& sentence, const QString& key = {}) { Q_EMIT failed(key, sentence); }
    /// Runs `what` on the GUI thread, from any thread, unless this object is gone.
    void post(std::function<void()> what);

Q_SIGNALS:
    void started(const QString& key, const QString& title);
    /// At most 30 times a second for each job.
    void progressed(const QString& key, const exitscope::Progress& progress);
    void finished(const QString& key);
    void failed(const QString& key, const QString& sentence);

private:
    static constexpr const char* SavingPrefix = "save ";

    struct Job {
        QString key;
        WhenCancelled whenCancelled;
        std::stop_source stop;
        std::mutex mutex; // guards the next three
        Progress latest;
        bool posted = false;
        qint64 lastPost = 0;
    };

    std::shared_ptr<Job> begin(const QString& key, const QString& title, WhenCancelled whenCancelled);
    void run(const std::shared_ptr<Job>& job, const std::function<std::function<void()>()>& work);
    Watch watchOf(const std::shared_ptr<Job>& job);
    void report(const std::shared_ptr<Job>& job, const Progress& progress);
    void end(const std::shared_ptr<Job>& job, const std::function<void()>& deliver, const QString& error);

    QThreadPool m_pool;
    std::map<QString, std::shared_ptr<Job>> m_jobs; // GUI thread only
};

} // namespace exitscope
