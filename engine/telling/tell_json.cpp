#include "telling/tell_json.hpp"

#include <cmath>
#include <memory>
#include <mutex>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/catalogue.hpp"
#include "layout/imposition_settings.hpp"
#include "preflight/standard_name.hpp"
#include "telling/json_compared_impl.hpp"
#include "telling/json_imposed_impl.hpp"
#include "telling/json_statistics_impl.hpp"
#include "telling/render_judgement.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::ordered_json;

Json event(std::string_view name)
{
    return Json{{"event", name}};
}

void add_place(Json& json, Span span, const Sources& sources)
{
    if (span.file == no_file) return;
    const Place begin = sources.place(span.file, span.begin);
    const Place end = sources.place(span.file, std::max(span.begin, span.end));
    json["path"] = sources.file(span.file).path;
    json["line"] = begin.line;
    json["column"] = begin.column;
    json["end_line"] = end.line;
    json["end_column"] = end.column;
}

Json json_of(const Timings& timings)
{
    Json list = Json::array();
    for (const Timing& timing : timings) {
        Json row{{"stage", timing.stage}, {"seconds", timing.seconds}};
        if (!timing.file.empty()) row["file"] = timing.file;
        list.push_back(std::move(row));
    }
    return list;
}

Json json_of(const RunStarted& run)
{
    Json json = event("started");
    json["program"] = "stonehand " STONEHAND_VERSION;
    json["command"] = run.command;
    json["editions"] = run.editions;
    json["jobs"] = run.jobs;
    return json;
}

Json json_of(const EditionStarted& started)
{
    Json json = event("edition-started");
    json["edition"] = started.edition;
    return json;
}

Json json_of(const StageEntered& entered)
{
    Json json = event("stage");
    json["edition"] = entered.edition;
    json["stage"] = entered.stage;
    if (!entered.file.empty()) json["file"] = entered.file;
    return json;
}

Json json_of(const DiagnosticTold& told, Tongue tongue)
{
    const Diagnostic& diagnostic = told.diagnostic;
    Json json = event("diagnostic");
    if (!told.edition.empty()) json["edition"] = told.edition;
    json["severity"] = diagnostic.severity() == Severity::Error ? "error" : "warning";
    json["code"] = diagnostic.code.id();
    json["fault"] = diagnostic.code.entry().fault == Fault::Machine ? "machine" : "content";
    add_place(json, diagnostic.at, told.sources);
    json["message"] = diagnostic.message.read(tongue);
    json["hints"] = Json::array();
    for (const Hint& hint : diagnostic.hints) {
        Json advice{{"text", hint.text.read(tongue)}};
        if (hint.at) add_place(advice, *hint.at, told.sources);
        json["hints"].push_back(std::move(advice));
    }
    return json;
}

/// Lengths in millimetres.
Json json_of(const BindingRecord& binding)
{
    return {{"scheme", word_of(binding.imposition.scheme)},
            {"sheets", binding.sheets},
            {"sides", binding.sides},
            {"signatures", binding.signatures},
            {"pages", binding.pages},
            {"blanks", binding.blanks},
            {"paper", {binding.paper.width.in_millimetres(), binding.paper.height.in_millimetres()}},
            {"caliper", binding.imposition.stock.caliper().in_millimetres()},
            {"creep", binding.creep.in_millimetres()},
            {"thickness", binding.thickness.in_millimetres()},
            {"quantity", binding.imposition.quantity}};
}

Json json_of(const OutputMade& made)
{
    Json json = event("output");
    json["edition"] = made.edition;
    json["output"] = made.output;
    json["path"] = made.path;
    if (made.pages > 0) json["pages"] = made.pages;
    json["bytes"] = made.bytes;
    if (!made.standard.empty()) json["standard"] = made.standard;
    if (made.binding) json["binding"] = json_of(*made.binding);
    return json;
}

Json json_of(const StaleRemoved& removed)
{
    Json json = event("removed");
    json["path"] = removed.path;
    return json;
}

Json json_of(const StatisticsTold& told, Tongue tongue)
{
    Json json = event("statistics");
    json.update(json_statistics(told, tongue));
    return json;
}

Json json_of(const EditionCompared& compared, Tongue tongue)
{
    Json json = event("compared");
    json.update(json_compared(compared, tongue));
    return json;
}

