// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is seen or heard is in a person's language, and numbers are written as there.
#include "app/catalogues.h"
#include "app/main_window.h"
#include "core/message.h"
#include "core/module.h"
#include "tests/app/every_dialog.h"
#include "tests/own_config.h"
#include "tests/samples/made_up_images.h"
#include "tests/synthetic.h"
#include "widgets/panel_scroll_area.h"
#include "widgets/plots/flow_legend.h"
#include "widgets/plots/plot_view.h"
#include "widgets/samples/samples_panel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPaintEngine>
#include <QPainter>
#include <QRegularExpression>
#include <QSettings>
#include <QTabBar>
#include <QTest>
#include <QTranslator>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

/// A language in which every Latin letter is another one, so that a word that is read though it went through no
/// catalogue shows, also where it is a part of a sentence, cut short or broken into lines.
QString foreign(const QString& source) {
    QString text;
    bool inTag = false;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar letter = source[i];
        if (letter == QLatin1Char('<') && i + 1 < source.size())
            inTag = source[i + 1].isLetter() || source[i + 1] == QLatin1Char('/');
        if (letter == QLatin1Char('>'))
            inTag = false;
        const bool place = i > 0 && source[i - 1] == QLatin1Char('%'); // %1, %L1, %n
        if (letter < QLatin1Char(0x7f) && letter.isLetter() && !inTag && !place)
            text += QChar(letter.isUpper() ? 0x410 + letter.unicode() - 'A' : 0x430 + letter.unicode() - 'a');
        else
            text += letter;
    }
    return text;
}

class Foreign : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override {
        return foreign(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

/// Keeps the words that are painted.
class PaintedWords : public QPaintDevice {
public:
    explicit PaintedWords(QSize size) : m_size(size) {}
    ~PaintedWords() override = default;
    QPaintEngine* paintEngine() const override { return &m_engine; }
    const QStringList& words() const { return m_engine.words; }

protected:
    int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
        case PdmNumColors:
            return 1;
        default:
            return 96;
        }
    }

private:
    struct Engine : QPaintEngine {
        Engine() : QPaintEngine(AllFeatures) {}
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState&) override {}
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        void drawPath(const QPainterPath&) override {}
        void drawTextItem(const QPointF&, const QTextItem& item) override { words << item.text(); }
        Type type() const override { return User; }
        QStringList words;
    };

    QSize m_size;
    mutable Engine m_engine;
};

/// All that is painted on the canvas of a plot, or by a widget itself.
QStringList paintedBy(QWidget& widget) {
    PaintedWords device(widget.size());
    if (auto* canvas = qobject_cast<QCustomPlot*>(&widget)) {
        QCPPainter painter(&device);
        painter.setMode(QCPPainter::pmNoCaching);
        canvas->toPainter(&painter, widget.width(), widget.height());
    } else {
        widget.render(&device, {}, {}, QWidget::RenderFlags()); // without what lies on it, which is asked by itself
    }
    return device.words();
}

QStringList cellsOf(const QAbstractItemModel& model) {
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
            texts << model.headerData(column, Qt::Horizontal, role).toString();
        for (int row = 0; row < std::min(60, model.rowCount()); ++row)
            for (const int role :
                 {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                texts << model.index(row, column).data(role).toString();
    }
    return texts;
}

/// Every text of a window that a person can see or hear.
QStringList textsOf(QWidget& root) {
    QStringList texts{root.windowTitle()};
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
              << widget->windowTitle();
        if (const auto* line = qobject_cast<QLineEdit*>(widget))
            texts << line->placeholderText();
        if (const auto* label = qobject_cast<QLabel*>(widget))
            texts << label->text();
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            texts << button->text();
        if (const auto* group = qobject_cast<QGroupBox*>(widget))
            texts << group->title();
        if (const auto* box = qobject_cast<QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
        if (const auto* tabs = qobject_cast<QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model())
            texts << cellsOf(*view->model());
        if (widget->isVisibleTo(&root))
            texts << paintedBy(*widget);
    }
    for (const QAction* action : root.findChildren<QAction*>())
        texts << action->text() << action->toolTip();
    texts.removeAll(QString());
    return texts;
}

/// What a person has before them once predictions are open.
struct OpenWindow {
    OpenWindow() {
        window.resize(1280, 800);
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
        workspace.open(tests::syntheticPredictions(3, 500, 4, 5));
    }
    ~OpenWindow() { workspace.jobs().stopAll(); }

    Workspace workspace;
    Operations operations{workspace};
    MainWindow window{workspace, operations};
};

/// Brings every view into sight once, and waits for what workers make of it.
void seeEveryView(MainWindow& window, Workspace& workspace) {
    for (QDockWidget* dock : window.findChildren<QDockWidget*>()) {
        dock->raise();
        QTest::qWait(1);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !workspace.jobs().busy(); }, 30000));
    }
    for (const auto& [id, plot] : window.plots())
        plot->flush();
}

