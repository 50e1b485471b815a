#include "apart/print_judgement_message.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "apart/judgement_message.hpp"
#include "apart/message_json_impl.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::json;

Json write(const PrintFinding& finding)
{
    Json json{finding.rule.row(),       finding.severity == Severity::Error,
              finding.place.page,       finding.place.object,
              as_json(finding.message), as_json(finding.actual),
              as_json(finding.allowed)};
    if (const auto& box = finding.place.box)
        for (const double side : {box->left, box->bottom, box->right, box->top}) json.push_back(side);
    return json;
}

std::optional<PrintFinding> read_finding(const Json& json)
{
    const auto row = json.at(0).get<std::size_t>();
    if (row >= print_rule_count) return std::nullopt;
    PrintFinding finding{
        PrintRule::at(row),           json.at(1).get<bool>() ? Severity::Error : Severity::Warning,
        {json.at(2), json.at(3), {}}, message_of(json.at(4)),
        message_of(json.at(5)),       message_of(json.at(6))};
    constexpr std::size_t first = 7; // side of the box
    if (json.size() > first)
        finding.place.box =
            PlaneBox{json.at(first), json.at(first + 1), json.at(first + 2), json.at(first + 3)};
    return finding;
}

std::optional<PrintJudgement> read(const Json& json)
{
    PrintJudgement judgement;
    judgement.limits = json.at("limits");
    judgement.unreadable = message_of(json.at("unreadable"));
    judgement.counts = json.at("counts").get<std::vector<std::size_t>>();
    for (const Json& part : json.at("not_seen")) judgement.not_seen.push_back(message_of(part));
    judgement.errors = json.at("errors");
    judgement.warnings = json.at("warnings");
    const std::size_t rules = judgement.unreadable.empty() ? print_rule_count : 0;
    if (judgement.counts.size() != rules) return std::nullopt;
    for (const Json& written : json.at("findings")) {
        auto finding = read_finding(written);
        if (!finding) return std::nullopt;
        judgement.findings.push_back(std::move(*finding));
    }
    return judgement;
}

} // namespace

std::string write_print_judgement(const PrintJudgement& judgement)
{
    Json json{{"limits", judgement.limits}, {"unreadable", as_json(judgement.unreadable)},
              {"counts", judgement.counts}, {"not_seen", Json::array()},
              {"errors", judgement.errors}, {"warnings", judgement.warnings},
              {"findings", Json::array()}};
    for (const Message& part : judgement.not_seen) json["not_seen"].push_back(as_json(part));
    for (const PrintFinding& finding : judgement.findings) json["findings"].push_back(write(finding));
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<PrintJudgement> read_print_judgement(const std::string& text)
{
    try {
        return read(Json::parse(text));
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

} // namespace stonehand
