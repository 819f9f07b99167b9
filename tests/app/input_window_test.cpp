// SPDX-License-Identifier: GPL-3.0-or-later
// What a network sees, and which samples are calibration, as a person sets them.
#include "core/error.h"
#include "core/image_loader.h"
#include "core/images/decoder.h"
#include "widgets/panels/network_dialog.h"
#include "widgets/panels/split_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace exitscope {
namespace {

constexpr int Patience = 30000; // ms until a test gives up waiting

/// Images of 40x60, red on the left and blue on the right; the second is green.
class Stripes final : public DataSet {
public:
    const std::string& name() const override { return m_name; }
    std::size_t size() const override { return 2; }
    const std::vector<std::string>& classNames() const override { return m_classes; }
    const std::vector<DataPart>& parts() const override { return m_parts; }
    ImageShape shape() const override { return {3, 40, 60}; }
    int label(std::size_t index) const override { return static_cast<int>(index); }
    Image image(std::size_t index) const override {
        Image image{shape(), {}};
        for (int pixel = 0; pixel < 40 * 60; ++pixel) {
            const bool left = pixel % 60 < 30;
            const std::uint8_t values[] = {static_cast<std::uint8_t>(index == 0 && left ? 255 : 0),
                                           static_cast<std::uint8_t>(index == 0 ? 0 : 255),
                                           static_cast<std::uint8_t>(index == 0 && !left ? 255 : 0)};
            image.pixels.insert(image.pixels.end(), std::begin(values), std::end(values));
        }
        return image;
    }

private:
    std::string m_name = "stripes";
    std::vector<std::string> m_classes{"a", "b"};
    std::vector<DataPart> m_parts{{"test", 0, 2}};
};

template <typename T>
T& control(const QWidget& of, const char* accessibleName) {
    for (T* candidate : of.findChildren<T*>())
        if (candidate->accessibleName() == QLatin1String(accessibleName))
            return *candidate;
    throw std::runtime_error(std::string("there is no ") + accessibleName);
}

void choose(QComboBox& combo, const QString& text) {
    combo.setFocus();
    combo.setCurrentIndex(combo.findText(text));
    Q_EMIT combo.activated(combo.currentIndex()); // as a person's choice
}

class InputOfANetwork : public testing::Test {
protected:
    InputOfANetwork() {
        NetworkSettings settings;
        settings.input = {3, 32, 32};
        settings.mean = {0, 0, 0};
        settings.stddev = {1, 1, 1};
        dialog = std::make_unique<NetworkDialog>(QStringLiteral("/x/net.pt"), NetworkQuestion{settings, {}}, nullptr,
                                                 std::make_shared<const Stripes>());
        dialog->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
        preview = dialog->findChild<InputPreview*>();
    }
    bool shows(const QString& text) {
        return QTest::qWaitFor([&] { return preview->text().contains(text); }, Patience);
    }
    bool ok() const { return dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open)->isEnabled(); }

    std::unique_ptr<NetworkDialog> dialog;
    InputPreview* preview = nullptr;
};

TEST_F(InputOfANetwork, IsPreviewedAsItIsTyped) {
    ASSERT_NE(nullptr, preview);
    EXPECT_TRUE(shows(QStringLiteral("3x40x60, expected 3x32x32"))) << preview->text().toStdString();
    EXPECT_FALSE(dialog->settings().preprocessing);

    choose(control<QComboBox>(*dialog, "Resizing"), QStringLiteral("to the input, whatever the proportions"));
    ASSERT_TRUE(shows(QStringLiteral("3x32x32, values from 0.00 to 1.00"))) << preview->text().toStdString();
    const QColor left = preview->seen().pixelColor(preview->seen().width() / 8, preview->seen().height() / 2);
    EXPECT_GT(left.red(), 200);
    EXPECT_LT(left.blue(), 50);

    choose(control<QComboBox>(*dialog, "Order of the channels"), QStringLiteral("BGR"));
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            const QImage& seen = preview->seen();
            return !seen.isNull() && seen.pixelColor(seen.width() / 8, seen.height() / 2).blue() > 200;
        },
        Patience));
    const std::optional<Preprocessing> how = dialog->settings().preprocessing;
    EXPECT_EQ((Preprocessing{Preprocessing::Resize::Exact, 0, true}), how);

    QTest::mouseClick(&control<QToolButton>(*dialog, "Another image"), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return !preview->seen().isNull() && preview->seen().pixelColor(2, 2).green() > 200; }, Patience));
}

