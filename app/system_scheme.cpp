// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_scheme.h"

#include <QObject>

#if defined(EXITSCOPE_HAS_DBUS)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#endif

namespace exitscope {

#if defined(EXITSCOPE_HAS_DBUS)

namespace {

const QString Service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString Path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString Interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString Group = QStringLiteral("org.freedesktop.appearance");
const QString Key = QStringLiteral("color-scheme");
constexpr uint Dark = 1; // 0: no preference, 2: light

/// Of a session that has none, libdbus would start one.
bool hasSessionBus() {
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

QDBusConnection connectionTo(const QString& bus) {
    return bus.isEmpty() ? QDBusConnection::sessionBus() : QDBusConnection::connectToBus(bus, bus);
}

/// Listens to the portal.
class SchemeWatch : public QObject {
    Q_OBJECT

public:
    SchemeWatch(QObject* owner, std::function<void(bool dark)> tell, const QString& bus)
        : QObject(owner), m_tell(std::move(tell)) {
        QDBusConnection connection = connectionTo(bus);
        if (!connection.isConnected())
            return;
        qRegisterMetaType<QDBusVariant>(); // else the slot below is none for Qt 6.4
        // Signals of a bus are known by name only.
        connection.connect(Service, Path, Interface, QStringLiteral("SettingChanged"), this,
                           SLOT(change(QString, QString, QDBusVariant)));
        QDBusMessage read = QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("Read"));
        read << Group << Key;
        auto* answer = new QDBusPendingCallWatcher(connection.asyncCall(read), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
            const QDBusPendingReply<QDBusVariant> reply = *answer;
            if (!reply.isError())
                change(Group, Key, reply.value());
            answer->deleteLater();
        });
    }

private Q_SLOTS:
    void change(const QString& group, const QString& key, const QDBusVariant& value) {
        if (group != Group || key != Key)
            return;
        QVariant scheme = value.variant();
        if (scheme.canConvert<QDBusVariant>()) // Read wraps it twice
            scheme = scheme.value<QDBusVariant>().variant();
        m_tell(scheme.toUInt() == Dark);
    }

private:
    std::function<void(bool dark)> m_tell;
};

} // namespace

void watchSystemScheme(QObject* owner, std::function<void(bool dark)> tell, const QString& bus) {
    if (!bus.isEmpty() || hasSessionBus())
        new SchemeWatch(owner, std::move(tell), bus);
}

#else

void watchSystemScheme(QObject*, std::function<void(bool dark)>, const QString&) {}

#endif

} // namespace exitscope

#if defined(EXITSCOPE_HAS_DBUS)
#include "system_scheme.moc"
#endif
