// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/query_line.h"

#include "core/error.h"
#include "core/policy/sample_query.h"
#include "widgets/workspace/workspace.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

namespace exitscope {
namespace {

/// Offers words, and puts the chosen one behind what was typed before it.
class WordCompleter : public QCompleter {
public:
    using QCompleter::QCompleter;
    QString before;

    QString pathFromIndex(const QModelIndex& index) const override {
        return before + QCompleter::pathFromIndex(index) + QLatin1Char(' ');
    }
    QStringList splitPath(const QString&) const override { return {QString()}; } // the words are chosen already
};

} // namespace

QueryLine::QueryLine(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_line(new QLineEdit(this)), m_error(new QLabel(this)),
      m_candidates(new QStringListModel(this)) {
    m_line->setPlaceholderText(QStringLiteral("exit = 2 and wrong and score > 0.7"));
    m_line->setClearButtonEnabled(true);
    m_line->setAccessibleName(tr("Condition on the samples"));
    m_line->setToolTip(tr("Words: right, wrong, early (a later exit would be right), overthought (an earlier exit was "
                          "right); right@2, wrong@2\n"
                          "Compared: exit, class, answer, score, confidence, id; score@1, confidence@1, answer@1\n"
                          "Joined with and, or, not and brackets"));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_line);
    column->addWidget(m_error);
    setFocusProxy(m_line);

    auto* completer = new WordCompleter(m_candidates, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(12);
    m_line->setCompleter(completer);
    connect(m_line, &QLineEdit::textEdited, this, &QueryLine::complete);
    connect(m_line, &QLineEdit::textChanged, this, [this] { apply(false); });
    connect(m_line, &QLineEdit::editingFinished, this, [this] { apply(true); });
    connect(&workspace, &Workspace::viewChanged, this, &QueryLine::showView);
    connect(&workspace, &Workspace::predictionsChanged, this, [this] {
        reset(); // what was typed for other predictions, even if it is no query
        showView();
    });
    showView();
}

void QueryLine::showView() {
    setEnabled(m_workspace.ready());
    if (QString::fromStdString(m_workspace.view().filter.query) != m_inForce)
        reset(); // else what is being typed may be no query yet, and stays
}

void QueryLine::reset() {
    m_inForce = QString::fromStdString(m_workspace.view().filter.query);
    m_line->setText(m_inForce);
    m_error->hide();
}

void QueryLine::complete() {
    if (!m_workspace.ready())
        return;
    const std::string typed = m_line->text().left(m_line->cursorPosition()).toStdString();
    const QueryCompletion completion = completeQuery(typed, *m_workspace.predictions());
    QStringList words;
    if (m_line->cursorPosition() == m_line->text().size()) // else it would replace what follows
        for (const std::string& candidate : completion.candidates)
            words << QString::fromStdString(candidate);
    static_cast<WordCompleter*>(m_line->completer())->before = QString::fromStdString(typed.substr(0, completion.from));
    m_candidates->setStringList(words);
}

void QueryLine::apply(bool say) {
    if (!m_workspace.ready())
        return;
    SampleFilter filter = m_workspace.view().filter;
    filter.query = m_line->text().trimmed().toStdString();
    try {
        SampleQuery(filter.query, *m_workspace.predictions());
        m_error->hide();
        m_inForce = QString::fromStdString(filter.query);
        m_workspace.setFilter(filter);
    } catch (const InputError& error) {
        m_error->setText(QString::fromUtf8(error.what()));
        m_error->setVisible(say);
    }
}

} // namespace exitscope
