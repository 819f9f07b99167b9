// SPDX-License-Identifier: GPL-3.0-or-later
// Uses the window as somebody might who has no idea: random actions, clicks, drags, keys, files that are fine and files
// that are broken. soak [--seed N] [--seconds N]; the same seed does the same things in the same order. Says what it
// does, so that the last line before a crash is what led to it; at the end how much memory grew and which events took
// long.
#include "app/main_window.h"
#include "app/recovery.h"
#include "core/data/dataset.h"
#include "core/memory.h"
#include "core/predictions/npz.h"
#include "tests/event_times.h"
#include "tests/own_config.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"
#include "widgets/actions/action_set.h"
#include "widgets/panels/budget_panel.h"
#include "widgets/panels/message_bar.h"
#include "widgets/samples/samples_panel.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <functional>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <random>
#include <set>
#include <string>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
extern "C" std::size_t __sanitizer_get_current_allocated_bytes(); // g++ 12 has it in no header
#endif

namespace exitscope {
namespace {

/// Kilobytes of memory in use.
long residentMemory() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLong() * 4;
}

/// Bytes that are allocated and not freed: what grows without end where something is kept that nobody needs. Resident
/// memory also has what the allocator, or the sanitizer, holds back.
std::size_t allocatedMemory() {
#if defined(__SANITIZE_ADDRESS__)
    return __sanitizer_get_current_allocated_bytes();
#elif defined(__GLIBC__)
    const auto all = mallinfo2();
    return all.uordblks + all.hblkhd;
#else
    return 0;
#endif
}

/// Predictions with the labels and ids of Fashion-MNIST's test images, so that there are images.
std::shared_ptr<const Predictions> withImages(std::size_t samples) {
    const auto data = openDataSet("fashion-mnist");
    const DataPart* test = data->part("test");
    std::mt19937_64 random(5);
    PredictionParts parts;
    parts.exits = 4;
    parts.samples = samples;
    parts.classes = 10;
    for (std::size_t row = 0; row < samples; ++row) {
        parts.labels.push_back(data->label(test->first + row));
        parts.sampleIds.push_back(data->sampleId(test->first + row));
    }
    parts.split = stratifiedHalves(parts.labels, 5);
    parts.probabilities =
        softmaxRows(tests::syntheticLogits(4, 10, random, parts.labels), 4, samples, 10, "with images");
    parts.costs = tests::syntheticCosts(4);
    parts.classNames = data->classNames();
    parts.source = "with images";
    return std::make_shared<const Predictions>(std::move(parts));
}

class Soak {
public:
    Soak(std::uint64_t seed, const std::string& folder) : m_seed(seed), m_answers(seed), m_folder(folder) {
        saveNpz(*tests::syntheticPredictions(5, 4000, 6, 1), path("five.npz"));
        saveNpz(*tests::syntheticPredictions(1, 300, 3, 2), path("one.npz"));
        saveNpz(*withImages(3000), path("images.npz"));
        write("broken.npz", "PK\3\4 no archive");
        write("broken.exitscope", "{\"format\": \"exitscope-session\", \"version\": 1}");
        m_window.chooseOpen = [this](const QString&, const QString&) { return one(m_files); };
        m_window.chooseSave = [this](const QString&, const QString& suggested, const QString&) {
            const QString saved = QString::fromStdString(path("saved-" + suggested.toStdString()));
            m_files << saved;
            m_files.removeDuplicates();
            return saved;
        };
        m_window.askDataName = [this] {
            return one({QStringLiteral("fashion-mnist"), QStringLiteral("no such data"), QString()});
        };
        m_window.askKeep = [this] { return answer(); };
        m_window.askClose = m_window.askKeep;
        m_window.askReplace = [this](const QString&) { return answer(); };
        m_window.askNetwork = [](const QString&, const NetworkQuestion&) { return std::nullopt; };
        m_window.askExecution = [](const Execution&, const std::vector<Precision>&) { return std::nullopt; };
        for (const char* name : {"five.npz", "one.npz", "images.npz", "broken.npz", "broken.exitscope", "missing.npz"})
            m_files << QString::fromStdString(path(name));
        m_files << QString::fromStdString(demoNetworkPath());
        m_window.samples().setFileChooser([this](const QString& suggested, const QString&) {
            return answer() ? QString() : QString::fromStdString(path("list-" + suggested.toStdString()));
        });
        m_closer.setInterval(40);
        QObject::connect(&m_closer, &QTimer::timeout, &m_window, [this] { closePopups(); });
        m_closer.start();
        m_window.resize(1280, 800);
        m_window.show();
        m_operations.openAll({m_files[0], m_files[2], QStringLiteral("fashion-mnist"), m_files.back()});
    }
    ~Soak() {
        m_recovery.finish();
        m_workspace.jobs().stopAll();
    }

