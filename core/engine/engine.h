// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The door to everything that needs LibTorch. No torch type appears here; the implementation is a
// module opened at run time by openEngine() (engine_loader.h).

#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/engine/execution.h"
#include "core/images/preprocessing.h"
#include "core/policy/policy.h"
#include "core/policy/policy_file.h"
#include "core/predictions/network_profile.h"
#include "core/predictions/predictions.h"
#include "core/progress.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace exitscope {

/// What the engine runs with: for `--version` and the About box.
struct EngineInfo {
    std::string torchVersion;         ///< "1.13.0"
    std::string blas;                 ///< "OpenBLAS 0.3.21, OpenMP, Haswell", as far as it can be found out
    int threads = 1;                  ///< threads of one operation
    std::vector<std::string> devices; ///< "cpu", "cuda:0 (NAME)", …; the part before the space selects it
    std::vector<std::vector<Precision>> precisions; ///< that each of `devices` offers, float32 first
};

/// Text as a network takes it: two int64 tensors [n, length], token ids and an attention mask (1 token, 0 padding).
struct TokenInput {
    int length = 0;        ///< tokens of a sample, padded
    int vocabulary = 0;    ///< token ids lie below
    std::string file = {}; ///< its word pieces, a token a line, relative to the network's folder; may be empty
    bool lowerCase = true; ///< texts are lower-cased and lose their accents (word_pieces.h)
    bool operator==(const TokenInput&) const = default;
};

/// What must be known to feed a network. Kept in the file of a compact-resnet, and in NETWORK.json
/// beside a TorchScript file.
struct NetworkSettings {
    ImageShape input;                 ///< of images
    std::optional<TokenInput> tokens; ///< takes text instead of images; input, mean and stddev mean nothing then
    std::vector<float> mean;          ///< one per channel, of values scaled to [0, 1]
    std::vector<float> stddev;        ///< one per channel
    std::optional<Preprocessing> preprocessing; ///< of images of another size; without, none but `input` are taken
    std::string data;                           ///< data set it was made for ("fashion-mnist"); may be empty
    std::optional<HeldOut> heldOut;             ///< samples of that data set it was not trained on, for calibration
    std::vector<std::string> classNames;        ///< may be empty
    CostTable costs;                            ///< known beforehand (multiply-accumulates); may be empty
    bool probabilities = false;                 ///< outputs are probabilities, not logits
    bool outputsKnown = false; ///< whether something said so; else it is found out when the network opens
};

/// What a network is, once opened.
struct NetworkInfo {
    std::string name; ///< file name without folder
    std::string path;
    std::string kind; ///< "compact-resnet" or "TorchScript"
    std::string hash; ///< SHA-256 of the file
    NetworkSettings settings;
    std::size_t exits = 0;
    std::size_t classes = 0;
    std::size_t parameters = 0;
    std::string stagesProblem;        ///< why it cannot be run stage by stage, one sentence; empty where it can
    std::vector<std::string> notices; ///< what a person should know of how it opened, one sentence each
};

/// Whether the code in a network file may run.
struct Consent {
    bool given = false;   ///< a person agrees now, which is remembered once the network has opened; else they must have
                          ///< agreed before, to this very file
    std::string toSha256; ///< only to the file with this checksum; empty: to the file as it is

    static const Consent Remembered;
    static const Consent Given;
};
inline const Consent Consent::Remembered{};
inline const Consent Consent::Given{true, {}};

struct PredictOptions {
    Execution on;
    std::size_t batch = 256;     ///< samples at once; halved as often as it takes to fit into memory
    std::string checkpoint = {}; ///< file that keeps what is done, so that a run which is interrupted goes on there
                                 ///< (checkpoint.h); whoever asked for it removes it in the end; empty: nowhere
    bool dropOther = false;      ///< start over where the file is of another run, instead of refusing
};

struct ProfileOptions {
    Execution on;
    std::vector<std::size_t> batches{1};        ///< samples at once, each timed by itself
    std::shared_ptr<const PolicyFile> policy{}; ///< whose own decisions are timed too (LatencyProfile::policy), or none
};

struct RunOptions {
    Execution on;
    std::size_t batch = 1;    ///< samples at once; halved as often as it takes to fit into memory
    bool compareFull = false; ///< also run every sample through the whole network
};

