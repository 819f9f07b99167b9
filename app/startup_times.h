// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace exitscope {

class MainWindow;
class Operations;
class Workspace;

/// Prints, on standard error, the seconds since EXITSCOPE_STARTED (nanoseconds since 1970, set by whoever
/// starts the program) to the first paint, the engine, a usable slider and the end of all jobs, and the
/// longest time that the GUI thread did not answer. Does nothing where the variable is not set.
class StartupTimes : public QObject {
    Q_OBJECT

public:
    StartupTimes(MainWindow& window, Operations& operations, Workspace& workspace);
};

} // namespace exitscope
