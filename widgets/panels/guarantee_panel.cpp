// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/guarantee_panel.h"

#include "widgets/numbers.h"
#include "widgets/policy_title.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace exitscope {
namespace {

const QString JobKey = QStringLiteral("certify");

/// "0.5 %" as it was typed.
QString typedPercent(double fraction) {
    return QLocale().toString(100 * fraction, 'g', 4) + QStringLiteral(" %");
}

} // namespace

GuaranteePanel::GuaranteePanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_tolerance(new QDoubleSpinBox(this)),
      m_confidence(new QDoubleSpinBox(this)), m_certify(new QPushButton(tr("C&ertify"), this)),
      m_goThere(new QPushButton(tr("&Go there"), this)), m_verdict(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Tolerated drop"), m_tolerance);
    form->addRow(tr("C&onfidence"), m_confidence);
    column->addLayout(form);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_certify);
    buttons->addWidget(m_goThere);
    column->addLayout(buttons);
    column->addWidget(m_verdict);
    column->addStretch(1);

    const GuaranteeTerms usual;
    for (QDoubleSpinBox* box : {m_tolerance, m_confidence})
        box->setSuffix(QStringLiteral(" %"));
    m_tolerance->setRange(0.01, 50);
    m_tolerance->setSingleStep(0.25);
    m_tolerance->setValue(100 * usual.tolerance);
    m_tolerance->setAccessibleName(tr("Tolerated drop in accuracy"));
    m_tolerance->setToolTip(tr("Of all samples, how many may be wrong that the full network has right"));
    m_confidence->setDecimals(1);
    m_confidence->setRange(50, 99.9);
    m_confidence->setValue(100 * usual.confidence);
    m_confidence->setAccessibleName(tr("Confidence"));
    m_confidence->setToolTip(tr("How sure the guarantee must be"));
    m_certify->setToolTip(tr("Fit the policy in view on half of calibration and test its operating points on the other "
                             "half, from dearest to cheapest"));
    m_goThere->setToolTip(tr("Make the certified operating point the current one"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setToolTip(tr("Tested on the half of calibration that nothing was fitted on. At 95 % confidence, on "
                             "average at most 5 of 100 such halves certify what loses more on new samples."));
    m_verdict->setAccessibleName(tr("What is certified"));

    connect(m_certify, &QPushButton::clicked, this, [this] {
        Q_EMIT certifyRequested({m_tolerance->value() / 100, m_confidence->value() / 100});
    });
    connect(m_goThere, &QPushButton::clicked, this, &GuaranteePanel::goThere);
    connect(&workspace, &Workspace::guaranteeChanged, this, &GuaranteePanel::showGuarantee);
    connect(&workspace, &Workspace::predictionsChanged, this, &GuaranteePanel::showButtons);
    connect(&workspace.jobs(), &JobRunner::started, this, &GuaranteePanel::showButtons);
    connect(&workspace.jobs(), &JobRunner::finished, this, &GuaranteePanel::showButtons);
    showGuarantee();
}

void GuaranteePanel::showButtons() {
    m_certify->setEnabled(m_workspace.ready() && !m_workspace.jobs().running(JobKey));
    m_goThere->setEnabled(m_workspace.guarantee() && m_workspace.guarantee()->savesCost());
}

void GuaranteePanel::showGuarantee() {
    QString text = m_workspace.guarantee() ? verdict(*m_workspace.guarantee())
                                           : tr("Finds the cheapest operating point that loses no more than that, and "
                                                "says so with that confidence.");
    m_verdict->setText(text.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%"))); // stays on one line
    showButtons();
}

QString GuaranteePanel::verdict(const Guarantee& guarantee) const {
    const QString tolerance = typedPercent(guarantee.terms.tolerance);
    const QString confidence = typedPercent(guarantee.terms.confidence);
    if (guarantee.tooFewSamples())
        return tr("The calibration split is too small to certify a drop of at most %1 with %2 confidence: half of it "
                  "is %3 samples, at least %4 are needed.")
            .arg(tolerance, confidence, countText(guarantee.testedOn), countText(guarantee.needed));
    if (!guarantee.savesCost())
        return tr("Only the full network is certified for a drop of at most %1 with %2 confidence.")
            .arg(tolerance, confidence);
    const OperatingPoint& point = guarantee.applied.point;
    return tr("Certified: %1 at %2, at most %3 worse than the full network with %4 confidence. On test %5 are wrong "
              "that "
              "the full network has right (95 %: %6); in all, %7 are right instead of %8.")
        .arg(policyTitle(point.policy), costText(point.budget, QString::fromStdString(point.costs.unit)), tolerance,
             confidence, percentText(guarantee.share(guarantee.lostOnTest, guarantee.test.samples), 2),
             intervalText(guarantee.testLoss), percentText(guarantee.test.accuracy),
             percentText(guarantee.fullAccuracy));
}

void GuaranteePanel::goThere() {
    const AppliedPolicy certified = m_workspace.guarantee()->applied;
    const ScoreKind score = certified.policy->spec().score;
    const bool learnedScores = score == ScoreKind::Utility || score == ScoreKind::Advantage;
    // Learned scores are certified as half A taught them; other scores are the same in any fit.
    if (learnedScores || !m_workspace.policy(certified.point.policy))
        m_workspace.setPolicy(certified.policy, certified.point);
    else
        m_workspace.setPoint(certified.point);
}

} // namespace exitscope
