#include "proof/describe_sheet.hpp"

#include "proof/describe_marks.hpp"
#include "proof/proof_units.hpp"
#include "proof/write_box.hpp"

namespace stonehand
{

namespace
{

int degrees(Turn turn)
{
    switch (turn) {
    case Turn::None:
        return 0;
    case Turn::Quarter:
        return 90;
    case Turn::Half:
        return 180;
    case Turn::ThreeQuarters:
        return 270;
    }
    return 0;
}

void write_lines(const SheetLines& lines, JsonText& json)
{
    json.begin_array();
    for (const std::vector<Length>* some : {&lines.upright, &lines.level}) {
        json.begin_array();
        for (const Length place : *some) json.number(proof_units(place));
        json.end_array();
    }
    json.end_array();
}

} // namespace

std::string describe_sheet(const Sheet& sheet, const std::vector<std::size_t>& kept,
                           const ShapeTables& tables)
{
    JsonText json;
    json.begin_object().key("size").begin_array();
    json.number(proof_units(sheet.size.width)).number(proof_units(sheet.size.height)).end_array();
    json.key("pages").begin_array();
    for (const Placement& placement : sheet.placements) {
        json.begin_object().key("page").number(static_cast<std::int64_t>(kept[placement.page]));
        json.key("turn").number(degrees(placement.turn)).key("trim");
        write_box(placement.trim, json);
        json.key("shown");
        write_box(placement.shown, json);
        json.end_object();
    }
    json.end_array().key("folds");
    write_lines(sheet.folds, json);
    json.key("cuts");
    write_lines(sheet.cuts, json);
    json.key("marks");
    describe_marks(sheet.marks, tables, json);
    return json.end_object().take();
}

} // namespace stonehand