    void step() {
        m_random.seed(m_seed * MostSteps + static_cast<std::uint64_t>(++m_steps)); // whatever went before
        switch (pick(12)) {
        case 0:
        case 1:
        case 2:
            triggerAction();
            break;
        case 3:
        case 4:
            say("budget");
            asEvent([slider = &m_window.budget().slider(), to = pick(m_window.budget().slider().maximum() + 1)] {
                slider->setValue(to);
            });
            break;
        case 5:
        case 6:
            click();
            break;
        case 7:
            drag();
            break;
        case 8:
        case 9:
            press();
            break;
        case 10:
            query();
            break;
        default:
            rest();
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }

    /// Waits until nothing runs, or for so many milliseconds.
    void settle(int most) {
        static_cast<void>(QTest::qWaitFor([this] { return !m_workspace.jobs().busy(); }, most));
    }
    long steps() const { return m_steps; }
    std::size_t tables() const { return m_workspace.openPredictions().size(); }

private:
    std::string path(const std::string& name) const { return m_folder + "/" + name; }
    void write(const std::string& name, const char* text) const {
        QFile file(QString::fromStdString(path(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }
    /// To a question, which comes when it comes.
    bool answer() { return m_answers() % 2 == 0; }
    int pick(int count) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(count)); }
    QString one(const QStringList& of) { return of[pick(static_cast<int>(of.size()))]; }
    void say(const std::string& what) {
        std::printf("%ld %s\n", m_steps, what.c_str());
        std::fflush(stdout);
    }

    void triggerAction() {
        // Not what ends the program, asks the system for a file, or takes minutes.
        static const std::set<QString> left{QStringLiteral("file.quit"), QStringLiteral("file.data"),
                                            QStringLiteral("run.demo"), QStringLiteral("run.train")};
        const auto& all = m_window.findChild<ActionSet*>()->all();
        QAction* action = all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))];
        if (left.contains(action->objectName()) || !action->isEnabled())
            return;
        say("action " + action->objectName().toStdString());
        asEvent([action] { action->trigger(); });
    }

    /// So that it is timed as what a person does.
    void asEvent(const std::function<void()>& act) {
        QMetaObject::invokeMethod(&m_window, act, Qt::QueuedConnection);
        QCoreApplication::sendPostedEvents(&m_window, QEvent::MetaCall);
    }

    /// A visible widget that is used with the mouse, and a point in it.
    QWidget* target(QPoint& at) {
        const QPoint anywhere(pick(m_window.width()), pick(m_window.height()));
        QWidget* widget = m_window.childAt(anywhere);
        // Without a window system docks cannot be dragged out: what Qt 6.4 has left then it crashes on later.
        if (!widget || qobject_cast<QDockWidget*>(widget) || qobject_cast<QTabBar*>(widget))
            return nullptr;
        at = widget->mapFrom(&m_window, anywhere);
        return widget;
    }

    Qt::KeyboardModifiers modifiers() {
        return one({QString(), QString(), QStringLiteral("s"), QStringLiteral("c")}) == QStringLiteral("s")
                   ? Qt::ShiftModifier
               : pick(4) == 0 ? Qt::ControlModifier
                              : Qt::NoModifier;
    }

    void click() {
        QPoint at;
        QWidget* widget = target(at);
        if (!widget)
            return;
        say(std::string("click ") + widget->metaObject()->className());
        QTest::mouseClick(widget, Qt::LeftButton, modifiers(), at);
    }

    void drag() {
        QPoint at;
        QWidget* widget = target(at);
        if (!widget)
            return;
        say(std::string("drag ") + widget->metaObject()->className());
        QTest::mousePress(widget, Qt::LeftButton, {}, at);
        for (int move = 0; move < 5; ++move)
            QTest::mouseMove(widget, at + QPoint(pick(121) - 60, pick(81) - 40));
        QTest::mouseRelease(widget, Qt::LeftButton, {}, at + QPoint(pick(121) - 60, pick(81) - 40));
    }

    void press() {
        static const Qt::Key keys[] = {Qt::Key_Tab,    Qt::Key_Left,   Qt::Key_Right, Qt::Key_Up,   Qt::Key_Down,
                                       Qt::Key_PageUp, Qt::Key_Return, Qt::Key_Space, Qt::Key_Home, Qt::Key_End,
                                       Qt::Key_Escape, Qt::Key_A,      Qt::Key_Z,     Qt::Key_Plus, Qt::Key_Minus};
        QWidget* focus = QApplication::focusWidget() ? QApplication::focusWidget() : &m_window;
        const Qt::Key key = keys[static_cast<std::size_t>(pick(static_cast<int>(std::size(keys))))];
        say("key " + std::to_string(key));
        QTest::keyClick(focus, key, modifiers());
    }