/// What a policy did to the samples that it was really run on. Times count from a batch prepared on the device to its
/// answers on the host: stages, softmax, policy and putting the remaining samples together, but not decoding images.
struct RunReport {
    Execution on;
    std::string where;     ///< the same for a person: "cpu, 2 threads, channels-last"
    std::size_t batch = 1; ///< what was asked for, or what fitted into memory
    std::string note;      ///< what went otherwise than asked for, one sentence, or empty

    // Of each sample, in the order of the data set.
    std::vector<std::string> sampleIds;
    std::vector<std::int32_t> labels;
    std::vector<std::int32_t> answers;
    std::vector<std::uint8_t> exits; ///< where it left, from 0

    double accuracy = 0;           ///< fraction of 1
    Interval interval;             ///< 95 % Wilson interval of the accuracy
    std::vector<double> shares;    ///< [K]
    std::size_t nearThreshold = 0; ///< samples with a score within NearThreshold of a threshold it was held against

    Costs costs; ///< ms a sample to the answer of each exit at this batch size, measured during the run
    std::vector<double> policyCosts; ///< [K] ms a sample of the policy's decisions up to each exit, likewise
    double predictedMs = 0;          ///< what the shares cost by these two, ms a sample
    double measuredMs = 0;           ///< ms a sample, mean
    double policyMs = 0;             ///< of measuredMs: softmax, features, heads, decisions
    std::optional<double> p50Ms;     ///< percentiles of the latency, at batch 1
    std::optional<double> p99Ms;
    double samplesPerSecond() const { return 1000 / measuredMs; }

    /// The whole network on the same samples, batch by batch between those of the policy.
    struct Full {
        double ms = 0; ///< a sample, mean
        double accuracy = 0;
        double samplesPerSecond() const { return 1000 / ms; }
    };
    std::optional<Full> full;
};

/// A multi-exit network: takes a batch of images or texts, gives the logits of all exits. Not for two threads at once.
class Network {
public:
    virtual ~Network() = default;
    virtual const NetworkInfo& info() const = 0;

    /// Logits [K, images.size(), C] of a few images (each of the input shape). Throws InputError when an
    /// image has another shape, Failure when the network cannot run.
    virtual std::vector<float> logits(const std::vector<Image>& images, const Execution& on) = 0;

    /// Runs all exits over the selected samples under inference mode. Costs are those measured at batch 1 where the
    /// network has stages ("ms" first), with those of the settings; without either, 1 … K exits.
    /// Predictions::note() says what had to be done otherwise than asked for.
    /// Throws InputError (classes, shapes or a vocabulary that do not fit, NaN, a device or precision that is not
    /// there, a checkpoint of another run), Failure, Cancelled.
    virtual std::shared_ptr<const Predictions> predict(const DataSet& data, const SampleSelection& selection,
                                                       const PredictOptions& options, const Watch& watch) = 0;

    /// Runs up to 1,000 test samples, evenly spread, in float32, and compares them with what predict() gave with the
    /// same arguments. Throws as predict().
    virtual PrecisionChange comparePrecision(const Predictions& predictions, const DataSet& data,
                                             const SampleSelection& selection, const PredictOptions& options,
                                             const Watch& watch) = 0;

    /// Measures what answering at each exit costs; of a network without stages (NetworkInfo::stagesProblem) there is
    /// nothing. Throws InputError (an unknown device, a policy for another network), Failure, Cancelled.
    virtual NetworkProfile profile(const ProfileOptions& options, const Watch& watch) = 0;

    /// Runs the test samples of the selection stage by stage, and lets them leave where the policy says. A stage runs
    /// as soon as a whole batch waits for it, the deepest first; what is left at the end runs from the first stage to
    /// the last. Throws InputError when the policy or the data do not fit the network, or it has no stages; Failure,
    /// Cancelled.
    virtual RunReport run(const PolicyFile& policy, const DataSet& data, const SampleSelection& selection,
                          const RunOptions& options, const Watch& watch) = 0;
};

struct TrainOptions {
    std::string network = "compact-resnet";
    std::string device = "cpu";
    int epochs = 20;
    std::size_t batch = 128;
    double learningRate = 0.1; ///< peak of the schedule
    std::uint64_t seed = 0;
    std::size_t heldOut = 10000; ///< the last samples of the train part are kept out, for calibration
    int threads = 0;             ///< 0: all
};

