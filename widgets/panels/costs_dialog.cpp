// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/costs_dialog.h"

#include "core/error.h"
#include "core/message.h"
#include "core/text.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace exitscope {
namespace {

constexpr int UnitRow = 0; // the exits come below

/// "2.5", or "2,5" where one writes so. NaN where it is not a number.
double parsed(const QString& text) {
    QLocale locale;
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    bool good = false;
    const double number = locale.toDouble(text.trimmed(), &good);
    return good ? number : parseNumber(text.trimmed().toStdString()).value_or(std::numeric_limits<double>::quiet_NaN());
}

QString shown(double cost) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return std::isnan(cost) ? QString() : locale.toString(cost, 'g', 6);
}

} // namespace

CostsDialog::CostsDialog(CostTable costs, QWidget* parent)
    : QDialog(parent), m_costs(std::move(costs)), m_table(new QTableWidget(this)), m_note(new QLabel(this)),
      m_problem(new QLabel(this)), m_remove(new QPushButton(tr("&Remove unit"), this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("Costs"));
    auto* column = new QVBoxLayout(this);
    auto* explanation =
        new QLabel(tr("What a sample costs that answers at each exit, with everything up to it."), this);
    explanation->setWordWrap(true);
    column->addWidget(explanation);
    column->addWidget(m_table, 1);
    auto* units = new QHBoxLayout;
    auto* add = new QPushButton(tr("&Add unit"), this);
    units->addWidget(add);
    units->addWidget(m_remove);
    units->addStretch(1);
    column->addLayout(units);
    column->addWidget(m_note);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);

    m_table->setAccessibleName(tr("Costs of the exits"));
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (QLabel* label : {m_note, m_problem}) {
        label->setWordWrap(true);
        label->setMinimumHeight(2 * label->fontMetrics().lineSpacing()); // the table must not jump
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setAccessibleName(tr("What is wrong with the costs"));
    for (QPushButton* button : {add, m_remove})
        button->setAutoDefault(false);

    connect(m_table, &QTableWidget::cellChanged, this, &CostsDialog::take);
    connect(m_table, &QTableWidget::currentCellChanged, this, &CostsDialog::check);
    connect(add, &QPushButton::clicked, this, &CostsDialog::addUnit);
    connect(m_remove, &QPushButton::clicked, this, &CostsDialog::removeUnit);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CostsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showCosts();
    m_table->setCurrentCell(UnitRow + 1, 0);
    resize(560, std::min(640, 190 + m_table->rowHeight(UnitRow) * (m_table->rowCount() + 1)));
}

void CostsDialog::showCosts() {
    const QSignalBlocker quiet(m_table);
    QStringList names{tr("Unit")};
    for (std::size_t k = 1; k <= m_costs.front().values.size(); ++k)
        names << tr("Exit %1").arg(k);
    m_table->setRowCount(static_cast<int>(names.size()));
    m_table->setColumnCount(static_cast<int>(m_costs.size()));
    m_table->setVerticalHeaderLabels(names);
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const Costs& costs = m_costs[static_cast<std::size_t>(column)];
        auto* unit = new QTableWidgetItem(QString::fromStdString(costs.unit));
        QFont bold = unit->font();
        bold.setBold(true);
        unit->setFont(bold);
        m_table->setItem(UnitRow, column, unit);
        for (int exit = 1; exit < m_table->rowCount(); ++exit) {
            auto* figure = new QTableWidgetItem(shown(costs.values[static_cast<std::size_t>(exit - 1)]));
            figure->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(exit, column, figure);
        }
    }
    check();
}

void CostsDialog::take(int row, int column) {
    Costs& costs = m_costs[static_cast<std::size_t>(column)];
    const QString text = m_table->item(row, column)->text();
    const auto exit = static_cast<std::size_t>(row - 1);
    if (row == UnitRow)
        costs.unit = text.trimmed().toStdString();
    else if (text != shown(costs.values[exit])) // opened and left, a figure keeps all its digits
        costs.values[exit] = parsed(text);
    else
        return;
    costs.note = message("Given by hand.");
    check();
}

void CostsDialog::addUnit() {
    const std::vector<double> none(m_costs.front().values.size(), std::numeric_limits<double>::quiet_NaN());
    m_costs.push_back({"", none, message("Given by hand.")});
    showCosts();
    const int column = m_table->columnCount() - 1;
    m_table->setCurrentCell(UnitRow, column);
    m_table->setFocus();
    m_table->editItem(m_table->item(UnitRow, column));
}

void CostsDialog::removeUnit() {
    const int column = m_table->currentColumn();
    m_costs.erase(m_costs.begin() + column);
    showCosts();
    m_table->setCurrentCell(UnitRow + 1, std::max(0, column - 1));
}

/// A cell that is still being edited counts, too.
void CostsDialog::accept() {
    m_buttons->setFocus();
    if (problem().isEmpty())
        QDialog::accept();
}

void CostsDialog::check() {
    const int column = m_table->currentColumn();
    m_note->setText(column < 0 ? QString() : QString::fromStdString(m_costs[static_cast<std::size_t>(column)].note));
    m_remove->setEnabled(column >= 0 && m_costs.size() > 1);
    m_problem->setText(problem());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(m_problem->text().isEmpty());
}

QString CostsDialog::problem() const {
    for (const Costs& costs : m_costs) {
        const QString unit = QString::fromStdString(costs.unit);
        if (unit.isEmpty())
            return tr("A unit needs a name.");
        if (std::ranges::count(m_costs, costs.unit, &Costs::unit) > 1)
            return tr("There are two units called %1.").arg(unit);
        const auto unread = std::ranges::find_if(costs.values, [](double cost) { return std::isnan(cost); });
        if (unread != costs.values.end())
            return tr("%1: the cost of exit %2 is not a number.").arg(unit).arg(unread - costs.values.begin() + 1);
        try {
            checkCosts(costs, costs.values.size(), costs.unit);
        } catch (const InputError& error) {
            return QString::fromUtf8(error.what());
        }
    }
    return {};
}

} // namespace exitscope
