// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files.h"

#include <QByteArray>
#include <QString>

namespace exitscope {

/// writeFile() of core with Qt's words.
inline void writeFile(const QString& path, const QByteArray& bytes) {
    writeFile(std::filesystem::path(path.toStdU16String()),
              std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace exitscope
