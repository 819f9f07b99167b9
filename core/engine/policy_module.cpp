// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/policy_module.h"

#include "core/files.h"
#include "core/policy/confidence.h"
#include "core/policy/stopping_basis.h"

#include <torch/script.h>

#include <algorithm>
#include <sstream>

namespace exitscope {
namespace {

using torch::jit::Module;

// The module's code, in TorchScript. All policies have the first part in common; each has one of five scores.
// A state has `width` numbers for each exit but the last: what later exits need to know of it.

constexpr const char* CommonCode = R"py(
def start(self, samples: int) -> Tensor:
    return self.thresholds.new_zeros([samples, (self.num_exits - 1) * self.width])

def forward(self, exit: int, probabilities: Tensor, state: Tensor) -> Tuple[Tensor, Tensor]:
    assert exit >= 0 and exit < self.num_exits, "exit must lie in [0, num_exits)"
    shape = probabilities.size()
    assert len(shape) == 2 and shape[1] == self.num_classes, "probabilities must be [n, num_classes]"
    assert state.size(0) == shape[0], "state must have one row for each row of probabilities"
    if exit == self.num_exits - 1:
        return state.new_ones([state.size(0)]) > 0, state
    state = state.clone()
    score = self.score(exit, probabilities.to(self.thresholds), state)
    return score >= self.thresholds[exit], state

def memory(self, exit: int, state: Tensor) -> Tensor:
    return state[:, exit * self.width:(exit + 1) * self.width]

def maximum(self, p: Tensor) -> Tensor:
    return 1 - p.scatter(1, p.argmax(1, keepdim=True), 0.0).sum(1)

def entropy(self, p: Tensor) -> Tensor:
    return 1 + torch.xlogy(p, p).sum(1) / torch.log(self.num_classes)
)py";

constexpr const char* EntropyCode = R"py(
def score(self, exit: int, p: Tensor, state: Tensor) -> Tensor:
    return self.entropy(p)
)py";

constexpr const char* MaximumCode = R"py(
def score(self, exit: int, p: Tensor, state: Tensor) -> Tensor:
    return self.maximum(p)
)py";

// Remembers of an exit: its answer.
constexpr const char* VotesCode = R"py(
def votes(self, exit: int, p: Tensor, state: Tensor) -> Tensor:
    self.memory(exit, state)[:, 0] = p.argmax(1)
    answers = state[:, 0:(exit + 1) * self.width:self.width]
    return (answers.unsqueeze(1) == answers.unsqueeze(2)).sum(2).amax(1)
)py";

constexpr const char* VotesScoreCode = R"py(
def score(self, exit: int, p: Tensor, state: Tensor) -> Tensor:
    return self.votes(exit, p, state) + self.maximum(p)
)py";

// Remembers of an exit: its answer, its utility.
constexpr const char* UtilityCode = R"py(
def score(self, exit: int, p: Tensor, state: Tensor) -> Tensor:
    weights = self.weights[exit]
    of_confidence = weights[self.num_read:self.num_read + 3]
    of_earlier = weights[self.num_read + 3:self.num_read + 3 + exit]
    read = p if self.num_read == self.num_classes else p.topk(self.num_read, 1)[0]
    score = self.bias[exit] + read.matmul(weights[:self.num_read])
    score += self.maximum(p) * of_confidence[0]
    score += self.entropy(p) * of_confidence[1]
    score += self.votes(exit, p, state) / (exit + 1) * of_confidence[2]
    score += state[:, 1:exit * self.width:self.width].matmul(of_earlier)
    self.memory(exit, state)[:, 1] = torch.sigmoid(score)
    return score
)py";

// Remembers of an exit: its answer, the logit of its largest probability, the log ratio of its first to its second
// probability, and all its probabilities.
constexpr const char* AdvantageCode = R"py(
def log_of(self, p: Tensor) -> Tensor:
    return torch.log(p.clamp(min=1e-7))