/// One step of training as it happens.
struct TrainUpdate {
    int epoch = 0; ///< from 1
    int epochs = 0;
    double loss = 0;                  ///< mean since the epoch began
    std::vector<double> exitAccuracy; ///< [K] on the test part, only at the end of an epoch
    Progress progress;                ///< in samples over the whole training
};

struct HeadOptions {
    double learningRate = 1e-3;
    std::size_t batch = 256;
    double beta = 10;          ///< weight of the budget loss
    int epochs = 200;          ///< at most
    int patience = 20;         ///< epochs without a better validation state
    double hiddenFactor = 0.5; ///< hidden width of h_k as a multiple of its features
    std::uint64_t seed = 0;
};

struct HeadFitRequest {
    std::shared_ptr<const Predictions> predictions;
    Costs costs;
    std::vector<double> budgets; ///< in the unit of `costs`; beyond three, most start where another ended
    HeadOptions options;
    bool crossFit = false; ///< fill HeadFit::crossFitted, which takes as long again
};

/// One epoch of fitting as it happens.
struct HeadFitUpdate {
    double budget = 0;
    int epoch = 0;                 ///< 0 is the start, before anything was learned
    int epochs = 0;                ///< at most
    double utilityLoss = 0;        ///< L_g on the validation part, like the others
    double assignmentLoss = 0;     ///< L_CE
    double budgetLoss = 0;         ///< L_budget
    double validationAccuracy = 0; ///< of the current heads at the budget
    bool kept = false;             ///< the best state so far
    HeadFit current;               ///< the current heads and mean assignment, enough to draw a curve
};

class Engine {
public:
    virtual ~Engine() = default;
    virtual EngineInfo info() const = 0;
    /// Threads of one operation, at least 1.
    virtual void setThreads(int threads) = 0;

    /// Settings remembered for a network file (inside it or in FILE.json), without running any of it.
    virtual std::optional<NetworkSettings> rememberedSettings(const std::string& path) = 0;
    /// Opens a network, dry-runs it, and finds the number of exits and classes. `settings` are needed when none are
    /// remembered; given ones are written beside the file. A TorchScript file is code (core/network_code.h): without
    /// consent nothing of it runs, and where something in it stands out it runs in a process of its own first.
    /// Throws InputError in one sentence when there is no consent, when the file is not a network, or does not give a
    /// list of exits.
    virtual std::unique_ptr<Network> openNetwork(const std::string& path,
                                                 const std::optional<NetworkSettings>& settings,
                                                 const Consent& consent = Consent::Remembered) = 0;
    /// What that process of its own does: opens the network whatever its code is, and remembers nothing. `settings` as
    /// in NETWORK.json. Throws as openNetwork().
    virtual void tryNetwork(const std::string& path, const std::string& settings) = 0;

    /// Opens predictions that torch.save wrote: a dict of tensors with the names of the arrays of a .npz file, or
    /// EENet's tuple with `seconds.csv` beside it. Nothing of the file is run. Throws InputError in one sentence, and
    /// Cancelled.
    virtual std::shared_ptr<const Predictions> loadPredictions(const std::string& path, const CostOverride& costs,
                                                               const Watch& watch = {}) = 0;

    /// Trains a network of our own on the data's train part without its held-out samples, and saves it.
    /// Throws Cancelled when stopped (nothing is saved), InputError, Failure.
    virtual void train(const DataSet& data, const TrainOptions& options, const std::string& path, std::stop_token stop,
                       const std::function<void(const TrainUpdate&)>& update) = 0;

    /// Fits EENet's heads for each budget. When stopped, returns what there is; the fit under way is
    /// included with its best state so far and marked stoppedEarly.
    virtual std::vector<HeadFit> fitHeads(const HeadFitRequest& request, std::stop_token stop,
                                          const std::function<void(const HeadFitUpdate&)>& update) = 0;

    /// Saves a policy as a TorchScript module that decides one exit after the other, without Exitscope; documented
    /// in the README. Throws InputError when heads or regressions do not fit the exits and classes, Failure.
    virtual void savePolicyModule(const PolicyFile& file, const std::string& path) = 0;
};

/// Exported by the engine module under this name.
inline constexpr const char* EngineFactoryName = "exitscopeMakeEngine";
using EngineFactory = Engine* (*)();

} // namespace exitscope
