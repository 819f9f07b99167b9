// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_commands.h"

#include "app/appearance.h"
#include "app/catalogues.h"
#include "app/headless_demo.h"
#include "app/headless_view.h"
#include "app/main_window.h"
#include "app/recovery.h"
#include "app/report.h"
#include "app/startup_times.h"
#include "app/system_scheme.h"
#include "core/engine_loader.h"
#include "core/error.h"
#include "core/message.h"
#include "core/pipeline.h"
#include "widgets/errors/class_table.h"
#include "widgets/errors/confusion_view.h"
#include "widgets/files.h"
#include "widgets/panels/message_bar.h"
#include "widgets/plots/training_plot.h"
#include "widgets/samples/samples_panel.h"
#include "widgets/samples/side_by_side.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <ostream>

#if defined(__linux__)
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace exitscope {
namespace {

#if defined(__linux__)
/// Whether a socket of that name (a path, or abstract after a zero byte) takes connections.
bool listens(const std::string& name) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.size() >= sizeof address.sun_path)
        return false;
    std::copy(name.begin(), name.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    const bool connected = socket >= 0 && ::connect(socket, reinterpret_cast<const sockaddr*>(&address), length) == 0;
    if (socket >= 0)
        ::close(socket);
    return connected;
}

/// ":0", ":99.0": a server of this machine that answers. Displays elsewhere are taken at their word.
bool xServerAnswers(const std::string& display) {
    if (!display.starts_with(':'))
        return !display.empty();
    const std::string path = "/tmp/.X11-unix/X" + display.substr(1, display.find('.') - 1);
    return listens(path) || listens(std::string(1, '\0') + path);
}
#endif

/// What nobody foresaw must not end the program and take what is open with it: it is said, and the state that was
/// stays.
class GuardedApplication : public QApplication {
public:
    using QApplication::QApplication;
    std::function<void(const QString& sentence)> onProblem;

    bool notify(QObject* receiver, QEvent* event) override {
        try {
            return QApplication::notify(receiver, event);
        } catch (const std::exception& error) {
            if (!onProblem)
                throw;
            onProblem(QString::fromUtf8(error.what()));
            return true;
        }
    }
};

/// The application object with everything that must be there before a window.
class Application {
public:
    Application(char* program, bool offscreen) : m_arguments{program, nullptr} {
        if (offscreen)
            qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication::setOrganizationName(QStringLiteral("exitscope"));
        QApplication::setApplicationName(QStringLiteral("exitscope"));
        QApplication::setDesktopFileName(QStringLiteral("exitscope"));
        m_application = std::make_unique<GuardedApplication>(m_count, m_arguments);
        QApplication::setApplicationVersion(QStringLiteral(EXITSCOPE_VERSION));
        QApplication::setWindowIcon(QIcon(QString::fromStdString(installedPath("share/exitscope", "exitscope.svg"))));
        m_catalogues.emplace(QString::fromStdString(installedPath("share/exitscope", "translations")));
        applyAppearance(offscreen
                            ? QStringLiteral("light")
                            : QSettings().value(QStringLiteral("appearance"), QStringLiteral("system")).toString());
        if (!offscreen)
            watchSystemScheme(m_application.get(), setSystemPrefersDark);
    }

    int run() { return QApplication::exec(); }
    void onProblem(std::function<void(const QString& sentence)> say) { m_application->onProblem = std::move(say); }

private:
    int m_count = 1;
    char* m_arguments[2];
    std::unique_ptr<GuardedApplication> m_application;
    std::optional<Catalogues> m_catalogues;
};

int runWindow(char* program, const Console& console, const std::function<void(Operations&)>& begin) {
    if (!hasDisplay())
        throw Failure("There is no display to show a window on: set DISPLAY or WAYLAND_DISPLAY, or use the commands "
                      "(exitscope --help) and \"exitscope demo --headless\".");
    Application application(program, false);
    Workspace workspace;
    Operations operations(workspace);
    MainWindow window(workspace, operations);
    application.onProblem([&window](const QString& sentence) { window.messages().show(sentence); });
    StartupTimes times(window, operations, workspace);
    Recovery recovery(workspace, operations,
                      QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                          QStringLiteral("/sessions"),
                      [&window] { return window.layoutState(); });
    window.offerLastSession(recovery.lastSession());
    // LibTorch and whatever was asked for come after the first paint, so that the window is there at once.
    QObject::connect(&window, &MainWindow::firstPainted, &operations, [&] {
        operations.openEngine();
        if (!recovery.left().isEmpty()) {
            const std::optional<bool> wanted = window.askRecover();
            if (wanted && *wanted)
                operations.openAll({recovery.left()});
            else if (wanted)
                recovery.forgetLeft();
        }
        begin(operations);
        recovery.tidy();
    });
    window.show();
    // Ctrl+C and the end of the session close the window as a person would, layout and all.
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &window, [&] {
        if (console.stop.stop_requested()) {
            window.close();
            QApplication::exit(130);
        }
    });
    watch.start(100);
    const int status = application.run();
    application.onProblem({});
    try {
        recovery.finish();
    } catch (const std::exception& error) {
        console.err << error.what() << '\n';
    }
    return status;
}

int openWindow(char* program, const std::vector<std::string>& files, const CostOverride& costs,
               const Console& console) {
    return runWindow(program, console, [&](Operations& operations) {
        QStringList names;
        for (const std::string& file : files)
            names << QString::fromStdString(file);
        operations.openAll(names, costs);
    });
}

