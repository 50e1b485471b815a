#include "apart/judgement_message.hpp"

#include <nlohmann/json.hpp>

#include "apart/message_json_impl.hpp"
#include "preflight/standard_name.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::json;

std::optional<Finding> read_finding(const Json& json)
{
    const auto row = json.at(0).get<std::size_t>();
    if (row >= std::size(rule_table)) return std::nullopt;
    return Finding{Rule::at(row), {json.at(1), json.at(2)}, message_of(json.at(3))};
}

std::optional<Judgement> read(const Json& json)
{
    Judgement judgement;
    judgement.unreadable = message_of(json.at("unreadable"));
    judgement.counts = json.at("counts").get<std::vector<std::size_t>>();
    const std::size_t rules = judgement.counts.size();
    if (rules != 0 && rules != std::size(rule_table)) return std::nullopt;
    for (const Json& word : json.at("standards")) {
        const auto standard = standard_of_word(word.get<std::string>());
        if (!standard) return std::nullopt;
        judgement.standards.push_back(*standard);
    }
    std::vector<std::size_t> told(rules);
    for (const Json& written : json.at("findings")) {
        auto finding = read_finding(written);
        if (!finding || rules == 0) return std::nullopt;
        if (++told[finding->rule.row()] > judgement.counts[finding->rule.row()]) return std::nullopt;
        judgement.findings.push_back(std::move(*finding));
    }
    return judgement;
}

} // namespace

std::string cut_to_tell(const std::string& text)
{
    if (text.size() <= longest_finding) return text;
    std::size_t end = longest_finding;
    // Cut before a whole character: a byte 10xxxxxx goes on with one.
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

std::string write_judgement(const Judgement& judgement)
{
    Json json{{"unreadable", as_json(judgement.unreadable)}, {"counts", judgement.counts}};
    json["standards"] = Json::array();
    for (const Standard standard : judgement.standards)
        json["standards"].push_back(standard_words[static_cast<std::size_t>(standard)]);
    json["findings"] = Json::array();
    for (const Finding& finding : judgement.findings)
        json["findings"].push_back(
            {finding.rule.row(), finding.place.page, finding.place.object, as_json(finding.message)});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Judgement> read_judgement(const std::string& text)
{
    try {
        return read(Json::parse(text));
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

} // namespace stonehand
