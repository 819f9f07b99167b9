// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs whose steps run on the GUI thread.
#include "core/error.h"
#include "widgets/workspace/job_runner.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

constexpr int Patience = 30000; // ms until a test gives up waiting

class StepsOfAJob : public testing::Test {
protected:
    void start(std::function<bool(const Watch&)> step) {
        jobs.startSteps(key, QStringLiteral("Steps"), std::move(step));
    }
    bool ends() {
        return QTest::qWaitFor([&] { return !jobs.busy(); }, Patience);
    }

    const QString key = QStringLiteral("steps");
    JobRunner jobs;
    QSignalSpy finished{&jobs, &JobRunner::finished};
    QSignalSpy failed{&jobs, &JobRunner::failed};
    int steps = 0;
};

TEST_F(StepsOfAJob, RunHereUntilOneIsTheLastWithEventsBetween) {
    QSignalSpy progressed(&jobs, &JobRunner::progressed);
    int between = 0;
    start([&](const Watch& watch) {
        EXPECT_EQ(jobs.thread(), QThread::currentThread());
        EXPECT_EQ(steps, between);
        QMetaObject::invokeMethod(
            &jobs, [&] { ++between; }, Qt::QueuedConnection);
        watch.progress({.stage = "step", .done = 1, .total = 3});
        return ++steps < 3;
    });
    EXPECT_TRUE(jobs.running(key));
    EXPECT_EQ(0, steps);
    ASSERT_TRUE(ends());
    EXPECT_EQ(3, steps);
    EXPECT_EQ(1, finished.size());
    EXPECT_TRUE(failed.isEmpty());
    EXPECT_FALSE(progressed.isEmpty());
}

TEST_F(StepsOfAJob, EndWhereTheyAreCancelled) {
    start([&](const Watch&) {
        if (++steps == 2)
            jobs.cancel(key);
        return true;
    });
    ASSERT_TRUE(ends());
    EXPECT_EQ(2, steps);
    EXPECT_EQ(1, finished.size());
    EXPECT_TRUE(failed.isEmpty());
}

TEST_F(StepsOfAJob, EndWithASentenceWhereOneFails) {
    start([&](const Watch&) -> bool {
        ++steps;
        throw InputError("It is broken.");
    });
    ASSERT_TRUE(ends());
    EXPECT_EQ(1, steps);
    ASSERT_EQ(1, failed.size());
    EXPECT_EQ(key, failed.front().at(0).toString());
    EXPECT_EQ(QStringLiteral("It is broken."), failed.front().at(1).toString());
}

TEST_F(StepsOfAJob, GiveWayToANewerJobOfTheSameKey) {
    int delivered = 0;
    start([&](const Watch&) {
        ++steps;
        jobs.start(
            key, QStringLiteral("Saving"), [](const Watch&) { return 7; }, [&](int result) { delivered = result; });
        return false;
    });
    ASSERT_TRUE(ends());
    EXPECT_EQ(1, steps);
    EXPECT_EQ(7, delivered);
    EXPECT_EQ(1, finished.size());
}

TEST_F(StepsOfAJob, AreOverOnceAllIsStopped) {
    start([&](const Watch&) { return ++steps > 0; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return steps > 0; }, Patience));
    jobs.stopAll();
    const int then = steps;
    bool later = false;
    start([&](const Watch&) {
        later = true;
        return false;
    });
    ASSERT_TRUE(ends());
    EXPECT_TRUE(later);
    EXPECT_EQ(then, steps);
}

} // namespace
} // namespace exitscope
