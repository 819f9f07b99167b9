// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspace/session.h"

#include "core/digest.h"
#include "core/error.h"
#include "core/pipeline.h"
#include "core/policy/sample_query.h"
#include "core/policy/share_policy.h"
#include "core/predictions/join.h"
#include "core/predictions/npz.h"
#include "core/session/saved_policies.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>
#include <tuple>

namespace exitscope {
namespace {

namespace fs = std::filesystem;

constexpr const char* FilesEnding = ".files"; // of the folder beside a session with what lies in no file of its own

struct Session {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

QString shown(const fs::path& path) {
    return QString::fromStdString(path.filename().string());
}

/// What is being done.
void say(const QString& what, const Watch& watch) {
    Progress step;
    step.stage = what.toStdString();
    if (watch.progress)
        watch.progress(step);
}

/// Whether the file of predictions, if there is one, holds them no more.
bool needsFile(const OpenTable& table) {
    return table.file.empty() || table.stale;
}

/// What predictions are called that were not read from a file.
std::string nameOf(const OpenTable& table) {
    return needsFile(table) ? table.predictions->source() : std::string();
}

SavedData savedData(const DataSet* data) {
    if (!data)
        return {};
    return {absoluteDataName(data->name()), data->knownChecksum()};
}

SavedTable savedTable(const OpenTable& table, const fs::path& file, std::uint64_t seed) {
    SavedTable saved{file, table.predictions->hash(), nameOf(table), savedData(table.data.get()), table.costs};
    if (!table.dataWas.empty())
        saved.data.checksum = table.dataWas; // they are no nearer to the predictions for being saved again
    for (const auto& [name, policy] : table.policies)
        saved.policies.push_back(savedPolicy(*policy, seed));
    saved.point = table.point;
    if (table.guarantee)
        saved.certificate = *table.guarantee;
    return saved;
}

/// One whose policy was fitted again since, or whose table is closed, cannot be had back and is left out.
void saveReference(const std::vector<OpenTable>& tables, std::size_t of, SavedTable& saved) {
    const auto& reference = tables[of].reference;
    if (!reference)
        return;
    const auto table = std::ranges::find(tables, reference->predictions(), &OpenTable::predictions);
    if (table == tables.end() || table->policies.at(reference->point.policy) != reference->policy)
        return;
    saved.reference = reference->point;
    if (const auto place = static_cast<std::size_t>(table - tables.begin()); place != of)
        saved.referenceTable = place;
}

/// Where predictions go that need a file, or their file.
fs::path fileOf(const OpenTable& table, const fs::path& session) {
    if (!needsFile(table))
        return table.file;
    return fs::path(session.string() + FilesEnding) / (table.predictions->hash() + ".npz");
}

std::optional<std::string> className(const Predictions& predictions, std::optional<int> index) {
    return index ? std::optional(predictions.classNames()[static_cast<std::size_t>(*index)]) : std::nullopt;
}

std::optional<int> classNamed(const Predictions& predictions, const std::optional<std::string>& name) {
    const auto& names = predictions.classNames();
    const auto found = name ? std::ranges::find(names, *name) : names.end();
    return found == names.end() ? std::nullopt : std::optional(static_cast<int>(found - names.begin()));
}

std::optional<std::uint32_t> rowOf(const Predictions& predictions, Split split, const std::string& id) {
    for (const std::uint32_t row : predictions.rows(split))
        if (predictions.sampleId(row) == id)
            return row;
    return predictions.rows(split).front();
}

/// A point that is possible on other predictions too: thresholds of old ones mean nothing on new ones.
OperatingPoint pointOn(const Predictions& predictions, OperatingPoint point, bool changed) {
    checkCosts(point.costs, predictions.exits(), point.policy);
    point.budget = std::clamp(point.budget, point.costs.first(), point.costs.last());
    if (changed || (point.custom && point.custom->size() + 1 != predictions.exits()))
        point.custom.reset();
    return point;
}

/// The heads that each policy decides by.
std::map<std::string, std::vector<UtilityHeads>> headsOf(const OpenTable& table) {
    std::map<std::string, std::vector<UtilityHeads>> heads;
    for (const auto& [name, policy] : table.policies)
        for (const HeadFit& fit : savedPolicy(*policy, 0).fits)
            heads[name].push_back(fit.heads);
    return heads;
}

/// What of a certificate tells it from another.
std::optional<std::tuple<GuaranteeTerms, std::string, double>> certified(const OpenTable& table) {
    const auto& guarantee = table.guarantee;
    return guarantee ? std::optional(std::tuple(guarantee->terms, guarantee->policy,
                                                guarantee->points[guarantee->certified].budget))
                     : std::nullopt;
}

/// Opens the tables of a session one after the other, and keeps what went wrong.
class Restoring {
public:
    Restoring(const SessionFile& session, const Watch& watch) : m_session(session), m_watch(watch) {}

