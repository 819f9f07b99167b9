// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspace/operations.h"

#include "core/engine_loader.h"
#include "core/error.h"
#include "core/files.h"
#include "core/pipeline.h"
#include "core/policy/policy_file.h"
#include "core/policy/share_policy.h"
#include "core/predictions/join.h"
#include "core/recognise.h"
#include "widgets/numbers.h"
#include "widgets/policy_title.h"

#include <QElapsedTimer>
#include <algorithm>
#include <filesystem>

namespace exitscope {
namespace {

constexpr qint64 EpochInterval = 80; // ms between two provisional curves
constexpr std::size_t ProvisionalPoints = 25;
constexpr double DemoBudget = 0.5; // share of the last exit's cost
const QString BestPolicyName = QStringLiteral("best");

/// A network with the data it is to run on.
struct OpenedNetwork {
    std::shared_ptr<Network> network;
    std::shared_ptr<const DataSet> data;
};

/// Predictions with what is computed from them at once, and the data they were made from if there is any.
struct Predicted {
    std::shared_ptr<const Predictions> predictions;
    std::shared_ptr<const DataSet> data;
    FittedPolicies policies;
    std::vector<std::size_t> indices;
    QStringList notices;
};

/// Where a run in the window is kept while it is under way, so that it can be cancelled and gone on with.
std::filesystem::path unfinishedRun(const NetworkInfo& network, const DataSet& data) {
    const std::filesystem::path folder = cacheFolder() / "unfinished";
    std::error_code none;
    std::filesystem::create_directories(folder, none);
    return none ? std::filesystem::path() : folder / (fingerprint(network.hash + data.name()) + ".part");
}

/// Reads something, which nobody wants any more once it is cancelled.
template <typename Read, typename Done>
void startOpening(JobRunner& jobs, const QString& key, const QString& title, Read read, Done done) {
    jobs.start(key, title, read, done, JobRunner::WhenCancelled::Drop);
}

std::filesystem::path absolute(const QString& path) {
    return std::filesystem::absolute(path.toStdString()).lexically_normal();
}

/// Whether the network can run on the data.
bool takes(const NetworkInfo& network, const std::shared_ptr<const DataSet>& data) {
    if (!data || data->classNames().size() != network.classes || data->isText() != network.settings.tokens.has_value())
        return false;
    try {
        inputsFor(network, data);
        return true;
    } catch (const InputError&) {
        return false;
    }
}

Predicted predictOn(Network& network, std::shared_ptr<const DataSet> data, PredictOptions options,
                    const SplitRequest& split, const Watch& watch) {
    Predicted predicted;
    const std::filesystem::path unfinished = unfinishedRun(network.info(), *data);
    options.checkpoint = unfinished.string();
    options.dropOther = true;
    const SampleSelection selection = samplesFor(network.info(), *data, split);
    const auto inputs = inputsFor(network.info(), data);
    predicted.predictions = network.predict(*inputs, selection, options, watch);
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    if (const std::string& note = predicted.predictions->note(); !note.empty())
        predicted.notices << QString::fromStdString(note);
    if (options.on.precision != Precision::Float32)
        predicted.notices << QString::fromStdString(
            describe(network.comparePrecision(*predicted.predictions, *inputs, selection, options, watch)));
    predicted.indices = joinData(*predicted.predictions, *data);
    predicted.policies = unfittedPolicies(predicted.predictions);
    predicted.data = std::move(data);
    return predicted;
}

} // namespace

/// Which samples of the data the predictions are of, or why none can be shown.
struct Operations::Joined {
    std::shared_ptr<const Predictions> predictions;
    std::shared_ptr<const DataSet> data;
    std::vector<std::size_t> indices = {};
    QString problem = {};
};

Operations::Operations(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace.jobs(), &JobRunner::failed, this,
            [this](const QString&, const QString& sentence) { Q_EMIT failed(sentence); });
    connect(&workspace, &Workspace::predictionsChanged, this, &Operations::namesChanged);
    connect(
        &workspace, &Workspace::predictionsChanged, this, [this] { joinOpenData(false); }, Qt::QueuedConnection);
    connect(&workspace, &Workspace::predictionsChanged, this, &Operations::cancelOfClosed);
    connect(&workspace, &Workspace::dataChanged, this, &Operations::learnChecksums);
    connect(&workspace, &Workspace::filesChanged, this, &Operations::namesChanged);
    connect(&workspace, &Workspace::filesChanged, this, &Operations::watchFiles);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Operations::noticeChange);
    connect(&workspace.jobs(), &JobRunner::finished, this, [this](const QString& key) {
        if (key == QStringLiteral("fit") && m_workspace.provisionalCurve())
            m_workspace.setProvisionalCurve(std::nullopt);
        openNext();
    });
}

