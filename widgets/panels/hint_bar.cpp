// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/hint_bar.h"

#include "widgets/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QToolButton>

namespace exitscope {
namespace {

const QString Off = QStringLiteral("hints/off");
const QString Seen = QStringLiteral("hints/seen"); // how many of those below

QStringList hints() {
    return {
        HintBar::tr("Drag the slider of the mean cost: thresholds, curves and samples follow at once."),
        HintBar::tr(
            "Everything that is drawn can be taken hold of. Drag a threshold in the histograms; click a bar, an "
            "exit's dot or a class to see just those samples, and once more to see all."),
        HintBar::tr("Edit > Keep as reference keeps this operating point. Choose another policy or budget, then look "
                    "at Compare, Difference and Side by side."),
        HintBar::tr(
            "Help > Commands finds everything by its name. The line over the samples takes conditions in words: "
            "exit = 2 and wrong."),
        HintBar::tr("File > Save session keeps all that is open and fitted; Save report puts plots and tables into one "
                    "file."),
    };
}

} // namespace

HintBar::HintBar(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_text(new QLabel(this)), m_next(new QToolButton(this)) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(tr("Hint"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_next->setText(tr("Next hint"));
    auto* none = new QToolButton(this);
    none->setText(tr("No hints"));
    none->setToolTip(tr("Show no more hints; Help > Show hints brings them back"));
    for (QToolButton* button : {m_next, none}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 4, 2);
    row->addWidget(m_text, 1);
    row->addWidget(m_next);
    row->addWidget(none);
    connect(m_next, &QToolButton::clicked, this, &HintBar::next);
    connect(none, &QToolButton::clicked, this, [this] { setOn(false); });
    connect(&workspace, &Workspace::predictionsChanged, this, &HintBar::follow);
    follow();
}

bool HintBar::isOn() const {
    return !QSettings().value(Off).toBool();
}

void HintBar::setOn(bool on) {
    QSettings().setValue(Off, !on);
    if (on)
        QSettings().remove(Seen);
    follow();
    Q_EMIT onChanged(on);
}

QString HintBar::text() const {
    return m_text->text();
}

void HintBar::follow() {
    const QStringList all = hints();
    const int seen = QSettings().value(Seen).toInt();
    const bool ready = m_workspace.ready();
    m_text->setText(ready ? all.value(seen)
                          : tr("Open or drop predictions or a network, or choose Run > Demo: a small network, its data "
                               "and every policy, to try things on."));
    m_next->setVisible(ready);
    m_next->setText(seen + 1 < all.size() ? tr("Next hint") : tr("Understood"));
    setVisible(isOn() && !m_text->text().isEmpty());
}

void HintBar::next() {
    const int seen = QSettings().value(Seen).toInt() + 1;
    QSettings().setValue(Seen, seen);
    if (seen >= hints().size())
        return setOn(false);
    follow();
}

} // namespace exitscope