    RestoredSession run() {
        for (std::size_t i = 0; i < m_session.tables.size(); ++i) {
            say(Session::tr("Opening %1").arg(shown(m_session.tables[i].file)), m_watch);
            auto table = restored(m_session.tables[i]);
            if (m_watch.stop.stop_requested())
                throw Cancelled();
            m_places.push_back(table ? std::optional(m_restored.state.tables.size()) : std::nullopt);
            if (!table)
                continue;
            if (m_session.shown == i) {
                m_restored.state.shown = m_restored.state.tables.size();
                m_restored.state.view = view(*table->predictions); // what is seen of it is seen of no other
            }
            m_restored.state.tables.push_back(std::move(*table));
        }
        for (std::size_t i = 0; i < m_places.size(); ++i)
            takeReference(i);
        SessionState& state = m_restored.state;
        if (state.tables.empty())
            throw InputError(m_session.tables.empty() ? Session::tr("There is nothing in this session.").toStdString()
                                                      : m_restored.notices.join(QLatin1Char(' ')).toStdString());
        state.data = opened(m_session.data);
        if (state.data)
            state.calibration = m_session.calibration;
        else
            state.data = state.tables[state.shown].data;
        state.layout = QByteArray::fromStdString(m_session.layout);
        findNetwork();
        return std::move(m_restored);
    }

private:
    void leaveOut(const QString& why) {
        m_restored.notices << why;
        m_restored.leftOut = true;
    }

    std::optional<OpenTable> restored(const SavedTable& saved) {
        OpenTable table;
        try {
            table.predictions = loadPredictions(saved.file.string(), {}, m_watch);
        } catch (const Cancelled&) {
            throw;
        } catch (const std::exception& error) {
            leaveOut(QString::fromUtf8(error.what()));
            return std::nullopt;
        }
        if (saved.file.parent_path().extension() != FilesEnding)
            table.file = saved.file;
        if (!saved.name.empty())
            table.predictions = table.predictions->withSource(saved.name);
        const bool changed = table.predictions->hash() != saved.hash;
        if (changed)
            leaveOut(Session::tr("%1 has changed since the session was saved: what was fitted on it and set by hand is "
                                 "left out.")
                         .arg(shown(saved.file)));
        const FittedPolicies policies = policiesOf(table, saved, changed);
        for (const auto& policy : policies)
            table.policies[std::string(policy->spec().name)] = policy;
        try {
            takePoint(table, saved, changed);
        } catch (const InputError& error) {
            leaveOut(QString::fromUtf8(error.what()));
            beginAnew(table);
        }
        if (!changed)
            takeGuarantee(table, saved);
        takeData(table, saved.data);
        return table;
    }

    /// What cannot be had again costs its table only the policies that need fitting.
    FittedPolicies policiesOf(const OpenTable& table, const SavedTable& saved, bool changed) {
        if (!changed) {
            try {
                return restoredPolicies(saved.policies, table.predictions, m_watch);
            } catch (const Cancelled&) {
                throw;
            } catch (const std::exception& error) {
                leaveOut(QString::fromUtf8(error.what()));
            }
        }
        return unfittedPolicies(table.predictions);
    }

    static void beginAnew(OpenTable& table) {
        table.costs = table.predictions->costs();
        const Costs& costs = table.costs.front();
        table.point = {"msdnet", costs, std::max(costs.first(), costs.last() / 2), {}};
        table.reference.reset();
    }

    void takePoint(OpenTable& table, const SavedTable& saved, bool changed) {
        const Predictions& predictions = *table.predictions;
        table.costs = changed || saved.costs.empty() ? predictions.costs() : saved.costs;
        for (const Costs& costs : table.costs)
            checkCosts(costs, predictions.exits(), predictions.source());
        if (changed && saved.point.costs.values.size() != predictions.exits())
            return beginAnew(table);
        table.point = pointOn(predictions, saved.point, changed);
        if (!table.policies.contains(table.point.policy))
            table.point = withPolicy(table.point, "msdnet");
        if (changed) { // the share of the cost, in costs that the file has now
            const auto unit = std::ranges::find(table.costs, table.point.costs.unit, &Costs::unit);
            table.point = inCosts(*table.policies.at(table.point.policy), table.point,
                                  unit == table.costs.end() ? table.costs.front() : *unit);
        }
    }