    void query() {
        const QString text = one({QStringLiteral("wrong and exit = 2"), QStringLiteral("score > 0.5 or overthought"),
                                  QStringLiteral("class = "), QStringLiteral("not ( right@1"), QString(),
                                  QStringLiteral("confidence@2 < 0.9 and early"), QStringLiteral("id ~ 12")});
        say("query " + text.toStdString());
        for (QLineEdit* line : m_window.findChildren<QLineEdit*>())
            if (line->placeholderText().startsWith(QStringLiteral("exit = 2")))
                asEvent([line, text] { line->setText(text); });
    }

    void rest() {
        if (pick(3) == 0) {
            say("settle");
            settle(2000); // networks run for longer: what comes next comes beside them
        } else if (pick(3) == 0) {
            say("cancel");
            m_workspace.jobs().cancelAll();
        } else if (pick(3) == 0) {
            say("resize");
            m_window.resize(600 + pick(1000), 400 + pick(700));
        } else if (pick(2) == 0) {
            say("save session");
            asEvent([this] {
                m_operations.saveSession(QString::fromStdString(path("soak.exitscope")), m_window.layoutState());
            });
            m_files << QString::fromStdString(path("soak.exitscope"));
            m_files.removeDuplicates();
        } else {
            say("another table");
            const int table = m_workspace.ready() ? pick(static_cast<int>(m_workspace.openPredictions().size())) : 0;
            asEvent([this, table] { m_workspace.show(static_cast<std::size_t>(table)); });
        }
        while (m_workspace.openPredictions().size() > MostTables) { // not without end, so that growth is a leak
            say("close table");
            asEvent([this] { m_workspace.closeTable(); });
        }
    }

    /// A menu or dialog that stands open is closed, or answered with Return.
    void closePopups() {
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        if (QWidget* modal = QApplication::activeModalWidget()) {
            if (answer())
                QTest::keyClick(modal, Qt::Key_Return);
            else
                modal->close();
        }
    }

    static constexpr std::size_t MostTables = 8;

    static constexpr std::uint64_t MostSteps = 1U << 30; // told apart from those of the next seed

    std::uint64_t m_seed;
    std::mt19937_64 m_random;  // of the step
    std::mt19937_64 m_answers; // apart from the steps
    std::string m_folder;
    QStringList m_files;
    Workspace m_workspace;
    Operations m_operations{m_workspace};
    MainWindow m_window{m_workspace, m_operations};
    Recovery m_recovery{m_workspace, m_operations, QString::fromStdString(path("recovery")),
                        [this] { return m_window.layoutState(); }};
    QTimer m_closer;
    long m_steps = 0;
};

} // namespace
} // namespace exitscope

int main(int argc, char** argv) {
    using namespace exitscope;
    prepareAllocator();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    const TemporaryFolder folder;
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(folder.path()));
    const OwnConfig config;
    tests::TimedApplication application(argc, argv);
    std::uint64_t seed = 1;
    qint64 seconds = 10;
    const QStringList arguments = QApplication::arguments();
    for (qsizetype i = 1; i + 1 < arguments.size(); i += 2) {
        if (arguments[i] == QStringLiteral("--seed"))
            seed = arguments[i + 1].toULongLong();
        else if (arguments[i] == QStringLiteral("--seconds"))
            seconds = arguments[i + 1].toLongLong();
    }
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    long steps = 0;
    {
        Soak soak(seed, folder.path());
        soak.settle(60000);
        QElapsedTimer timer;
        timer.start();
        const qint64 reportEvery = std::clamp<qint64>(100 * seconds, 5000, 60000);
        qint64 nextReport = reportEvery;
        while (timer.elapsed() < 1000 * seconds) {
            soak.step();
            if (timer.elapsed() > nextReport) {
                std::printf("after %lld s: %ld steps, %zu tables, %zu MiB allocated, %ld MiB resident\n",
                            static_cast<long long>(timer.elapsed() / 1000), soak.steps(), soak.tables(),
                            allocatedMemory() >> 20, residentMemory() / 1024);
                nextReport += reportEvery;
            }
        }
        steps = soak.steps();
        soak.settle(60000);
    }
    std::printf("%ld steps, %ld MiB\n", steps, residentMemory() / 1024);
    application.report();
    return 0;
}
