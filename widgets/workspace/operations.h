// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/pipeline.h"
#include "core/predictions/npz.h"
#include "core/trust/network_code.h"
#include "widgets/workspace/session.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace exitscope {

/// What a person is asked before a network opens.
struct NetworkQuestion {
    std::optional<NetworkSettings> settings; ///< that are remembered
    std::optional<NetworkCode> code;         ///< that is new or changed, and needs consent to run
};

/// A policy that was really run: sample by sample, and in batches.
struct RealRun {
    QString policy; ///< its title
    double budget = 0;
    QString unit; ///< of the budget
    RunReport single;
    RunReport batched;
};

/// What a person can have done: open, predict, fit, train, save. Each runs as a job of the workspace
/// and puts its result there; what goes wrong is one sentence in failed().
class Operations : public QObject {
    Q_OBJECT

public:
    explicit Operations(Workspace& workspace, QObject* parent = nullptr);
    /// Stops the jobs and waits for them: they report to this object.
    ~Operations() override;

    /// Loads LibTorch in the background; engineReady() follows.
    void openEngine();
    const std::optional<EngineInfo>& engineInfo() const { return m_engineInfo; }

    /// Opens predictions, a policy, a network or a data set, whichever it is.
    void openAnything(const QString& fileOrData, const CostOverride& costs = {});
    /// The same for several, one after the other, so that a policy finds the predictions named before it.
    void openAll(const QStringList& files, const CostOverride& costs = {});
    /// Opens a network, or asks through networkQuestion() first: where no settings are remembered, and where it is
    /// code that nobody agreed to run. Until then its archive is only read. The data it was made for open with it; that
    /// of a session stays with the session's data, where it can run on them.
    void openNetwork(const QString& path);
    void openNetwork(const QString& path, const std::optional<NetworkSettings>& settings, const Consent& consent);
    void openData(const QString& name);

    /// Adds everything that a session holds, unless askReplace() says no; sessionOpened() follows.
    void openSession(const QString& path);
    /// Whether a session may replace what is set (isSet()) in open tables of these names. Yes where it is empty.
    std::function<bool(const QString& names)> askReplace;
    /// Everything that is open and set. `layout`: of the window, given back by sessionOpened().
    void saveSession(const QString& path, const QByteArray& layout);
    SessionState session(const QByteArray& layout) const;

    /// Runs the open network over the open data set (or the one it was made for).
    void predict();
    /// Runs the policy at the operating point with the open network on the open data; ran() follows.
    void run();
    /// Fits a policy, with whatever else the same work makes ready, and chooses the best anew. `budgets`: where heads
    /// are fitted, in the current unit. The policy (or `shown`) comes into view unless the person chose another
    /// meanwhile. Opening predictions fits what takes no heads by itself.
    void fit(const QString& policy, std::vector<double> budgets, const QString& shown = {});
    /// Measures what the open network's exits cost, and puts the units it finds among Workspace::costs().
    void measureCosts(const std::vector<std::size_t>& batches);
    /// Certifies the policy in view in the current costs; Workspace::setGuarantee() follows.
    void certify(const GuaranteeTerms& terms);
    /// Trains a compact-resnet on the open data set (or Fashion-MNIST), saves it and opens it.
    void train(const TrainOptions& options, const QString& path);
    /// The demo network over Fashion-MNIST, then EENet at the budget in force.
    void demo();

    void savePredictions(const QString& path);
    /// The policy at the operating point: a TorchScript module where the path ends in .pt, else JSON.
    void savePolicy(const QString& path);

    void setExecution(const Execution& on) { m_options.on = on; }
    const Execution& execution() const { return m_options.on; }
    /// Which samples are calibration the next time that predict() and run() select some. Gone with other data.
    void setSplit(const SplitRequest& split) { m_split = split; }
    const SplitRequest& split() const { return m_split; }
    /// What that selects of the open data for the open network, for any thread. It throws InputError.
    auto selector() const {
        return [network = *m_networkInfo, data = m_data](const SplitRequest& split) {
            return samplesFor(network, *data, split);
        };
    }
    const HeadOptions& headOptions() const { return m_headOptions; }

