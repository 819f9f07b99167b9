// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/command_palette.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace exitscope {
namespace {

constexpr QSize Size(560, 380);

/// Greys out what cannot be done now: in the shortcut editor the same actions can be chosen all the same.
class PaletteFilter : public ActionFilter {
public:
    using ActionFilter::ActionFilter;
    Qt::ItemFlags flags(const QModelIndex& index) const override {
        const QAction* action = actionAt(index);
        return action && action->isEnabled() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
    }
};

} // namespace

CommandPalette::CommandPalette(ActionSet& actions, QWidget* parent)
    : QDialog(parent), m_model(actions), m_filter(new PaletteFilter(m_model, this)), m_line(new QLineEdit(this)),
      m_list(new QTreeView(this)) {
    setWindowTitle(tr("Commands"));
    m_line->setPlaceholderText(tr("What do you want to do?"));
    m_line->setAccessibleName(tr("Part of a command's name"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_list->setModel(m_filter);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ActionModel::Text, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ActionModel::Menu, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(ActionModel::Shortcut, QHeaderView::ResizeToContents);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_line);
    column->addWidget(m_list);
    setFocusProxy(m_line);

    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_filter->setWords(typed);
        chooseFirst();
    });
    connect(m_line, &QLineEdit::returnPressed, this, [this] { perform(m_list->currentIndex()); });
    connect(m_list, &QTreeView::clicked, this, &CommandPalette::perform);
    chooseFirst();

    resize(Size.boundedTo(parent->size()));
    move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, std::max(0, parent->height() / 10))));
}

void CommandPalette::chooseFirst() {
    const QModelIndex first = m_filter->index(0, ActionModel::Text);
    const bool possible = first.isValid() && m_filter->actionAt(first)->isEnabled();
    m_list->setCurrentIndex(possible ? first : QModelIndex());
    m_list->scrollToTop();
}

void CommandPalette::perform(const QModelIndex& index) {
    QAction* action = m_filter->actionAt(index);
    if (!action || !action->isEnabled())
        return;
    accept();
    QTimer::singleShot(0, action, &QAction::trigger); // it may open a dialog: this one is closed by then
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: {
            QKeyEvent forward(key->type(), key->key(), key->modifiers());
            QCoreApplication::sendEvent(m_list, &forward);
            return true;
        }
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace exitscope
