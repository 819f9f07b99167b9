// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only place that includes qcustomplot.h. Its public headers use the short keywords of Qt that
// QT_NO_KEYWORDS takes away, so they are lent to it here, after the Qt headers that it needs.
#include <QMouseEvent>
#include <QWidget>
#include <QtPrintSupport/QtPrintSupport>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
