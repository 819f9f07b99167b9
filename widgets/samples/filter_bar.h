// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace exitscope {

class FilterChips;
class QueryLine;
class SampleModel;
class Workspace;

/// Which samples are shown: split, exit, outcome, true class, answer, a condition in words; the filters that are
/// active; how many samples those are; and a button for their list. Shows the workspace's filter and changes nothing
/// else.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    FilterBar(Workspace& workspace, SampleModel& samples, QWidget* parent = nullptr);

    /// Puts the cursor into the condition in words.
    void editQuery();

Q_SIGNALS:
    void listWanted(); ///< of the samples shown, as a file

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildWidgets();
    void buildLayout();
    void connectWidgets();
    QComboBox* addCombo(const QString& name);
    QToolButton* addSplitButton(const QString& text, const QString& toolTip);
    void fillChoices();
    void fillOutcomes();
    void showView();
    void showCount();
    void applyFilter();

    Workspace& m_workspace;
    SampleModel& m_samples;
    QToolButton* m_test = nullptr;
    QToolButton* m_calibration = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_note = nullptr; // what calibration samples are
    QComboBox* m_exit = nullptr;
    QComboBox* m_outcome = nullptr;
    QComboBox* m_trueClass = nullptr;
    QComboBox* m_answer = nullptr;
    QueryLine* m_query = nullptr;
    FilterChips* m_chips = nullptr;
    QPushButton* m_clear = nullptr;
    QToolButton* m_save = nullptr;
};

} // namespace exitscope