class Untranslated : public testing::Test {
protected:
    Untranslated() {
        QSettings().clear();
        QApplication::installTranslator(&m_language);
        setMessageTranslator([](const char* pattern) { return foreign(QString::fromUtf8(pattern)).toStdString(); });
    }
    ~Untranslated() override {
        setMessageTranslator(nullptr);
        QApplication::removeTranslator(&m_language);
        QSettings().clear();
    }

    /// Words that went through no catalogue.
    static QStringList outside(const QStringList& texts) {
        // Names of files, samples, classes, units and devices, and what is typed as it stands.
        static const QRegularExpression data(
            QStringLiteral("synthetic[^ ]*|made[- ]up|fashion-mnist|test "
                           "\\(4\\)|net\\.pt|/x/|Exitscope|RGB|BGR|&nbsp;|\\bms\\b|MMACs|\\bcpu\\b|float(32|16)|"
                           "<[^>]*>|exit = 2 and .*"));
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
        QStringList found;
        for (const QString& text : texts)
            if (word.match(QString(text).remove(data)).hasMatch())
                found << text;
        return found;
    }
    static void expectForeign(const QStringList& texts) {
        EXPECT_EQ("", outside(texts).join(QStringLiteral(" | ")).toStdString());
    }

private:
    OwnConfig m_config;
    Foreign m_language;
};

TEST_F(Untranslated, NothingThatIsSeenIsOutsideTheCatalogues) {
    OpenWindow program;
    Workspace& workspace = program.workspace;
    MainWindow& window = program.window;
    workspace.setFilter({.exit = 1, .answer = SampleFilter::Answer::Wrong, .trueClass = 2});
    workspace.setReference(workspace.point());
    seeEveryView(window, workspace);
    const QStringList texts = textsOf(window);
    EXPECT_GT(texts.size(), 1000);
    expectForeign(texts);
    workspace.setFilter({});
    workspace.setData(std::make_shared<tests::MadeUpImages>(500, ImageShape{1, 28, 28}, std::set<std::size_t>{1}),
                      tests::inOrder(500));
    window.findChild<SamplesPanel*>()->finishImages();
    expectForeign(textsOf(window));
}

TEST_F(Untranslated, NorIsAnythingOfDialogs) {
    Workspace workspace;
    Operations operations(workspace);
    MainWindow window(workspace, operations);
    workspace.open(tests::syntheticPredictions(3, 500, 4, 5));
    workspace.jobs().stopAll();
    for (const auto& dialog : tests::everyDialog(window, workspace)) {
        dialog->show();
        QCoreApplication::processEvents();
        SCOPED_TRACE(dialog->metaObject()->className());
        const QStringList texts = textsOf(*dialog);
        EXPECT_GT(texts.size(), 5);
        expectForeign(texts);
    }
}

TEST_F(Untranslated, AWordOutsideShows) {
    EXPECT_EQ(QStringLiteral("<b>Ба</b> %1 < %L2: %n а"), foreign(QStringLiteral("<b>Ba</b> %1 < %L2: %n a")));
    QWidget window;
    auto& label = *new QLabel(QStringLiteral("Левт right, 1.2 ms"), &window);
    label.resize(200, 40);
    for (const QStringList& texts : {textsOf(window), paintedBy(label)}) {
        const QStringList found = outside(texts);
        ASSERT_FALSE(found.isEmpty());
        EXPECT_TRUE(found.front().contains(QStringLiteral("right")));
    }
    label.setText(QStringLiteral("Левт, 1.2 ms"));
    expectForeign(textsOf(window) + paintedBy(label));
}