std::string_view word_of(Manner manner)
{
    switch (manner) {
    case Manner::Built:
        return "built";
    case Manner::Restored:
        return "restored";
    case Manner::UpToDate:
        return "up-to-date";
    case Manner::Unchanged:
        return "unchanged";
    }
    return {};
}

Json json_of(const EditionFinished& finished)
{
    Json json = event("edition-finished");
    json["edition"] = finished.edition;
    json["status"] = static_cast<int>(finished.status);
    if (finished.status == ExitStatus::Done) json["manner"] = word_of(finished.manner);
    json["errors"] = finished.errors;
    json["warnings"] = finished.warnings;
    json["outputs"] = finished.outputs;
    if (!finished.timings.empty()) json["timings"] = json_of(finished.timings);
    return json;
}

Json json_of(const FontsSurveyed& surveyed, Tongue tongue)
{
    Json json = event("fonts");
    json["layout"] = surveyed.layout;
    json["fonts"] = Json::array();
    for (const FontFinding& finding : surveyed.findings)
        json["fonts"].push_back({{"role", finding.role},
                                 {"asked", finding.asked.read(tongue)},
                                 {"found", finding.found.read(tongue)},
                                 {"file", finding.file},
                                 {"scripts", finding.scripts},
                                 {"languages", finding.languages}});
    return json;
}

Json json_of(const Finding& finding, Tongue tongue)
{
    const RuleEntry& rule = finding.rule.entry();
    Json json{{"rule", rule.id}};
    json["severity"] = rule.severity == Severity::Error ? "error" : "warning";
    if (!rule.matterhorn.empty()) json["matterhorn"] = rule.matterhorn;
    if (!rule.clause.empty()) json["clause"] = fmt::format("ISO 15930{}", rule.clause);
    if (!rule.source.empty()) json["source"] = rule.source;
    if (finding.place.page > 0) json["page"] = finding.place.page;
    if (finding.place.object > 0) json["object"] = finding.place.object;
    json["message"] = finding.message.read(tongue);
    json["remedy"] = words_in(tongue, rule.remedy);
    return json;
}

Json json_of(const PdfJudged& judged, Tongue tongue)
{
    const Judgement& judgement = judged.judgement;
    Json json = event("judged");
    json["path"] = judged.path;
    json["kept"] = judgement.keeps_all();
    json["standards"] = Json::array();
    for (const Standard standard : judgement.standards) json["standards"].push_back(name_of(standard));
    if (!judgement.unreadable.empty()) json["unreadable"] = judgement.unreadable.read(tongue);
    json["findings"] = Json::array();
    for (const Finding& finding : judgement.findings) json["findings"].push_back(json_of(finding, tongue));
    json["places"] = Json::object();
    for (std::size_t row = 0; row < judgement.counts.size(); ++row)
        if (judgement.counts[row] > 0)
            json["places"][std::string(rule_table[row].id)] = judgement.counts[row];
    json["for_a_person"] = Json::array();
    for (const RuleEntry& rule : rules_for_a_person(judgement.standards))
        json["for_a_person"].push_back(rule.id);
    return json;
}

/// To a thousandth of a point.
Json json_of(const PlaneBox& box)
{
    Json json = Json::array();
    for (const double side : {box.left, box.bottom, box.right, box.top})
        json.push_back(std::round(side * 1000) / 1000);
    return json;
}

Json json_of(const PrintFinding& finding, Tongue tongue)
{
    Json json{{"rule", finding.rule.entry().id},
              {"severity", finding.severity == Severity::Error ? "error" : "warning"}};
    if (finding.place.page > 0) json["page"] = finding.place.page;
    if (finding.place.object > 0) json["object"] = finding.place.object;
    if (const auto& box = finding.place.box) json["box"] = json_of(*box);
    json["message"] = finding.message.read(tongue);
    if (!finding.actual.empty()) json["actual"] = finding.actual.read(tongue);
    if (!finding.allowed.empty()) json["allowed"] = finding.allowed.read(tongue);
    json["remedy"] = words_in(tongue, finding.rule.entry().remedy);
    return json;
}