int runDemo(char* program, const DemoArguments& arguments, const Console& console) {
    const std::string folder = arguments.out.empty() ? "exitscope-demo" : arguments.out;
    if (!arguments.headless && hasDisplay())
        return runWindow(program, console, [](Operations& operations) { operations.demo(); });
    if (!arguments.headless)
        console.err << "There is no display, so the demo runs without a window and leaves its results in " << folder
                    << ".\n";
    const Application application(program, true);
    return runHeadlessDemo(folder, console);
}

/// Calls `take` with the view that was asked for.
void withView(Workspace& workspace, const HeadlessView& shown, const PlotArguments& arguments,
              const std::function<void(const Takeaway&)>& take) {
    const std::string& what = arguments.what;
    if (what == "fitting") {
        TrainingPlot losses(workspace);
        for (const HeadFitUpdate& update : shown.epochs)
            losses.addEpoch(update);
        return take(losses);
    }
    if (what == "confusion") {
        ConfusionView matrix(workspace);
        if (arguments.exit > 0)
            matrix.setExit(static_cast<std::size_t>(arguments.exit - 1));
        return take(matrix);
    }
    if (what == "classes")
        return take(ClassTable(workspace));
    if (what != "samples" && what != "side-by-side")
        return take(*makePlot(what, workspace));
    SamplesPanel samples(workspace);
    if (what == "samples")
        return take(samples);
    take(SideBySidePanel(workspace, samples.model(), samples.thumbnails()));
}

/// What cannot be is refused before anything is fitted.
void checkView(const PlotArguments& arguments) {
    const std::string& what = arguments.what;
    const PictureFormat format = pictureFormat(QString::fromStdString(arguments.out));
    if (what == "classes" && format != PictureFormat::Csv)
        throw InputError("--what " + what + " has numbers and no picture: expected --out to end in .csv, not " +
                         arguments.out + ".");
    const bool samples = what == "samples" || what == "side-by-side";
    if (!samples && !arguments.data.empty())
        throw InputError("--data is for the images of samples: expected it with --what samples or side-by-side, not " +
                         what + ".");
    for (const auto& [option, value] : {std::pair("--where", &arguments.where), {"--differs", &arguments.differs}})
        if (!samples && !value->empty())
            throw InputError(std::string(option) +
                             " chooses samples: expected it with --what samples or side-by-side, not " + what + ".");
    if (what != "confusion" && arguments.exit > 0)
        throw InputError("--exit is for the confusion matrix: expected it with --what confusion, not " + what + ".");
    if (what == "fitting" && !arguments.session.empty())
        throw InputError("--what fitting draws the losses of a fit that runs now: expected --predictions, not "
                         "--session.");
    if (what == "fitting" && !policySpec(arguments.policy).needsHeads())
        throw InputError("--what fitting draws the losses of learned heads: expected a --policy that has some, such as "
                         "eenet, not " +
                         arguments.policy + ".");
}

void drawPlot(char* program, const PlotArguments& arguments, const Console& console) {
    checkView(arguments);
    const Application application(program, true); // first: what is read says where it comes from in a language
    const HeadlessView shown = headlessView(arguments, console);
    if (arguments.exit > static_cast<int>(shown.predictions().exits()))
        throw InputError(message("--exit is %1, but there are %2 exits.", arguments.exit, shown.predictions().exits()));
    Workspace workspace;
    shown.open(workspace);
    const PictureSize size{QSize(arguments.width, arguments.height), arguments.dpi / 96.0};
    withView(workspace, shown, arguments,
             [&](const Takeaway& view) { view.exportTo(QString::fromStdString(arguments.out), size); });
    console.out << arguments.out << '\n';
}

void writeReport(char* program, const ReportArguments& arguments, const Console& console) {
    const Application application(program, true);
    const HeadlessView shown = headlessView(arguments, console);
    Workspace workspace;
    shown.open(workspace);
    const bool fittedNow = arguments.session.empty() && arguments.policyFile.empty();
    Report report(workspace, fittedNow ? std::optional(arguments.options.seed) : std::nullopt, engineDescription());
    for (const char* id : PlotIds)
        report.addFigure(*makePlot(id, workspace));
    report.addFigure(ConfusionView(workspace));
    const SamplesPanel samples(workspace);
    report.addFigure(samples);
    report.addFigure(SideBySidePanel(workspace, samples.model(), samples.thumbnails()));
    while (report.addNextTable()) {
    }
    writeFile(QString::fromStdString(arguments.out), report.document());
    console.out << arguments.out << '\n';
}

} // namespace

bool hasDisplay() {
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return true;
#if defined(__linux__)
    return xServerAnswers(qgetenv("DISPLAY").toStdString());
#else
    return true;
#endif
}

WindowCommands windowCommands(char* program) {
    return {
        qVersion(),
        [program](const std::vector<std::string>& files, const CostOverride& costs, const Console& console) {
            return openWindow(program, files, costs, console);
        },
        [program](const DemoArguments& arguments, const Console& console) {
            return runDemo(program, arguments, console);
        },
        [program](const PlotArguments& arguments, const Console& console) { drawPlot(program, arguments, console); },
        [program](const ReportArguments& arguments, const Console& console) {
            writeReport(program, arguments, console);
        }};
}

} // namespace exitscope