def numbers(self, exit: int, p: Tensor, state: Tensor) -> Tensor:
    answer = p.argmax(1, keepdim=True)
    maximum = self.maximum(p)
    top = self.log_of(p.topk(min(self.num_classes, 3), 1)[0])
    own = self.memory(exit, state)
    own[:, 0:1] = answer
    own[:, 1] = self.log_of(maximum) - self.log_of(1 - maximum)
    own[:, 2] = top[:, 0] - top[:, 1]
    own[:, 3:] = p
    numbers = p.new_zeros([p.size(0), 4 + 4 * exit])
    numbers[:, 0:2] = own[:, 1:3]
    if self.num_classes > 2:
        numbers[:, 2] = top[:, 1] - top[:, 2]
    numbers[:, 3] = self.entropy(p)
    for earlier in range(exit):
        before = self.memory(earlier, state)
        numbers[:, 4 + 4 * earlier:6 + 4 * earlier] = before[:, 1:3]
        numbers[:, 6 + 4 * earlier] = before[:, 0] == own[:, 0]
        numbers[:, 7 + 4 * earlier] = self.log_of(before[:, 3:].gather(1, answer).squeeze(1))
    return numbers

def score(self, exit: int, p: Tensor, state: Tensor) -> Tensor:
    bends = self.bends[self.first_bend[exit]:self.first_bend[exit + 1]]
    number, low, high, at, slope = bends.unbind(1)
    numbers = self.numbers(exit, p, state)
    score = self.bias[exit] + self.rise(numbers.index_select(1, number.long()), low, high, at).matmul(slope)
    first, last, middle = self.logit_knots[exit].unbind(0)
    level, along, beyond, after = self.of_classes[exit].unbind(0)
    answer = p.argmax(1)
    score += level[answer]
    score += along[answer] * self.rise(numbers[:, 0], first, last, first)
    score += beyond[answer] * self.rise(numbers[:, 0], first, last, middle)
    score += after[p.scatter(1, answer.unsqueeze(1), -1.0).argmax(1)]
    return score

def rise(self, x: Tensor, low: Tensor, high: Tensor, at: Tensor) -> Tensor:
    return (torch.minimum(torch.maximum(x, low), high) - at).clamp(min=0.0)
)py";

