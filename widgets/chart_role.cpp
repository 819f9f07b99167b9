// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart_role.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace exitscope {
namespace {

/// Asked for the class of an object and those that it is made of.
QAccessibleInterface* chart(const QString& className, QObject* object) {
    if (className != QStringLiteral("exitscope::PlotView") && className != QStringLiteral("exitscope::ConfusionView"))
        return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Chart);
}

} // namespace

void installChartRole() {
    QAccessible::installFactory(chart);
}

} // namespace exitscope
