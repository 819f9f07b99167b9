// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker finds out about the operating point while that moves.
#include "core/error.h"
#include "tests/synthetic.h"
#include "widgets/workspace/follower.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace exitscope {
namespace {

class FollowerTest : public testing::Test {
protected:
    FollowerTest() {
        workspace.open(tests::syntheticPredictions(3, 300, 4, 1));
        EXPECT_TRUE(QTest::qWaitFor([this] { return !workspace.jobs().busy(); }, 30000));
    }
    ~FollowerTest() override { setOpen(true); }

    /// Whether questions are answered, or wait.
    void setOpen(bool open) {
        const std::scoped_lock lock(m_mutex);
        m_open = open;
        m_changed.notify_all();
    }
    void answerOne() {
        const std::scoped_lock lock(m_mutex);
        m_one = true;
        m_changed.notify_all();
    }
    void move(int to) {
        state = to;
        follower.follow();
    }
    bool settles() {
        return QTest::qWaitFor([this] { return !follower.pending(); }, 30000);
    }

    Workspace workspace;
    int state = 0;
    std::atomic<bool> failing = false;
    std::atomic<int> atOnce = 0;
    std::atomic<int> mostAtOnce = 0;
    std::vector<std::optional<int>> shown;

private:
    Follower<int>::Question ask() {
        if (state < 0)
            return {};
        return [this, asked = state] {
            mostAtOnce = std::max(mostAtOnce.load(), ++atOnce);
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_open || std::exchange(m_one, false); });
            --atOnce;
            if (failing)
                throw Failure("It cannot be said.");
            return asked;
        };
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = true;
    bool m_one = false; // one is answered though

protected:
    Follower<int> follower{workspace, QStringLiteral("state"), [this] { return ask(); },
                           [this](const std::optional<int>& answer) { shown.push_back(answer); }, nullptr};
};

using Shown = std::vector<std::optional<int>>;

TEST_F(FollowerTest, AsksOneAtATimeAndEndsWithTheStateAtRest) {
    setOpen(false);
    for (int to = 1; to <= 20; ++to)
        move(to);
    setOpen(true);
    ASSERT_TRUE(settles());
    EXPECT_EQ((Shown{1, 20}), shown); // what was passed meanwhile is not asked for
    EXPECT_EQ(1, mostAtOnce);
}

TEST_F(FollowerTest, AsksNoMoreThanAPersonCanRead) {
    QElapsedTimer drag;
    drag.start();
    int to = 0;
    while (drag.elapsed() < 300) {
        move(++to);
        QTest::qWait(1);
    }
    ASSERT_TRUE(settles());
    EXPECT_EQ(to, shown.back());
    EXPECT_LE(static_cast<qint64>(shown.size()), 2 + drag.elapsed() / 40); // of hundreds
    EXPECT_GT(shown.size(), 1U);                                           // also while it moves
}

TEST_F(FollowerTest, WhatFailsIsNotAskedAgainUntilSomethingChanges) {
    int failures = 0;
    QObject::connect(&workspace.jobs(), &JobRunner::failed, &follower, [&] { ++failures; });
    failing = true;
    move(1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return failures > 0; }, 30000));
    QTest::qWait(200);
    EXPECT_EQ(1, failures);
    failing = false;
    move(2);
    ASSERT_TRUE(settles());
    EXPECT_EQ(2, shown.back());
}

TEST_F(FollowerTest, ShowsNothingRatherThanWhatWas) {
    move(1);
    ASSERT_TRUE(settles());
    setOpen(false);
    move(2);
    EXPECT_TRUE(QTest::qWaitFor([this] { return shown.size() == 2; }, 30000));
    EXPECT_EQ((Shown{1, std::nullopt}), shown);
    setOpen(true);
    ASSERT_TRUE(settles());
    EXPECT_EQ((Shown{1, std::nullopt, 2}), shown);
    move(-1); // nothing is to be asked
    EXPECT_FALSE(follower.pending());
    EXPECT_EQ(std::nullopt, shown.back());
}

TEST_F(FollowerTest, NothingStandsThereWhileALaterQuestionTakesLong) {
    setOpen(false);
    move(1);
    move(2);
    answerOne(); // and the next waits
    ASSERT_TRUE(QTest::qWaitFor([this] { return shown.size() == 2; }, 30000));
    EXPECT_EQ((Shown{1, std::nullopt}), shown);
    setOpen(true);
    ASSERT_TRUE(settles());
    EXPECT_EQ((Shown{1, std::nullopt, 2}), shown);
}

TEST_F(FollowerTest, WhatIsShownAtOnceIsNotReplacedByAnEarlierAnswer) {
    setOpen(false);
    move(1);
    move(2);
    state = 3;
    setOpen(true);
    follower.flush(); // of state 3, while the first is still to come
    EXPECT_FALSE(follower.pending());
    move(4);
    ASSERT_TRUE(settles());
    EXPECT_TRUE(QTest::qWaitFor([this] { return !workspace.jobs().busy(); }, 30000));
    EXPECT_EQ((Shown{3, 4}), shown);
}

TEST_F(FollowerTest, NothingOfOtherSamplesStandsThereForAMoment) {
    move(1);
    ASSERT_TRUE(settles());
    setOpen(false);
    workspace.setSplit(Split::Calibration);
    move(2);
    EXPECT_EQ((Shown{1, std::nullopt}), shown);
    setOpen(true);
    ASSERT_TRUE(settles());
    EXPECT_EQ((Shown{1, std::nullopt, 2}), shown);
}

TEST_F(FollowerTest, AnswersOfOtherPredictionsAreNotShown) {
    setOpen(false);
    move(1);
    workspace.open(tests::syntheticPredictions(3, 300, 4, 2));
    move(2);
    setOpen(true);
    ASSERT_TRUE(settles());
    EXPECT_EQ((Shown{std::nullopt, 2}), shown); // nothing at once
}

} // namespace
} // namespace exitscope