    void takeGuarantee(OpenTable& table, const SavedTable& saved) {
        if (!saved.certificate || !saved.certificate->file.costs.sameFigures(table.point.costs))
            return;
        try {
            checkTerms(saved.certificate->terms, *table.predictions);
            table.guarantee = std::make_shared<const Guarantee>(guaranteeOf(*saved.certificate, table.predictions));
        } catch (const std::exception& error) {
            leaveOut(QString::fromUtf8(error.what()));
        }
    }

    /// Once all tables are there. What is of predictions that have changed since is left out, as what was set by hand.
    void takeReference(std::size_t of) {
        const SavedTable& saved = m_session.tables[of];
        const std::size_t from = saved.referenceTable.value_or(of);
        if (!saved.reference || from >= m_places.size() || !m_places[of] || !m_places[from])
            return;
        OpenTable& table = m_restored.state.tables[*m_places[of]];
        const OpenTable& other = m_restored.state.tables[*m_places[from]];
        const auto policy = other.policies.find(saved.reference->policy);
        if (policy == other.policies.end() || table.predictions->hash() != saved.hash ||
            other.predictions->hash() != m_session.tables[from].hash)
            return;
        try {
            OperatingPoint point = pointOn(*other.predictions, *saved.reference, false);
            if (of == from)
                point = inCosts(*policy->second, point, table.point.costs);
            table.reference =
                std::make_shared<const Reference>(referenceFor(*table.predictions, policy->second, point));
        } catch (const InputError& error) {
            leaveOut(QString::fromUtf8(error.what()));
        }
    }

    /// Null where there is none, or none any more. Each is opened once, and what it lacks said once.
    std::shared_ptr<const DataSet> opened(const SavedData& saved) {
        const auto [found, isNew] = m_data.try_emplace(saved.name);
        auto& [data, changed] = found->second;
        if (!isNew || saved.name.empty())
            return data;
        try {
            data = openDataSet(saved.name, m_watch);
            changed = !saved.checksum.empty() && data->checksum(m_watch.stop) != saved.checksum;
            if (changed)
                m_restored.notices << Session::tr("%1 has changed since the session was saved: the predictions may be "
                                                  "of other samples than those shown.")
                                          .arg(QString::fromStdString(saved.name));
        } catch (const Cancelled&) {
            throw;
        } catch (const std::exception& error) {
            leaveOut(QString::fromUtf8(error.what()));
        }
        return data;
    }

    void takeData(OpenTable& table, const SavedData& saved) {
        const auto data = opened(saved);
        if (!data)
            return;
        try {
            table.dataIndices = joinData(*table.predictions, *data);
            table.data = data;
            if (m_data.at(saved.name).changed)
                table.dataWas = saved.checksum;
        } catch (const std::exception& error) {
            leaveOut(QString::fromUtf8(error.what()));
        }
    }

    /// A condition that means nothing on the predictions that are there now is left out, and said.
    void takeQuery(ViewState& view, const Predictions& predictions) {
        try {
            const SampleQuery possible(view.filter.query, predictions);
        } catch (const InputError& error) {
            leaveOut(QString::fromUtf8(error.what()));
            view.filter.query.clear();
        }
    }

    ViewState view(const Predictions& predictions) {
        ViewState view;
        view.split = m_session.split;
        view.filter = m_session.filter;
        if (view.filter.exit && *view.filter.exit >= predictions.exits())
            view.filter.exit.reset();
        if (view.filter.scores && view.filter.scores->exit >= predictions.exits())
            view.filter.scores.reset();
        view.filter.trueClass = classNamed(predictions, m_session.trueClass);
        view.filter.predictedClass = classNamed(predictions, m_session.predictedClass);
        takeOnly(view, predictions);
        takeSelection(view, predictions);
        takeQuery(view, predictions);
        view.currentRow = rowOf(predictions, view.split, m_session.currentSample);
        for (const std::string& name : m_session.hiddenPolicies)
            view.hiddenPolicies << QString::fromStdString(name);
        return view;
    }

    /// The samples that were kept by hand, as far as they are there.
    void takeOnly(ViewState& view, const Predictions& predictions) const {
        if (m_session.onlySamples.empty())
            return;
        const std::set<std::string> wanted(m_session.onlySamples.begin(), m_session.onlySamples.end());
        SampleFilter::Only only;
        for (std::uint32_t row = 0; row < predictions.samples(); ++row) {
            const std::string id = predictions.sampleId(row);
            if (wanted.contains(id))
                only.rows.push_back(row);
            if (id == m_session.alikeSample) {
                only.why = SampleFilter::Only::Why::Alike;
                only.of = row;
            }
        }
        if (!only.rows.empty())
            view.filter.only = only;
    }