Json json_of(const PrintJudged& judged, Tongue tongue)
{
    const PrintJudgement& judgement = judged.judgement;
    Json json = event("judged-for-print");
    json["path"] = judged.path;
    json["limits"] = judgement.limits;
    json["passed"] = judgement.passes();
    json["errors"] = judgement.errors;
    json["warnings"] = judgement.warnings;
    if (!judgement.unreadable.empty()) json["unreadable"] = judgement.unreadable.read(tongue);
    json["not_seen"] = Json::array();
    for (const Message& part : judgement.not_seen) json["not_seen"].push_back(part.read(tongue));
    json["findings"] = Json::array();
    for (const PrintFinding& finding : judgement.findings)
        json["findings"].push_back(json_of(finding, tongue));
    json["places"] = Json::object();
    for (std::size_t row = 0; row < judgement.counts.size(); ++row)
        if (judgement.counts[row] > 0)
            json["places"][std::string(print_rule_table[row].id)] = judgement.counts[row];
    return json;
}

Json json_of(const PdfImposed& imposed, Tongue tongue)
{
    Json json = event("imposed");
    json.update(json_imposed(imposed, tongue));
    return json;
}

Json json_of(const EditionPlanned& planned)
{
    Json json = event("planned");
    json["edition"] = planned.edition;
    json["id"] = planned.id;
    json["source"] = planned.source;
    json["cost"] = planned.cost;
    if (planned.shard > 0) json["shard"] = planned.shard;
    json["inputs"] = Json::array();
    for (const Input& input : planned.inputs)
        json["inputs"].push_back(
            {{"kind", input.kind}, {"path", input.path}, {"bytes", input.bytes}, {"sha256", input.sha256}});
    return json;
}

Json json_of(const RunsMerged& merged)
{
    return {{"event", "merged"},
            {"path", merged.path},
            {"shards", merged.shards},
            {"editions", merged.editions},
            {"copied", merged.copied}};
}

Json json_of(const EditionBegun& begun)
{
    return {{"event", "edition-begun"}, {"edition", begun.edition}, {"id", begun.id},
            {"written", begun.written}, {"shared", begun.shared},   {"next", begun.next}};
}

Json json_of(const PreviewServed& served)
{
    return {{"event", "preview-served"}, {"address", served.address}, {"editions", served.editions}};
}

Json json_of(const PreviewShown& shown)
{
    return {{"event", "preview-shown"}, {"edition", shown.edition}, {"version", shown.version},
            {"pages", shown.pages},     {"errors", shown.errors},   {"warnings", shown.warnings},
            {"seconds", shown.seconds}};
}

Json json_of(const UsageTold& told, Tongue tongue)
{
    Json json = event("usage");
    json["message"] = told.message.read(tongue);
    json["advice"] = told.advice.read(tongue);
    return json;
}

Json json_of(const RunFinished& run)
{
    Json json = event("summary");
    json["command"] = run.command;
    json["status"] = static_cast<int>(run.status);
    json["editions"] = run.editions;
    json["failed"] = run.failed;
    json["not_begun"] = run.not_begun;
    json["restored"] = run.restored;
    json["up_to_date"] = run.up_to_date;
    json["unchanged"] = run.unchanged;
    if (run.compared > 0) json["differing"] = run.differing;
    json["bytes"] = run.bytes;
    json["outputs"] = run.outputs;
    json["pages"] = run.pages;
    json["errors"] = run.errors;
    json["warnings"] = run.warnings;
    json["seconds"] = run.seconds;
    return json;
}

} // namespace

Tell tell_json(std::ostream& out, Tongue tongue, Progress progress)
{
    return [&out, tongue, progress, mutex = std::make_shared<std::mutex>()](const Event& event) {
        const bool is_progress =
            std::holds_alternative<EditionStarted>(event) || std::holds_alternative<StageEntered>(event);
        if (is_progress && progress == Progress::Hidden) return;
        const Json json = std::visit(
            [tongue](const auto& known) {
                if constexpr (requires { json_of(known, tongue); })
                    return json_of(known, tongue);
                else
                    return json_of(known);
            },
            event);
        // Paths and quoted text may hold bytes that are not UTF-8; a line of JSON may not.
        const std::string line = json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
        const std::lock_guard lock(*mutex);
        out << line << std::flush;
    };
}

} // namespace stonehand
