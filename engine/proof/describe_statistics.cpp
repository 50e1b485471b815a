#include "proof/describe_statistics.hpp"

#include <cmath>

namespace stonehand
{

namespace
{

std::int64_t count(std::size_t number)
{
    return static_cast<std::int64_t>(number);
}

/// Ink in tenths of a per cent.
void write_ink(const ProofInk& ink, JsonText& json)
{
    json.begin_array().text(ink.label).number(std::llround(ink.highest * 1000)).begin_array();
    for (const double mean : ink.mean) json.number(std::llround(mean * 1000));
    json.end_array().end_array();
}

void write_part(const LineStatistics& part, JsonText& json)
{
    json.begin_object().key("part").text(part.part).key("title").text(part.title);
    json.key("language").text(part.language);
    json.key("counts").begin_array();
    for (const std::size_t number : {part.paragraphs, part.lines, part.justified, part.tight, part.loose,
                                     part.hyphens, part.ladders, part.runts, part.rivers, part.overfull})
        json.number(count(number));
    json.end_array().key("spaces").begin_array();
    if (const auto& spread = part.word_spaces)
        for (const double share : {spread->minimum, spread->median, spread->maximum})
            json.number(std::llround(share * 100));
    json.end_array().end_object();
}

} // namespace

void write_plates(const std::vector<ProofPlates>& plates, JsonText& json)
{
    json.begin_array();
    for (const ProofPlates& file : plates) {
        json.begin_object().key("path").text(file.path).key("limit").number(std::llround(file.limit * 100));
        json.key("plates").texts(file.plates);
        json.key("sheets").begin_array();
        for (const ProofInk& ink : file.sheets) write_ink(ink, json);
        json.end_array().end_object();
    }
    json.end_array();
}

void write_fonts(const std::vector<FamilyUse>& fonts, JsonText& json)
{
    json.begin_array();
    for (const FamilyUse& use : fonts) {
        json.begin_object().key("family").text(use.family).key("fallback").yes(use.fallback);
        json.key("characters").number(count(use.characters)).key("scripts").texts(use.scripts);
        json.end_object();
    }
    json.end_array();
}

void write_statistics(const std::vector<LineStatistics>& lines, const PageStatistics& pages, JsonText& json)
{
    json.begin_object().key("parts").begin_array();
    for (const LineStatistics& part : lines) write_part(part, json);
    json.end_array().key("pages").begin_array();
    for (const std::size_t number : {pages.pages, pages.spreads, pages.level, pages.short_pages,
                                     pages.split_notes, pages.floats, pages.faults})
        json.number(count(number));
    json.end_array().end_object();
}

} // namespace stonehand
