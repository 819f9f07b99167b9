// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/shortcut_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace exitscope {
namespace {

constexpr QSize Size(640, 520);

/// Takes the keys that are pressed. One chord: of a longer sequence the first.
class KeysDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* editor = new QKeySequenceEdit(parent);
        editor->setClearButtonEnabled(true);
        editor->setAccessibleName(ShortcutDialog::tr("Keys of the shortcut"));
        return editor;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        static_cast<QKeySequenceEdit*>(editor)->setKeySequence(index.data(Qt::EditRole).value<QKeySequence>());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        const QKeySequence keys = static_cast<QKeySequenceEdit*>(editor)->keySequence();
        model->setData(index, QVariant::fromValue(keys.isEmpty() ? keys : QKeySequence(keys[0])), Qt::EditRole);
    }
};

} // namespace

ShortcutDialog::ShortcutDialog(ActionSet& actions, QWidget* parent)
    : QDialog(parent), m_model(actions), m_filter(m_model), m_list(new QTreeView(this)), m_note(new QLabel(this)) {
    setWindowTitle(tr("Shortcuts"));
    auto* line = new QLineEdit(this);
    line->setPlaceholderText(tr("Filter by name"));
    line->setAccessibleName(line->placeholderText());
    line->setClearButtonEnabled(true);
    m_list->setModel(&m_filter);
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setItemDelegateForColumn(ActionModel::Shortcut, new KeysDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->header()->setSectionResizeMode(ActionModel::Text, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ActionModel::Menu, QHeaderView::ResizeToContents);
    m_note->setText(tr("Double-click a shortcut and press other keys."));
    m_note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults, this);
    auto* column = new QVBoxLayout(this);
    column->addWidget(line);
    column->addWidget(m_list);
    column->addWidget(m_note);
    column->addWidget(buttons);

    connect(line, &QLineEdit::textChanged, &m_filter, &ActionFilter::setWords);
    connect(&m_model, &ActionModel::shortcutTaken, this, &ShortcutDialog::sayTaken);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this, &actions] {
        actions.resetShortcuts();
        m_note->setText(tr("All shortcuts are the standard ones."));
    });
    resize(Size);
}

void ShortcutDialog::sayTaken(const QAction* winner, const QAction* loser) {
    m_note->setText(tr("%1 belonged to \"%2\", which has no shortcut now.")
                        .arg(winner->shortcut().toString(QKeySequence::NativeText), plainText(*loser)));
}

} // namespace exitscope
