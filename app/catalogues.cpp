// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogues.h"

#include "core/message.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace exitscope {

Catalogues::Catalogues(const QString& folder) {
    const QLocale locale;
    const auto install = [&](QTranslator& translator, const QString& name, const QString& from) {
        if (translator.load(locale, name, QStringLiteral("_"), from))
            QCoreApplication::installTranslator(&translator);
    };
    if (m_english.load(QStringLiteral("exitscope_en"), folder)) // one sample, two samples
        QCoreApplication::installTranslator(&m_english);
    install(m_qt, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(m_own, QStringLiteral("exitscope"), folder);
    const char sign = locale.decimalPoint().at(0).toLatin1(); // 0 where it is none of those
    setMessageTranslator([](const char* pattern) { return QCoreApplication::translate("core", pattern).toStdString(); },
                         sign == 0 ? '.' : sign);
}

Catalogues::~Catalogues() {
    setMessageTranslator(nullptr);
}

} // namespace exitscope
