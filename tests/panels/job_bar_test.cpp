// SPDX-License-Identifier: GPL-3.0-or-later
// What is running, as a person sees it in the status bar.
#include "core/error.h"
#include "widgets/numbers.h"
#include "widgets/panels/job_bar.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QTest>
#include <QToolButton>
#include <condition_variable>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

constexpr int Patience = 30000; // ms

class JobBarTest : public testing::Test {
protected:
    JobBarTest() { bar.parentWidget()->show(); }

    /// Runs until it is cancelled.
    void start(const QString& key, const QString& title, const std::optional<Progress>& said = {}) {
        jobs.start(
            key, title,
            [said](const Watch& watch) -> int {
                if (said)
                    watch.progress(*said);
                std::mutex mutex;
                std::unique_lock lock(mutex);
                std::condition_variable_any().wait(lock, watch.stop, [] { return false; });
                throw Cancelled();
            },
            [](int) {});
    }
    bool shows(const QString& text) {
        return QTest::qWaitFor([&] { return bar.isVisible() && this->text() == text; }, Patience);
    }
    QString text() const { return bar.findChild<QLabel*>()->text(); }
    QToolButton& button(const char* name) { return *bar.findChild<QToolButton*>(QString::fromLatin1(name)); }
    QStringList others() {
        QMenu& menu = *button("others").menu();
        Q_EMIT menu.aboutToShow();
        QStringList texts;
        for (const QAction* action : menu.actions())
            texts << action->text();
        return texts;
    }

    QWidget window;
    JobRunner jobs;
    JobBar& bar = *new JobBar(jobs, &window);
};

TEST_F(JobBarTest, SaysRateAndTimeLeftInTheLocale) {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    start(QStringLiteral("read"), QStringLiteral("Reading"),
          Progress{.stage = "Classifying", .done = 300, .total = 1000, .rate = 1234.4, .secondsLeft = 6.2});
    EXPECT_TRUE(shows(QStringLiteral("Classifying · 1.234 a second · 7 s left"))) << text().toStdString();
    QLocale::setDefault(before);
    const auto& progress = *bar.findChild<QProgressBar*>();
    EXPECT_EQ(0.3, static_cast<double>(progress.value()) / progress.maximum());
    jobs.cancel(QStringLiteral("read"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !bar.isVisible(); }, Patience));
}

TEST_F(JobBarTest, CountsWhatHasNoKnownEnd) {
    start(QStringLiteral("look"), QStringLiteral("Opening"), Progress{.stage = "Looking", .done = 1234, .rate = 99});
    EXPECT_TRUE(shows(QStringLiteral("Looking · %1 so far").arg(QLocale().toString(1234)))) << text().toStdString();
    jobs.cancel(QStringLiteral("look"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !bar.isVisible(); }, Patience));
}

TEST_F(JobBarTest, StopsTheNewestByItsButtonAndTheOthersByAMenu) {
    start(QStringLiteral("a"), QStringLiteral("First"));
    start(QStringLiteral("b"), QStringLiteral("Opening a&b"));
    start(QStringLiteral("c"), QStringLiteral("Third"));
    ASSERT_TRUE(shows(QStringLiteral("Third …")));
    EXPECT_EQ(QStringLiteral("2 more"), button("others").text());
    ASSERT_EQ((QStringList{QStringLiteral("Cancel: First"), QStringLiteral("Cancel: Opening a&&b")}), others());
    button("others").menu()->actions().front()->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !jobs.running(QStringLiteral("a")); }, Patience));
    EXPECT_TRUE(jobs.running(QStringLiteral("b")) && jobs.running(QStringLiteral("c")));
    EXPECT_EQ(QStringList{QStringLiteral("Cancel: Opening a&&b")}, others());
    QTest::mouseClick(&button("cancel"), Qt::LeftButton);
    ASSERT_TRUE(shows(QStringLiteral("Opening a&b …")));
    EXPECT_FALSE(jobs.running(QStringLiteral("c")));
    EXPECT_FALSE(button("others").isVisible());
    QTest::mouseClick(&button("cancel"), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !jobs.busy() && !bar.isVisible(); }, Patience));
}

TEST_F(JobBarTest, SaysHowFarTheOthersAre) {
    start(QStringLiteral("a"), QStringLiteral("First"), Progress{.stage = "Fitting", .done = 9, .total = 20});
    ASSERT_TRUE(shows(QStringLiteral("Fitting")));
    start(QStringLiteral("b"), QStringLiteral("Second"));
    ASSERT_TRUE(shows(QStringLiteral("Second …")));
    EXPECT_EQ(QStringList{QStringLiteral("Cancel: First · %1").arg(percentText(0.45, 0))}, others());
    QTest::mouseClick(&button("cancel"), Qt::LeftButton);
    ASSERT_TRUE(shows(QStringLiteral("Fitting"))); // not as if it began
    EXPECT_EQ(0.45,
              static_cast<double>(bar.findChild<QProgressBar*>()->value()) / bar.findChild<QProgressBar*>()->maximum());
    jobs.cancelAll();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !jobs.busy(); }, Patience));
}

TEST_F(JobBarTest, WhatCannotStopIsNotOffered) {
    start(QStringLiteral("engine"), QStringLiteral("Loading LibTorch"));
    ASSERT_TRUE(shows(QStringLiteral("Loading LibTorch …")));
    EXPECT_FALSE(button("cancel").isVisible());
    start(QStringLiteral("fit"), QStringLiteral("Fitting"));
    ASSERT_TRUE(shows(QStringLiteral("Fitting …")));
    EXPECT_TRUE(button("cancel").isVisible());
    ASSERT_EQ(QStringList{QStringLiteral("Cancel: Loading LibTorch")}, others());
    EXPECT_FALSE(button("others").menu()->actions().front()->isEnabled());
}

TEST_F(JobBarTest, IsSilentAboutWhatHasNoTitle) {
    start(QStringLiteral("tidy"), {});
    QTest::qWait(300);
    EXPECT_FALSE(bar.isVisible());
}

} // namespace
} // namespace exitscope
