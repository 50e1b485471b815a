#include "telling/write_sarif.hpp"

#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/catalogue.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::ordered_json;

/// A path as a URI reference (RFC 3986): absolute ones become `file:` URIs.
std::string uri_of(const std::string& path)
{
    constexpr std::string_view kept = "-._~/";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char letter : path) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                              (byte >= '0' && byte <= '9') || kept.find(letter) != kept.npos;
        uri += is_plain ? std::string(1, letter) : fmt::format("%{:02X}", byte);
    }
    return uri;
}

std::string_view level_of(Severity severity)
{
    return severity == Severity::Error ? "error" : "warning";
}

/// The rules of the tool, and where each stands in their list.
class Rules
{
  public:
    explicit Rules(Tongue tongue) : tongue_(tongue)
    {
        for (const CodeEntry& code : code_table) add(code.id, code.severity, code.meaning, code.remedy);
    }

    /// The row of a rule, which is listed now if it was not.
    std::size_t row_of(const std::string& id)
    {
        if (const auto known = rows_.find(id); known != rows_.end()) return known->second;
        for (const RuleEntry& rule : rule_table)
            if (rule.id == id) return add(id, rule.severity, rule.holds, rule.remedy);
        for (const PrintRuleEntry& rule : print_rule_table)
            if (rule.id == id) return add(id, Severity::Error, rule.holds, rule.remedy);
        return add(id, Severity::Error, id, id);
    }

    Json list() const { return list_; }

  private:
    std::size_t add(std::string_view id, Severity severity, std::string_view meaning, std::string_view remedy)
    {
        Json rule{{"id", id},
                  {"shortDescription", {{"text", words_in(tongue_, meaning)}}},
                  {"defaultConfiguration", {{"level", level_of(severity)}}}};
        if (!remedy.empty()) rule["help"] = {{"text", words_in(tongue_, remedy)}};
        list_.push_back(std::move(rule));
        return rows_[std::string(id)] = list_.size() - 1;
    }

    Tongue tongue_;
    Json list_ = Json::array();
    std::map<std::string, std::size_t> rows_;
};

Json location_of(const SarifPlace& place)
{
    Json location{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(place.path)}}}}}};
    if (const auto& region = place.region)
        location["physicalLocation"]["region"] = {{"startLine", region->line},
                                                  {"startColumn", region->column},
                                                  {"endLine", region->end_line},
                                                  {"endColumn", region->end_column}};
    if (!place.words.empty()) location["message"] = {{"text", place.words}};
    return location;
}

Json json_of(const SarifResult& result, Rules& rules)
{
    Json json{{"ruleId", result.rule},
              {"ruleIndex", rules.row_of(result.rule)},
              {"level", level_of(result.level)},
              {"message", {{"text", result.message}}}};
    if (result.place) json["locations"] = Json::array({location_of(*result.place)});
    for (const SarifPlace& place : result.related) json["relatedLocations"].push_back(location_of(place));
    if (result.page > 0) json["properties"]["page"] = result.page;
    if (result.object > 0) json["properties"]["object"] = result.object;
    return json;
}

Json invocation_of(const SarifResults& taken, ExitStatus status)
{
    Json json{{"executionSuccessful",
               status == ExitStatus::Done || status == ExitStatus::Content || status == ExitStatus::Differs},
              {"exitCode", static_cast<int>(status)}};
    for (const std::string& notice : taken.notices)
        json["toolExecutionNotifications"].push_back({{"level", "error"}, {"message", {{"text", notice}}}});
    return json;
}

} // namespace

std::string write_sarif(const SarifResults& taken, ExitStatus status, Tongue tongue)
{
    Rules rules(tongue);
    Json results = Json::array();
    for (const SarifResult& result : taken.results) results.push_back(json_of(result, rules));
    const Json driver{{"name", "stonehand"}, {"version", STONEHAND_VERSION}, {"rules", rules.list()}};
    const Json run{{"tool", {{"driver", driver}}},
                   {"language", tongue == Tongue::Chinese ? "zh-CN" : "en"},
                   {"columnKind", "unicodeCodePoints"},
                   {"invocations", Json::array({invocation_of(taken, status)})},
                   {"results", std::move(results)}};
    const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({run})}};
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace stonehand