Operations::~Operations() {
    m_workspace.jobs().stopAll();
}

void Operations::openEngine() {
    m_workspace.jobs().start(
        QStringLiteral("engine"), tr("Loading LibTorch"), [](const Watch&) { return exitscope::openEngine()->info(); },
        [this](EngineInfo info) {
            m_engineInfo = std::move(info);
            Q_EMIT engineReady();
        });
}

void Operations::openAnything(const QString& fileOrData, const CostOverride& costs) {
    try {
        switch (recognise(fileOrData.toStdString())) {
        case FileKind::Predictions:
            return openPredictions(fileOrData, costs);
        case FileKind::Policy:
            return openPolicy(fileOrData);
        case FileKind::Network:
            return openNetwork(fileOrData);
        case FileKind::Session:
            return openSession(fileOrData);
        case FileKind::Data:
            return openData(fileOrData);
        }
    } catch (const InputError& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

void Operations::openAll(const QStringList& files, const CostOverride& costs) {
    m_waiting += files;
    m_waitingCosts = costs;
    openNext();
}

void Operations::openNext() {
    // One after the other, whatever kind they are: a newer job would end an older one of its kind.
    const auto opening = [&jobs = m_workspace.jobs()] {
        return jobs.running(QStringLiteral("open")) || jobs.running(QStringLiteral("network")) ||
               jobs.running(QStringLiteral("data"));
    };
    while (!m_waiting.isEmpty() && !opening())
        openAnything(m_waiting.takeFirst(), m_waitingCosts);
}

void Operations::openPredictions(const QString& path, const CostOverride& costs) {
    startOpening(
        m_workspace.jobs(), QStringLiteral("open"), tr("Opening %1").arg(path),
        [file = path.toStdString(), costs, data = m_data](const Watch& watch) {
            const auto predictions = loadPredictions(file, costs, watch);
            return std::pair(unfittedPolicies(predictions), joined(predictions, data));
        },
        [this, path, given = !costs.values.empty() || !costs.unit.empty()](std::pair<FittedPolicies, Joined> opened) {
            const auto predictions = opened.second.predictions;
            // Costs that were given make it another table of the same numbers.
            const auto known = given ? std::nullopt : m_workspace.tableFrom(absolute(path), *predictions);
            if (known && *known != m_workspace.shownTable()) {
                m_workspace.show(*known);
            } else if (!known) {
                m_workspace.open(predictions, opened.first);
                m_workspace.setFile(predictions, absolute(path));
                take(std::move(opened.second), true);
                fitAtFirst(BestPolicyName, {}, {});
            }
            Q_EMIT this->opened(path);
        });
}

void Operations::openSession(const QString& path) {
    startOpening(
        m_workspace.jobs(), QStringLiteral("open"), tr("Opening %1").arg(path),
        [this, path, file = absolute(path)](const Watch& watch) {
            const SessionFile session = loadSessionFile(file);
            try {
                return restoreSession(session, watch);
            } catch (const InputError&) {
                m_workspace.jobs().post([this, path] { Q_EMIT sessionIncomplete(path); });
                throw;
            }
        },
        [this, path](RestoredSession restored) {
            SessionState& state = restored.state;
            if (!mayReplace(state.tables))
                return;
            m_data = state.data;
            m_split = state.calibration;
            m_sessionNetwork.reset();
            if (!state.network.empty())
                m_sessionNetwork = {state.network, state.networkHash};
            const ViewState view = state.view;
            m_workspace.open(std::move(state.tables), state.shown);
            m_workspace.setView(view);
            Q_EMIT begun();
            Q_EMIT m_workspace.filesChanged();
            for (const QString& notice : restored.notices)
                Q_EMIT noticed(notice);
            if (!state.network.empty())
                m_waiting.prepend(QString::fromStdString(state.network.string()));
            if (restored.leftOut)
                Q_EMIT sessionIncomplete(path);
            Q_EMIT sessionOpened(state.layout);
            Q_EMIT opened(path);
        });
}

bool Operations::isOfSession(const std::filesystem::path& network) const {
    return m_sessionNetwork && std::filesystem::absolute(network).lexically_normal() == m_sessionNetwork->file;
}

/// What was set in open tables since is nowhere else.
bool Operations::mayReplace(const std::vector<OpenTable>& tables) const {
    const std::vector<OpenTable> open = m_workspace.openTables();
    QStringList names;
    for (const OpenTable& table : tables)
        if (const auto place = m_workspace.tableFrom(table.file, *table.predictions);
            place && isSet(open[*place]) && !isSetAlike(open[*place], table))
            names << QString::fromStdString(open[*place].predictions->source());
    return names.isEmpty() || !askReplace || askReplace(names.join(QStringLiteral(", ")));
}

SessionState Operations::session(const QByteArray& layout) const {
    SessionState state = sessionState(m_workspace);
    if (m_sessionNetwork) { // also before it is open
        state.network = m_sessionNetwork->file;
        state.networkHash = m_sessionNetwork->hash;
    } else if (m_networkInfo) {
        state.network = absolute(QString::fromStdString(m_networkInfo->path));
        state.networkHash = m_networkInfo->hash;
    }
    state.data = m_data;
    state.calibration = m_split;
    state.layout = layout;
    state.seed = m_headOptions.seed;
    return state;
}

void Operations::saveSession(const QString& path, const QByteArray& layout) {
    if (!m_workspace.ready())
        return;
    m_workspace.jobs().start(
        JobRunner::savingKey(path), tr("Saving %1").arg(path),
        [state = session(layout), sets = openDataSets(), file = absolute(path)](const Watch& watch) {
            completeChecksums(sets, watch);
            exitscope::saveSession(state, file, watch);
            return true;
        },
        [this, path](bool) {
            Q_EMIT saved();
            Q_EMIT opened(path);
        });
}

std::vector<std::shared_ptr<const DataSet>> Operations::openDataSets() const {
    std::vector<std::shared_ptr<const DataSet>> sets{m_data};
    for (const OpenTable& table : m_workspace.openTables())
        sets.push_back(table.data);
    return sets;
}

/// What is computed for a table ends with it.
void Operations::cancelOfClosed() {
    for (const auto& [job, predictions] : m_workOn)
        if (!m_workspace.isOpen(predictions.lock()))
            m_workspace.jobs().cancel(job);
}

/// While what lies on disk is still what was opened; a session that is saved finds them there.
void Operations::learnChecksums() {
    m_workspace.jobs().start(
        QStringLiteral("checksums"), {},
        [sets = openDataSets()](const Watch& watch) {
            completeChecksums(sets, watch);
            return true;
        },
        [](bool) {});
}

/// Of tables that are up to date: what has changed once is said once.
void Operations::watchFiles() {
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    for (const OpenTable& table : m_workspace.openTables())
        if (!table.file.empty() && !table.stale)
            m_watcher.addPath(QString::fromStdString(table.file.string()));
}

void Operations::noticeChange(const QString& path) {
    if (m_workspace.markStale(absolute(path)))
        Q_EMIT noticed(tr("%1 has changed on disk: what is shown is what it held when it was opened. Open it again to "
                          "see what it holds now.")
                           .arg(path));
}

void Operations::openPolicy(const QString& path) {
    if (!m_workspace.ready())
        throw InputError(tr("Open predictions before a policy: a policy is shown on samples.").toStdString());
    startOpening(
        m_workspace.jobs(), QStringLiteral("open"), tr("Opening %1").arg(path),
        [file = path.toStdString(), predictions = m_workspace.predictions()](const Watch&) {
            return applyPolicyFile(loadPolicyFile(file), predictions);
        },
        [this, path](const AppliedPolicy& applied) {
            m_workspace.setPolicy(applied.policy, applied.point);
            Q_EMIT opened(path);
        });
}

void Operations::openNetwork(const QString& path) {
    struct Looked {
        NetworkQuestion question;
        bool ask = false;
    };
    startOpening(
        m_workspace.jobs(), QStringLiteral("network"), tr("Looking at %1").arg(path),
        [file = path.toStdString()](const Watch&) {
            Looked looked{{{}, networkCode(file)}};
            NetworkQuestion& question = looked.question;
            question.settings = exitscope::openEngine()->rememberedSettings(file);
            const bool agreed = question.code && question.code->trusted && !question.code->changed;
            looked.ask = question.code && !(agreed && question.settings);
            if (agreed)
                question.code.reset();
            return looked;
        },
        [this, path](const Looked& looked) {
            if (looked.ask)
                Q_EMIT networkQuestion(path, looked.question);
            else
                openNetwork(path, std::nullopt, Consent::Remembered);
        });
}

void Operations::openNetwork(const QString& path, const std::optional<NetworkSettings>& settings,
                             const Consent& consent) {
    startOpening(
        m_workspace.jobs(), QStringLiteral("network"), tr("Opening %1").arg(path),
        [file = path.toStdString(), settings, consent, data = m_data,
         ofSession = isOfSession(path.toStdString())](const Watch& watch) {
            OpenedNetwork opened;
            opened.network = exitscope::openEngine()->openNetwork(file, settings, consent);
            const NetworkInfo& info = opened.network->info();
            const bool keep = info.settings.data.empty() || (ofSession && takes(info, data));
            opened.data = keep ? data : openDataSet(info.settings.data, watch);
            if (opened.data && opened.data->classNames().size() != info.classes)
                throw InputError(tr("%1 tells %2 classes apart, but %3 has %4.")
                                     .arg(QString::fromStdString(info.name))
                                     .arg(info.classes)
                                     .arg(QString::fromStdString(opened.data->name()))
                                     .arg(opened.data->classNames().size())
                                     .toStdString());
            return opened;
        },
        [this, path](OpenedNetwork opened) {
            m_network = std::move(opened.network);
            m_networkInfo = m_network->info();
            if (m_data != opened.data)
                m_split = {};
            m_data = std::move(opened.data);
            if (!isOfSession(path.toStdString()))
                m_sessionNetwork.reset();
            Q_EMIT namesChanged();
            for (const std::string& notice : m_networkInfo->notices)
                Q_EMIT noticed(QString::fromStdString(notice));
            Q_EMIT this->opened(path);
        });
}

QString Operations::stagesNote() const {
    if (!m_networkInfo)
        return {};
    if (m_networkInfo->stagesProblem.empty())
        return tr("%1 runs stage by stage, so that samples can leave early.").arg(networkName());
    return tr("%1 only runs as a whole. %2").arg(networkName(), QString::fromStdString(m_networkInfo->stagesProblem));
}

void Operations::openData(const QString& name) {
    startOpening(
        m_workspace.jobs(), QStringLiteral("data"), tr("Opening %1").arg(name),
        [text = name.toStdString(), predictions = m_workspace.predictions()](const Watch& watch) {
            return joined(predictions, openDataSet(text, watch));
        },
        [this, name](Joined joined) {
            m_data = joined.data;
            m_split = {};
            take(std::move(joined), true);
            Q_EMIT namesChanged();
            Q_EMIT opened(name);
        });
}

Operations::Joined Operations::joined(std::shared_ptr<const Predictions> predictions,
                                      std::shared_ptr<const DataSet> data) {
    Joined joined{std::move(predictions), std::move(data)};
    if (joined.predictions && joined.data)
        try {
            joined.indices = joinData(*joined.predictions, *joined.data);
        } catch (const InputError& error) {
            joined.problem = QString::fromUtf8(error.what());
        }
    return joined;
}

/// `asked`: else nobody wants to know why there are none.
void Operations::take(Joined joined, bool asked) {
    if (!joined.data || joined.data != m_data || joined.predictions != m_workspace.predictions())
        return joinOpenData(asked); // what is open is other by now
    if (joined.problem.isEmpty())
        m_workspace.setData(std::move(joined.data), std::move(joined.indices));
    else if (asked)
        Q_EMIT failed(joined.problem);
}

/// `asked`: where a table comes into view without data it takes what is open, if it fits; else nobody asked.
void Operations::joinOpenData(bool asked) {
    if (!m_data || !m_workspace.ready() || (!asked && m_workspace.data()))
        return;
    m_workspace.jobs().start(
        QStringLiteral("join"), {},
        [predictions = m_workspace.predictions(), data = m_data](const Watch&) { return joined(predictions, data); },
        [this, asked](Joined joined) { take(std::move(joined), asked); });
}

void Operations::predict() {
    if (!m_network || !m_data) {
        Q_EMIT failed(m_network ? tr("Open a data set for the network to run on.") : tr("Open a network first."));
        return;
    }
    m_workspace.jobs().start(
        QStringLiteral("predict"), tr("Classifying samples"),
        [network = m_network, data = m_data, options = m_options, split = m_split](const Watch& watch) {
            return predictOn(*network, data, options, split, watch);
        },
        [this](Predicted predicted) {
            for (const QString& notice : predicted.notices)
                Q_EMIT noticed(notice);
            m_sessionNetwork.reset();
            m_workspace.open(std::move(predicted.predictions), predicted.policies);
            m_workspace.setData(std::move(predicted.data), std::move(predicted.indices));
            fitAtFirst(BestPolicyName, {}, {});
        });
}

void Operations::run() {
    if (!m_network || !m_data || !m_workspace.ready()) {
        Q_EMIT failed(tr("Open a network and its data, and classify them: a policy runs with a network on samples."));
        return;
    }
    const OperatingPoint& point = m_workspace.point();
    const PolicyFile policy = policyFileOf(m_workspace.currentPolicy(), point, m_headOptions.seed);
    RealRun described{policyTitle(policy.policy), point.budget, QString::fromStdString(point.costs.unit), {}, {}};
    m_workspace.jobs().start(
        QStringLiteral("run"), tr("Running %1 stage by stage").arg(described.policy),
        [network = m_network, data = m_data, options = m_options, split = m_split, policy,
         described](const Watch& watch) {
            RealRun run = described;
            const SampleSelection selection = samplesFor(network->info(), *data, split);
            const auto inputs = inputsFor(network->info(), data);
            run.single = network->run(policy, *inputs, selection, {options.on, 1, true}, watch);
            run.batched = network->run(policy, *inputs, selection, {options.on, options.batch, true}, watch);
            return run;
        },
        [this](const RealRun& run) {
            if (!run.batched.note.empty())
                Q_EMIT noticed(QString::fromStdString(run.batched.note));
            Q_EMIT ran(run);
        });
}

/// Nobody asked for it.
void Operations::fitAtFirst(const QString& policy, std::vector<double> budgets, const QString& shown) {
    fit(policy, std::move(budgets), shown);
    m_beginning = m_workspace.predictions();
}

void Operations::fit(const QString& policy, std::vector<double> budgets, const QString& shown) {
    if (!m_workspace.ready())
        return;
    const PolicySpec& wanted = policySpec(policy.toStdString());
    const OperatingPoint before = m_workspace.point();
    PolicyRequest request{{}, m_workspace.predictions(), m_workspace.point().costs, std::move(budgets), m_headOptions,
                          {}};
    for (const PolicySpec& spec : policySpecs()) {
        const auto known = m_workspace.policy(std::string(spec.name));
        // Heads are fitted for all policies that need them, and whatever is new, the best is chosen anew.
        const bool again =
            &spec == &wanted || (spec.needsHeads() && wanted.needsHeads()) || spec.shares == SharesRule::Chosen;
        if (again || (!known && !spec.needsHeads()))
            request.specs.push_back(&spec);
        if (known)
            request.known.push_back(known);
    }
    // A policy that came from elsewhere meanwhile is what the person wants to see, not what this makes of its name.
    const auto stillWanted = [this, predictions = request.predictions,
                              there = m_workspace.policies()](FittedPolicies fitted) {
        std::erase_if(fitted, [&](const auto& each) {
            const auto now = m_workspace.policy(std::string(each->spec().name));
            return predictions == m_workspace.predictions() && now &&
                   std::find(there.begin(), there.end(), now) == there.end();
        });
        return fitted;
    };
    m_workOn[QStringLiteral("fit")] = request.predictions;
    m_beginning.reset();
    if (wanted.needsHeads())
        Q_EMIT fitStarted(policy);
    m_workspace.jobs().start(
        QStringLiteral("fit"), tr("Fitting %1").arg(policyTitle(wanted)),
        [this, request](const Watch& watch) {
            QElapsedTimer sinceShown;
            FitProgress epochs(headBudgets(request.costs, request.budgets).size(), watch.progress);
            return fitPolicies(request, watch, [&](const HeadFitUpdate& update) {
                epochs.report(update, tr("Fitting, epoch %1, %2 right in validation")
                                          .arg(update.epoch)
                                          .arg(percentText(update.validationAccuracy))
                                          .toStdString());
                if (sinceShown.isValid() && sinceShown.elapsed() < EpochInterval)
                    return;
                showEpoch(update, request.costs, request.predictions);
                sinceShown.start();
            });
        },
        [this, before, stillWanted, predictions = request.predictions,
         name = (shown.isEmpty() ? policy : shown).toStdString()](FittedPolicies fitted) {
            if (!m_workspace.isOpen(predictions))
                return;
            fitted = stillWanted(std::move(fitted));
            if (std::any_of(fitted.begin(), fitted.end(), [](const auto& each) { return each->stoppedEarly(); })) {
                Q_EMIT fitStopped(fitted);
                return;
            }
            const OperatingPoint now = m_workspace.point();
            const bool follows = predictions == m_workspace.predictions() && now.policy == before.policy &&
                                 now.custom == before.custom && now.policy != name;
            m_workspace.setPolicies(fitted, follows ? std::optional(withPolicy(now, name)) : std::nullopt);
            if (follows && predictions == m_beginning.lock())
                Q_EMIT begun();
        });
}

bool Operations::canMeasure() const {
    return m_networkInfo && m_workspace.ready() && m_networkInfo->exits == m_workspace.predictions()->exits() &&
           m_networkInfo->classes == m_workspace.predictions()->classes();
}

void Operations::measureCosts(const std::vector<std::size_t>& batches) {
    if (!canMeasure())
        return;
    const ProfileOptions options{m_options.on, batches,
                                 std::make_shared<const PolicyFile>(policyFileOf(
                                     m_workspace.currentPolicy(), m_workspace.point(), m_headOptions.seed))};
    m_workspace.jobs().start(
        QStringLiteral("profile"), tr("Measuring costs"),
        [network = m_network, options](const Watch& watch) { return profileStages(*network, options, watch); },
        [this, predictions = m_workspace.predictions()](const NetworkProfile& measured) {
            if (!measured.note.empty())
                Q_EMIT noticed(QString::fromStdString(measured.note));
            if (m_workspace.predictions() == predictions)
                m_workspace.setCostTable(withUnits(m_workspace.costs(), measured.costs()));
        });
}

void Operations::certify(const GuaranteeTerms& terms) {
    if (!m_workspace.ready())
        return;
    const OperatingPoint& point = m_workspace.point();
    const PolicySpec& spec = policySpec(point.policy);
    const CertifyRequest request{&spec, m_workspace.predictions(), point.costs, m_headOptions, terms};
    m_workOn[QStringLiteral("certify")] = request.predictions;
    m_workspace.jobs().start(
        QStringLiteral("certify"), tr("Certifying %1").arg(policyTitle(spec)),
        [request](const Watch& watch) {
            FitProgress epochs(HeadBudgetsToCertify, watch.progress);
            return fitAndCertify(request, watch, [&](const HeadFitUpdate& update) {
                epochs.report(update, tr("Fitting on half of calibration, epoch %1").arg(update.epoch).toStdString());
            });
        },
        [this](Guarantee guarantee) {
            m_workspace.setGuarantee(std::make_shared<const Guarantee>(std::move(guarantee)));
        });
}

void Operations::showEpoch(const HeadFitUpdate& update, const Costs& costs,
                           const std::shared_ptr<const Predictions>& predictions) {
    // On the worker: the heads as they are now, thresholded on calibration, seen on test.
    const SharePolicy current(predictions, policySpec("eenet"), {update.current}, costs);
    const auto budgets = evenBudgets(costs, ProvisionalPoints);
    auto curve = tradeoffCurve(current, costs, budgets, Split::Test);
    m_workspace.jobs().post([this, update, costs, predictions, curve = std::move(curve)] {
        Q_EMIT fitEpoch(update);
        if (m_workspace.jobs().running(QStringLiteral("fit")) && m_workspace.predictions() == predictions &&
            m_workspace.point().costs == costs)
            m_workspace.setProvisionalCurve(curve);
    });
}

void Operations::train(const TrainOptions& options, const QString& path) {
    const std::string name = m_data ? m_data->name() : "fashion-mnist";
    m_workspace.jobs().start(
        QStringLiteral("train"), tr("Training a network"),
        [this, options, name, file = path.toStdString()](const Watch& watch) {
            exitscope::openEngine()->train(*openDataSet(name, watch), options, file, watch.stop,
                                           [&](const TrainUpdate& update) {
                                               watch.progress(update.progress);
                                               m_workspace.jobs().post([this, update] { Q_EMIT trainUpdate(update); });
                                           });
            return file;
        },
        [this](const std::string& file) { openNetwork(QString::fromStdString(file)); });
}

void Operations::demo() {
    struct Demo {
        OpenedNetwork opened;
        Predicted predicted;
    };
    m_workspace.jobs().start(
        QStringLiteral("predict"), tr("The demo: a compact residual network on Fashion-MNIST"),
        [options = m_options](const Watch& watch) {
            Progress loading;
            loading.stage = tr("Loading LibTorch and the network").toStdString();
            watch.progress(loading);
            Demo demo;
            demo.opened.network = exitscope::openEngine()->openNetwork(demoNetworkPath(), std::nullopt);
            demo.opened.data = openDataSet(demo.opened.network->info().settings.data, watch);
            demo.predicted = predictOn(*demo.opened.network, demo.opened.data, options, {}, watch);
            return demo;
        },
        [this](Demo demo) {
            m_network = std::move(demo.opened.network);
            m_networkInfo = m_network->info();
            m_data = std::move(demo.opened.data);
            m_split = {};
            m_sessionNetwork.reset();
            for (const QString& notice : demo.predicted.notices)
                Q_EMIT noticed(notice);
            m_workspace.open(std::move(demo.predicted.predictions), demo.predicted.policies);
            m_workspace.setData(std::move(demo.predicted.data), std::move(demo.predicted.indices));
            fitAtFirst(QStringLiteral("eenet"),
                       {std::max(m_workspace.point().costs.first(), DemoBudget * m_workspace.point().costs.last())},
                       BestPolicyName);
        });
}

void Operations::savePredictions(const QString& path) {
    if (!m_workspace.ready())
        return;
    m_watcher.removePath(path); // what is written there is no news
    m_workspace.jobs().start(
        JobRunner::savingKey(path), tr("Saving %1").arg(path),
        [predictions = m_workspace.predictions(), costs = m_workspace.costs(),
         file = path.toStdString()](const Watch& watch) {
            saveNpz(*predictions, costs, file, TablePrecision::Float32, watch);
            return predictions;
        },
        [this, path](const std::shared_ptr<const Predictions>& predictions) {
            m_workspace.setFile(predictions, absolute(path));
            Q_EMIT saved();
            Q_EMIT opened(path);
        });
}

void Operations::savePolicy(const QString& path) {
    if (!m_workspace.ready())
        return;
    m_workspace.jobs().start(
        JobRunner::savingKey(path), tr("Saving %1").arg(path),
        [policy = policyFileOf(m_workspace.currentPolicy(), m_workspace.point(), m_headOptions.seed),
         file = path.toStdString()](const Watch&) {
            if (file.ends_with(".pt"))
                exitscope::openEngine()->savePolicyModule(policy, file);
            else
                savePolicyFile(policy, file);
            return true;
        },
        [this](bool) { Q_EMIT saved(); });
}

} // namespace exitscope