    QString networkName() const { return m_networkInfo ? QString::fromStdString(m_networkInfo->name) : QString(); }
    QString dataName() const { return m_data ? QString::fromStdString(m_data->name()) : QString(); }
    /// Whether the network runs stage by stage, or why only as a whole. Empty without one.
    QString stagesNote() const;
    const std::optional<NetworkInfo>& networkInfo() const { return m_networkInfo; }
    /// Whether the network has changed since a session was saved: the tables are those of the earlier one.
    bool staleNetwork() const {
        return m_networkInfo && isOfSession(m_networkInfo->path) && m_networkInfo->hash != m_sessionNetwork->hash;
    }
    const std::shared_ptr<const DataSet>& data() const { return m_data; }
    bool canPredict() const { return m_network != nullptr; }
    /// The predictions in view can be the open network's.
    bool canMeasure() const;

Q_SIGNALS:
    void failed(const QString& sentence);
    /// What a person should know of something that went well: a smaller batch, answers that a lower precision changed.
    void noticed(const QString& sentence);
    void saved();
    /// A file or data set that a person named is open now, or was saved.
    void opened(const QString& fileOrData);
    void sessionOpened(const QByteArray& layout);
    /// Not all that a session holds could be opened: nothing saved from now on replaces its file.
    void sessionIncomplete(const QString& path);
    void engineReady();
    void namesChanged(); ///< network, data or predictions
    /// Call openNetwork(path, settings, consent) to go on.
    void networkQuestion(const QString& path, const exitscope::NetworkQuestion& question);
    void fitStarted(const QString& policy);
    /// Predictions that were opened show the policy that a person begins with, or a session what was seen then.
    void begun();
    /// On the GUI thread, at most about 12 times a second but always the last epoch.
    void fitEpoch(const exitscope::HeadFitUpdate& update);
    /// A fit was cancelled: keep `policies` (the best state so far, marked) through Workspace::setPolicies, or drop it.
    void fitStopped(const exitscope::FittedPolicies& policies);
    void ran(const exitscope::RealRun& run);
    void trainUpdate(const exitscope::TrainUpdate& update);

private:
    void openPredictions(const QString& path, const CostOverride& costs);
    void openNext();
    bool isOfSession(const std::filesystem::path& network) const;
    bool mayReplace(const std::vector<OpenTable>& tables) const;
    void fitAtFirst(const QString& policy, std::vector<double> budgets, const QString& shown);
    void openPolicy(const QString& path);
    struct Joined;
    static Joined joined(std::shared_ptr<const Predictions> predictions, std::shared_ptr<const DataSet> data);
    void take(Joined joined, bool asked);
    void joinOpenData(bool asked);
    void cancelOfClosed();
    std::vector<std::shared_ptr<const DataSet>> openDataSets() const;
    void learnChecksums();
    void watchFiles();
    void noticeChange(const QString& path);
    void showEpoch(const HeadFitUpdate& update, const Costs& costs,
                   const std::shared_ptr<const Predictions>& predictions);

    Workspace& m_workspace;
    QFileSystemWatcher m_watcher; // of the files of open predictions
    QStringList m_waiting;        // files still to be opened
    CostOverride m_waitingCosts;
    std::optional<EngineInfo> m_engineInfo;
    std::shared_ptr<Network> m_network;
    std::optional<NetworkInfo> m_networkInfo;
    std::shared_ptr<const DataSet> m_data;
    PredictOptions m_options;
    SplitRequest m_split;
    struct SessionNetwork {
        std::filesystem::path file;
        std::string hash; // when its tables were made
    };
    std::optional<SessionNetwork> m_sessionNetwork; // until another opens, or it made others
    HeadOptions m_headOptions;
    std::map<QString, std::weak_ptr<const Predictions>> m_workOn; // by job, what is of no use to others
    std::weak_ptr<const Predictions> m_beginning;                 // that the fit under way is the first of
};

} // namespace exitscope