/// What stands at the ticks of every axis.
QStringList tickLabelsOf(const QWidget& root) {
    QStringList labels;
    for (QCustomPlot* canvas : root.findChildren<QCustomPlot*>())
        for (const QCPAxisRect* rect : canvas->axisRects())
            for (const QCPAxis* axis : rect->axes())
                for (const QString& label :
                     axis->visible() && axis->tickLabels() ? axis->tickVectorLabels() : QVector<QString>())
                    labels << label;
    return labels;
}

/// The program in a language, as it starts for a person who has it.
class InALanguage : public testing::TestWithParam<const char*> {
protected:
    InALanguage() {
        QSettings().clear();
        QLocale::setDefault(QLocale(QString::fromLatin1(GetParam())));
        catalogues.emplace(QString::fromStdString(installedPath("share/exitscope", "translations")));
    }
    ~InALanguage() override {
        catalogues.reset();
        QLocale::setDefault(QLocale::c());
        QSettings().clear();
    }

    OwnConfig config;
    std::optional<Catalogues> catalogues;
};

TEST_P(InALanguage, ButtonsOfDialogsAreInIt) {
    const QDialogButtonBox buttons(QDialogButtonBox::Cancel | QDialogButtonBox::Discard);
    EXPECT_NE(QStringLiteral("Cancel"), buttons.button(QDialogButtonBox::Cancel)->text());
    EXPECT_NE(QStringLiteral("Discard"), buttons.button(QDialogButtonBox::Discard)->text());
}

TEST_P(InALanguage, NumbersInViewsPlotsAndMessagesHaveItsDecimalSign) {
    const QString sign = QLocale().decimalPoint();
    EXPECT_EQ("x: 0" + sign.toStdString() + "25", message("x: %1", 0.25));
    OpenWindow program;
    Workspace& workspace = program.workspace;
    MainWindow& window = program.window;
    workspace.setReference(workspace.point());
    workspace.setBudget(1.37);
    seeEveryView(window, workspace);
    static const QRegularExpression number(QStringLiteral("\\d([.,])\\d+(?!\\d)"));
    int seen = 0;
    for (const QString& text : textsOf(window) + tickLabelsOf(window)) {
        if (text.contains(QLatin1Char('<')) || text.contains(QStringLiteral("exit = 2 and"))) // queries have points
            continue;
        auto found = number.globalMatch(text);
        while (found.hasNext()) {
            const auto match = found.next();
            const bool grouped = match.captured(1) == QLocale().groupSeparator() && match.capturedLength() >= 5;
            EXPECT_TRUE(grouped || match.captured(1) == sign) << text.toStdString();
            ++seen;
        }
    }
    EXPECT_GT(seen, 40);
}

INSTANTIATE_TEST_SUITE_P(Languages, InALanguage, testing::Values("de_DE", "pl_PL", "zh_CN"));

class OnASmallScreen : public InALanguage {};

TEST_P(OnASmallScreen, TheWindowFitsAtTwiceTheSize) {
    OpenWindow program;
    program.workspace.setReference(program.workspace.point());
    seeEveryView(program.window, program.workspace);
    const QSize least = program.window.minimumSizeHint();
    EXPECT_LE(least.width(), 960);
    EXPECT_LE(least.height(), 540); // 1920 x 1080 at 200 %
    program.window.resize(960, 540);
    QCoreApplication::processEvents();
    EXPECT_EQ(QSize(960, 540), program.window.size());
    const QWidget& samples = program.window.samples();
    EXPECT_LE(samples.mapTo(&program.window, QPoint(samples.width(), 0)).x(), 960);
    program.window.resize(1300, 800); // there is room again
    const auto panels = program.window.findChildren<PanelScrollArea*>();
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return std::ranges::all_of(panels, [](auto* panel) { return panel->width() >= panel->neededWidth(); });
    }));
}

INSTANTIATE_TEST_SUITE_P(Languages, OnASmallScreen, testing::Values("en_GB", "de_DE", "pl_PL", "zh_CN"));

} // namespace
} // namespace exitscope
