#include "telling/json_imposed_impl.hpp"

#include <cmath>

#include "layout/imposition_settings.hpp"

namespace stonehand
{

namespace
{

using Json = nlohmann::ordered_json;

/// To a thousandth of a millimetre.
Json millimetres(Length length)
{
    return std::round(length.in_millimetres() * 1000) / 1000;
}

Json millimetres(const Size& size)
{
    return {millimetres(size.width), millimetres(size.height)};
}

void add_record(Json& json, const ImposedRecord& record, Tongue tongue)
{
    json["scheme"] = word_of(record.imposition.scheme);
    json["binding"] = record.binding == Binding::Left ? "left" : "right";
    json["pages"] = record.pages;
    json["page_mm"] = millimetres(record.page);
    json["bleed_mm"] = millimetres(record.bleed);
    json["sheets"] = record.sheets;
    json["sides"] = record.sides;
    json["sheet_mm"] = millimetres(record.paper);
    if (record.imposition.sheet != Size{}) json["sheet"] = record.imposition.sheet_name;
    json["quantity"] = record.imposition.quantity;
    json["blanks"] = record.blanks;
    json["creep_mm"] = millimetres(record.creep);
    if (!record.claim.empty()) json["claim"] = record.claim;
    json["left_out"] = Json::object();
    for (std::size_t kind = 0; kind < record.left_out.size(); ++kind)
        if (record.left_out[kind] > 0)
            json["left_out"][std::string(left_out_table[kind].many)] = record.left_out[kind];
    json["warnings"] = Json::array();
    for (const Message& warning : record.warnings) json["warnings"].push_back(warning.read(tongue));
}

} // namespace

Json json_imposed(const PdfImposed& imposed, Tongue tongue)
{
    Json json{{"path", imposed.path}};
    if (const auto* refusal = std::get_if<Refusal>(&imposed.end)) {
        json["refused"] = word_of(refusal->reason);
        json["message"] = refusal->message.read(tongue);
        json["remedy"] = refusal->remedy.read(tongue);
        return json;
    }
    json["output"] = imposed.output;
    json["bytes"] = imposed.bytes;
    add_record(json, std::get<ImposedRecord>(imposed.end), tongue);
    return json;
}

} // namespace stonehand