std::int64_t whole(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

/// Values of a buffer, [values / columns, columns] in double.
at::Tensor rowsOf(const std::vector<double>& values, std::size_t columns) {
    return at::tensor(values, at::kDouble).reshape({whole(values.size() / columns), whole(columns)});
}

void setWidth(Module& module, std::size_t width) {
    module.register_attribute("width", c10::IntType::get(), whole(width));
}

/// Heads of all exits as one table, [K, P + 3 + K − 1], with zeros behind the shorter ones.
void addUtility(Module& module, const PolicyFile& file) {
    const std::size_t columns = baseFeatureCount(file.classes) + file.exits - 1;
    std::vector<double> weights;
    std::vector<double> bias;
    for (const LinearHead& head : file.heads->exits) {
        weights.insert(weights.end(), head.weights.begin(), head.weights.end());
        weights.resize((bias.size() + 1) * columns, 0.0);
        bias.push_back(head.bias);
    }
    setWidth(module, 2);
    module.register_attribute("num_read", c10::IntType::get(), whole(headProbabilities(file.classes)));
    module.register_buffer("weights", rowsOf(weights, columns));
    module.register_buffer("bias", at::tensor(bias, at::kDouble));
}

/// The regressions at one multiplier. Each line and bend of the basis is one row of `bends`: the number it reads, the
/// ends that this is kept within, where it begins to rise, and how steeply. `of_classes` has, by class, the level,
/// slope and bend of an answer and the level of a runner-up; slope and bend go along the first number's knots.
void addAdvantage(Module& module, const PolicyFile& file) {
    const StoppingModel& model = *file.stopping;
    const std::size_t outputs = model.multipliers.size();
    const std::size_t lower = std::min(static_cast<std::size_t>(file.multiplierPlace), outputs - 2);
    const double part = file.multiplierPlace - static_cast<double>(lower);
    // The score is the advantage of stopping in points, the regressions give that of going on in right answers.
    const auto scoreWeight = [&](const std::vector<double>& table, std::size_t row) {
        const double* weights = table.data() + row * outputs + lower;
        return -PointsOfAccuracy * ((1 - part) * weights[0] + part * weights[1]);
    };
    constexpr std::size_t columns = 5;
    std::vector<double> bends;
    std::vector<double> ofClasses;
    std::vector<double> logitKnots;
    std::vector<double> bias;
    c10::List<std::int64_t> firstBend({0});
    for (const StoppingExit& exit : model.exits) {
        std::size_t row = 0;
        for (std::size_t number = 0; number < exit.knots.size(); ++number) {
            const std::vector<double>& knots = exit.knots[number];
            for (std::size_t k = 0; k + 1 < knots.size(); ++k)
                bends.insert(bends.end(), {static_cast<double>(number), knots.front(), knots.back(), knots[k],
                                           scoreWeight(exit.weights, row++) / (knots.back() - knots.front())});
        }
        const std::vector<double>& logit = exit.knots.front();
        const double span = std::max(logit.back() - logit.front(), 1e-12);
        logitKnots.insert(logitKnots.end(), {logit.front(), logit.back(), logit[logit.size() / 2]});
        for (const double scale : {1.0, span, span, 1.0})
            for (std::size_t c = 0; c < file.classes; ++c)
                ofClasses.push_back(model.usesAnswers ? scoreWeight(exit.weights, row++) / scale : 0);
        bias.push_back(scoreWeight(exit.bias, 0));
        firstBend.push_back(whole(bends.size() / columns));
    }
    setWidth(module, 3 + file.classes);
    module.register_attribute("first_bend", c10::ListType::ofInts(), firstBend);
    module.register_buffer("bends", rowsOf(bends, columns));
    module.register_buffer(
        "of_classes", rowsOf(ofClasses, file.classes).reshape({whole(model.exits.size()), 4, whole(file.classes)}));
    module.register_buffer("logit_knots", rowsOf(logitKnots, 3));
    module.register_buffer("bias", at::tensor(bias, at::kDouble));
}

/// Gives the module what its score is computed from, and returns the code of that.
std::string addScore(Module& module, const PolicyFile& file) {
    switch (policySpec(file.policy).score) {
    case ScoreKind::Entropy:
        setWidth(module, 0);
        return EntropyCode;
    case ScoreKind::Votes:
        setWidth(module, 1);
        return std::string(VotesCode) + VotesScoreCode;
    case ScoreKind::Utility:
        addUtility(module, file);
        return std::string(VotesCode) + UtilityCode;
    case ScoreKind::Advantage:
        addAdvantage(module, file);
        return AdvantageCode;
    default:
        setWidth(module, 0);
        return MaximumCode;
    }
}

/// Throws what applying the policy to predictions would throw: tries it on two samples that never were.
void checkApplies(const PolicyFile& file) {
    PredictionParts parts;
    parts.exits = file.exits;
    parts.classes = file.classes;
    parts.samples = 2;
    parts.probabilities.assign(file.exits * 2 * file.classes, 1 / static_cast<float>(file.classes));
    parts.labels = {0, 0};
    parts.split = {Split::Calibration, Split::Test};
    parts.costs = {file.costs};
    applyPolicyFile(file, std::make_shared<const Predictions>(std::move(parts)));
}

} // namespace

void savePolicyModule(const PolicyFile& file, const std::string& path) {
    checkApplies(file);
    Module module("__torch__.ExitPolicy");
    module.register_attribute("training", c10::BoolType::get(), false); // train() and eval() set it
    module.register_attribute("num_exits", c10::IntType::get(), whole(file.exits));
    module.register_attribute("num_classes", c10::IntType::get(), whole(file.classes));
    module.register_attribute("policy", c10::StringType::get(), file.policy);
    module.register_buffer("thresholds", at::tensor(file.thresholds, at::kDouble));
    module.define(CommonCode + addScore(module, file));
    std::ostringstream archive;
    module.save(archive, {{"policy.json", policyFileText(file)}});
    writeFile(path, archive.str());
}

} // namespace exitscope