TEST_F(InputOfANetwork, TakesPresetsAndForgetsThemWhenSomethingElseIsTyped) {
    auto& preset = control<QComboBox>(*dialog, "Preset");
    choose(preset, QStringLiteral("ImageNet"));
    const InputPreset& imagenet = inputPreset("imagenet");
    EXPECT_EQ(imagenet.input, dialog->settings().input);
    EXPECT_EQ(imagenet.preprocessing, dialog->settings().preprocessing);
    for (std::size_t c = 0; c < 3; ++c)
        EXPECT_NEAR(imagenet.mean[c], dialog->settings().mean[c], 1e-6);
    EXPECT_EQ(QStringLiteral("ImageNet"), preset.currentText());
    EXPECT_TRUE(shows(QStringLiteral("3x224x224, values from -2.12 to 2."))) << preview->text().toStdString();
    control<QSpinBox>(*dialog, "Shorter side, pixels").setValue(100);
    EXPECT_EQ(QStringLiteral("Custom"), preset.currentText());
    EXPECT_TRUE(shows(QStringLiteral("224"))) << preview->text().toStdString(); // smaller than the input: said
    EXPECT_TRUE(ok());
    choose(preset, QStringLiteral("MNIST"));
    EXPECT_EQ(1, dialog->settings().input.channels);
    EXPECT_EQ(1U, dialog->settings().mean.size());
}

TEST(SplitDialog, SaysWhatEachChoiceGivesAndWhyOneCannotBe) {
    const Stripes data;
    const auto select = [](const SplitRequest& request) -> SampleSelection {
        if (request.calibration == "test")
            throw InputError("Calibration cannot be the test part of stripes.");
        return {{0, 1}, {Split::Calibration, Split::Test}, request.calibration + '.'};
    };
    JobRunner jobs;
    SplitDialog dialog(data, {"30%", 4}, jobs, select);
    dialog.show();
    const auto& result = control<QLabel>(dialog, "What that gives");
    const auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_EQ("30%", dialog.request().calibration);
    EXPECT_EQ(4U, dialog.request().seed);
    const auto says = [&](const char* text) {
        return QTest::qWaitFor([&] { return result.text() == QLatin1String(text); });
    };
    EXPECT_FALSE(ok->isEnabled()); // not known yet
    EXPECT_TRUE(says("1 samples for calibration, 1 for test. 30%."));
    EXPECT_TRUE(ok->isEnabled());

    const auto radios = dialog.findChildren<QRadioButton*>();
    const auto pick = [&](const char* text) {
        for (QRadioButton* radio : radios)
            if (radio->text().remove(QLatin1Char('&')) == QLatin1String(text))
                QTest::keyClick(radio, Qt::Key_Space);
    };
    pick("A part of the data");
    EXPECT_TRUE(says("Calibration cannot be the test part of stripes."));
    EXPECT_FALSE(ok->isEnabled());
    pick("A list of samples");
    EXPECT_FALSE(ok->isEnabled());
    dialog.setFileChooser([] { return QStringLiteral("/tmp/list.txt"); });
    QTest::mouseClick(&control<QPushButton>(dialog, "Choose the file"), Qt::LeftButton);
    EXPECT_TRUE(says("1 samples for calibration, 1 for test. /tmp/list.txt."));
    EXPECT_TRUE(ok->isEnabled());
    pick("As the network says, else half of test");
    EXPECT_EQ("", dialog.request().calibration);
}

} // namespace
} // namespace exitscope