    void takeSelection(ViewState& view, const Predictions& predictions) const {
        const std::set<std::string> wanted(m_session.selectedSamples.begin(), m_session.selectedSamples.end());
        if (wanted.empty())
            return;
        for (const std::uint32_t row : predictions.rows(view.split))
            if (wanted.contains(predictions.sampleId(row)))
                view.selection.push_back(row);
    }

    void findNetwork() {
        const fs::path& network = m_session.network;
        if (network.empty())
            return;
        try {
            const std::string now = sha256OfFile(network);
            m_restored.state.network = network;
            m_restored.state.networkHash = m_session.networkHash;
            if (now != m_session.networkHash)
                m_restored.notices << Session::tr("%1 has changed since the session was saved: the predictions are "
                                                  "those of the earlier network.")
                                          .arg(shown(network));
        } catch (const InputError& error) {
            leaveOut(QString::fromUtf8(error.what()));
        }
    }

    const SessionFile& m_session;
    const Watch& m_watch;
    struct Opened {
        std::shared_ptr<const DataSet> data;
        bool changed = false; ///< since the session was saved
    };
    std::map<std::string, Opened> m_data;             // by name
    std::vector<std::optional<std::size_t>> m_places; // of each saved table among the restored ones
    RestoredSession m_restored;
};

} // namespace

SessionState sessionState(const Workspace& workspace) {
    SessionState state;
    state.tables = workspace.openTables();
    state.shown = workspace.shownTable();
    state.view = workspace.view();
    return state;
}

bool isSet(const OpenTable& table) {
    return table.costs != table.predictions->costs() || table.point.custom || table.guarantee ||
           std::ranges::any_of(table.policies, [](const auto& policy) { return policy.second->spec().needsHeads(); });
}

bool isSetAlike(const OpenTable& one, const OpenTable& other) {
    return one.costs == other.costs && one.point.custom == other.point.custom && headsOf(one) == headsOf(other) &&
           certified(one) == certified(other);
}

void completeChecksums(const std::vector<std::shared_ptr<const DataSet>>& sets, const Watch& watch) {
    for (const auto& data : sets)
        try {
            if (!data || !data->knownChecksum().empty())
                continue;
            say(Session::tr("Reading %1").arg(QString::fromStdString(data->name())), watch);
            data->checksum(watch.stop);
        } catch (const InputError&) { // it cannot be read any more: it stays without
        }
}

void saveSession(const SessionState& state, const fs::path& path, const Watch& watch) {
    SessionFile session;
    for (std::size_t i = 0; i < state.tables.size(); ++i) {
        const OpenTable& table = state.tables[i];
        const fs::path file = fileOf(table, path);
        std::error_code ignored;
        if (needsFile(table) && !fs::exists(file, ignored)) {
            fs::create_directory(file.parent_path(), ignored);
            saveNpz(*table.predictions, file.string(), TablePrecision::Float32, watch);
        }
        session.tables.push_back(savedTable(table, file, state.seed));
        saveReference(state.tables, i, session.tables.back());
    }
    session.shown = state.shown;
    session.network = state.network;
    session.networkHash = state.networkHash;
    session.data = savedData(state.data.get());
    session.calibration = state.calibration;
    session.split = state.view.split;
    session.filter = state.view.filter;
    if (!state.tables.empty()) {
        const Predictions& predictions = *state.tables[state.shown].predictions;
        session.trueClass = className(predictions, state.view.filter.trueClass);
        session.predictedClass = className(predictions, state.view.filter.predictedClass);
        if (const auto& only = state.view.filter.only) {
            session.filter.only.reset();
            for (const std::uint32_t row : only->rows)
                session.onlySamples.push_back(predictions.sampleId(row));
            if (only->of)
                session.alikeSample = predictions.sampleId(*only->of);
        }
        for (const std::uint32_t row : state.view.selection)
            session.selectedSamples.push_back(predictions.sampleId(row));
        if (state.view.currentRow)
            session.currentSample = predictions.sampleId(*state.view.currentRow);
    }
    for (const QString& name : state.view.hiddenPolicies)
        session.hiddenPolicies.push_back(name.toStdString());
    session.layout = state.layout.toStdString();
    if (watch.stop.stop_requested())
        throw Cancelled();
    saveSessionFile(session, path);
}

RestoredSession restoreSession(const fs::path& path, const Watch& watch) {
    return restoreSession(loadSessionFile(path), watch);
}

RestoredSession restoreSession(const SessionFile& session, const Watch& watch) {
    return Restoring(session, watch).run();
}

} // namespace exitscope
