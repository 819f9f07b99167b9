// SPDX-License-Identifier: GPL-3.0-or-later
// Light and dark as a person chose, or as the system does: a settings portal on a bus of its own.
#include "app/appearance.h"
#include "app/system_scheme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QPalette>
#include <QProcess>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <optional>

namespace exitscope {
namespace {

constexpr int Patience = 30000; // ms until a test gives up waiting

/// What a desktop answers.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key) const {
        EXPECT_EQ(QStringLiteral("org.freedesktop.appearance"), group);
        EXPECT_EQ(QStringLiteral("color-scheme"), key);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class Appearance : public testing::Test {
protected:
    void SetUp() override {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            GTEST_SKIP() << "There is no dbus-daemon here.";
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        ASSERT_TRUE(m_daemon.waitForReadyRead(Patience));
        bus = QString::fromUtf8(m_daemon.readLine()).trimmed();
        QDBusConnection desktop = QDBusConnection::connectToBus(bus, QStringLiteral("desktop"));
        ASSERT_TRUE(desktop.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                                           QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        ASSERT_TRUE(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        applyAppearance(QStringLiteral("system"));
    }
    ~Appearance() override {
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        QDBusConnection::disconnectFromBus(bus);
        m_daemon.kill();
        m_daemon.waitForFinished();
        setSystemPrefersDark(false);
        applyAppearance(QStringLiteral("system"));
    }

    void prefer(uint scheme) {
        portal.scheme = scheme;
        Q_EMIT portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                                     QDBusVariant(scheme));
    }
    static bool isDark() { return QApplication::palette().color(QPalette::Window).lightness() < 128; }

    QString bus;
    Portal portal;

private:
    QProcess m_daemon;
};

TEST_F(Appearance, FollowsTheSystemAtOnceAndWhenItChanges) {
    portal.scheme = 1;
    QObject owner;
    watchSystemScheme(&owner, setSystemPrefersDark, bus);
    EXPECT_FALSE(isDark());
    EXPECT_TRUE(QTest::qWaitFor(isDark, Patience));
    prefer(2);
    EXPECT_TRUE(QTest::qWaitFor([] { return !isDark(); }, Patience));
    prefer(1);
    EXPECT_TRUE(QTest::qWaitFor(isDark, Patience));
}

TEST_F(Appearance, StaysAsAPersonChoseItWhateverTheSystemPrefers) {
    applyAppearance(QStringLiteral("light"));
    std::optional<bool> told;
    QObject owner;
    portal.scheme = 1;
    watchSystemScheme(
        &owner,
        [&](bool dark) {
            told = dark;
            setSystemPrefersDark(dark);
        },
        bus);
    EXPECT_TRUE(QTest::qWaitFor([&] { return told == true; }, Patience));
    EXPECT_FALSE(isDark());
    applyAppearance(QStringLiteral("dark"));
    prefer(2);
    EXPECT_TRUE(QTest::qWaitFor([&] { return told == false; }, Patience));
    EXPECT_TRUE(isDark());
    applyAppearance(QStringLiteral("system"));
    EXPECT_FALSE(isDark());
}

/// Contrast of two colours as WCAG 2 has it, from 1 to 21.
double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

TEST(DarkAppearance, ShowsTheEdgesOfWhatCanBeTicked) {
    applyAppearance(QStringLiteral("dark"));
    QRadioButton radio;
    QCheckBox box;
    for (QAbstractButton* button : {static_cast<QAbstractButton*>(&radio), static_cast<QAbstractButton*>(&box)}) {
        const QImage image = button->grab().toImage();
        double most = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                most = std::max(most, contrast(image.pixelColor(x, y), button->palette().color(QPalette::Window)));
        EXPECT_GE(most, 3) << button->metaObject()->className(); // WCAG 1.4.11
    }
    applyAppearance(QStringLiteral("system"));
}

TEST(AppearanceWithoutAPortal, IsThatOfTheSystemsPalette) {
    QObject owner;
    applyAppearance(QStringLiteral("system"));
    const QPalette before = QApplication::palette();
    watchSystemScheme(
        &owner, [](bool) { ADD_FAILURE(); }, QStringLiteral("unix:path=/nowhere"));
    QTest::qWait(100);
    EXPECT_EQ(before, QApplication::palette());
}

} // namespace
} // namespace exitscope

#include "appearance_test.moc"
