#include "apart/imposed_message.hpp"

#include <utility>

#include <nlohmann/json.hpp>

#include "apart/judgement_message.hpp"
#include "apart/message_json_impl.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::json;

Json json_of(const Size& size)
{
    return {size.width.units(), size.height.units()};
}

Length length_of(const Json& json)
{
    return Length::units(json.get<std::int64_t>());
}

Size size_of(const Json& json)
{
    return {length_of(json.at(0)), length_of(json.at(1))};
}

Json json_of(const ImposedRecord& record)
{
    Json json{{"grid", {record.imposition.columns, record.imposition.rows}},
              {"page", json_of(record.page)},
              {"bleed", record.bleed.units()},
              {"pages", record.pages},
              {"blanks", record.blanks},
              {"sheets", record.sheets},
              {"sides", record.sides},
              {"paper", json_of(record.paper)},
              {"creep", record.creep.units()},
              {"claim", cut_to_tell(record.claim)},
              {"left_out", record.left_out}};
    json["warnings"] = Json::array();
    for (const Message& warning : record.warnings) json["warnings"].push_back(as_json(warning));
    return json;
}

ImposedRecord record_of(const Json& json, const ImposeOrder& order)
{
    ImposedRecord record;
    record.imposition = order.imposition;
    record.imposition.columns = json.at("grid").at(0);
    record.imposition.rows = json.at("grid").at(1);
    record.binding = order.binding;
    record.page = size_of(json.at("page"));
    record.bleed = length_of(json.at("bleed"));
    record.pages = json.at("pages");
    record.blanks = json.at("blanks").get<std::vector<std::size_t>>();
    record.sheets = json.at("sheets");
    record.sides = json.at("sides");
    record.paper = size_of(json.at("paper"));
    record.creep = length_of(json.at("creep"));
    record.claim = json.at("claim");
    record.left_out = json.at("left_out").get<LeftOut>();
    for (const Json& warning : json.at("warnings")) record.warnings.push_back(message_of(warning));
    return record;
}

std::optional<Refusal> refusal_of(const Json& json)
{
    const auto reason = json.at("reason").get<std::size_t>();
    if (reason >= std::size(refusal_table)) return std::nullopt;
    return Refusal{static_cast<RefusalReason>(reason), message_of(json.at("message")),
                   message_of(json.at("remedy"))};
}

std::string as_line(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::optional<ImposeResult> read(std::string text, const ImposeOrder& order)
{
    const std::size_t line = text.find('\n');
    if (line == text.npos) return std::nullopt;
    const Json json = Json::parse(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(line));
    if (json.contains("reason")) return refusal_of(json);
    ImposedRecord record = record_of(json, order);
    text.erase(0, line + 1);
    return ImposedPdf{std::move(text), std::move(record)};
}

} // namespace

std::string write_imposed(const ImposeResult& result)
{
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return as_line({{"reason", static_cast<std::size_t>(refusal->reason)},
                        {"message", as_json(refusal->message)},
                        {"remedy", as_json(refusal->remedy)}});
    const auto& imposed = std::get<ImposedPdf>(result);
    return as_line(json_of(imposed.record)) + imposed.bytes;
}

std::optional<ImposeResult> read_imposed(std::string text, const ImposeOrder& order)
{
    try {
        return read(std::move(text), order);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

} // namespace stonehand
