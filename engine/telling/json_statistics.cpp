#include "telling/json_statistics_impl.hpp"

#include <cmath>

namespace stonehand
{

namespace
{

using Json = nlohmann::ordered_json;

/// A number to so many parts of one: the decimals beyond are the machine's.
double rounded(double value, double parts)
{
    return std::round(value * parts) / parts;
}

Json percent(double share)
{
    return rounded(share * 100, 10);
}

Json ems(double value)
{
    return rounded(value, 10'000);
}

Json json_of(const std::optional<WordSpaceSpread>& spread)
{
    if (!spread) return nullptr;
    return {{"spaces", spread->spaces},
            {"minimum", percent(spread->minimum)},
            {"p5", percent(spread->fifth)},
            {"median", percent(spread->median)},
            {"p95", percent(spread->ninety_fifth)},
            {"maximum", percent(spread->maximum)}};
}

/// What tells a part from others; the total is of none.
Json name_of(const LineStatistics& part)
{
    if (part.part.empty()) return Json::object();
    return {{"part", part.part}, {"title", part.title}, {"language", part.language}, {"page", part.page}};
}

Json json_of(const LineStatistics& part)
{
    const auto rate = part.hyphen_rate();
    Json json = name_of(part);
    json.update({{"paragraphs", part.paragraphs},
                 {"lines", part.lines},
                 {"justified", part.justified},
                 {"word_spaces", json_of(part.word_spaces)},
                 {"within_limits", part.within_limits},
                 {"tight", part.tight},
                 {"loose", part.loose},
                 {"letter_fitted", part.letter_fitted},
                 {"letter_fit_minimum", ems(part.letter_fit_minimum)},
                 {"letter_fit_maximum", ems(part.letter_fit_maximum)},
                 {"hyphens", part.hyphens},
                 {"hyphenable", part.hyphenable},
                 {"hyphen_rate", rate ? percent(*rate) : Json()},
                 {"ladders", part.ladders},
                 {"longest_ladder", part.longest_ladder},
                 {"runts", part.runts},
                 {"rivers", part.rivers},
                 {"longest_river", part.longest_river},
                 {"overfull", part.overfull},
                 {"hanging", part.hanging},
                 {"longest_hang_ems", ems(part.longest_hang_ems)},
                 {"longest_hang_pt", rounded(part.longest_hang.in_points(), 1000)},
                 {"compressions", part.compressions}});
    return json;
}

Json json_of(const FamilyUse& use)
{
    return {{"family", use.family},
            {"fallback", use.fallback},
            {"characters", use.characters},
            {"scripts", use.scripts},
            {"languages", use.languages}};
}

Json json_of(const PageStatistics& pages)
{
    const auto balance = pages.balance();
    return {{"pages", pages.pages},       {"spreads", pages.spreads},
            {"level", pages.level},       {"balance", balance ? percent(*balance) : Json()},
            {"short", pages.short_pages}, {"split_notes", pages.split_notes},
            {"floats", pages.floats},     {"faults", pages.faults}};
}

Json json_of(const SheetInk& sheet, Tongue tongue)
{
    Json plates = Json::object();
    for (std::size_t i = 0; i < sheet.plates.size(); ++i)
        plates[sheet.plates[i]] = rounded(sheet.mean[i] * 100, 100);
    return {{"page", sheet.label},
            {"plates", std::move(plates)},
            {"most", rounded(sheet.highest * 100, 10)},
            {"from_left_mm", rounded(sheet.where.x.in_millimetres(), 10)},
            {"from_head_mm", rounded(sheet.where.y.in_millimetres(), 10)},
            {"not_counted", sheet.not_counted},
            {"cut_short", sheet.cut_short.read(tongue)}};
}

} // namespace

Json json_statistics(const StatisticsTold& told, Tongue tongue)
{
    Json json;
    json["edition"] = told.edition;
    json["output"] = told.output;
    json["file"] = told.file;
    json["parts"] = Json::array();
    for (const LineStatistics& part : told.lines)
        if (part.part.empty())
            json["total"] = json_of(part);
        else
            json["parts"].push_back(json_of(part));
    json["pages"] = json_of(told.pages);
    json["fonts"] = Json::array();
    for (const FamilyUse& use : told.fonts) json["fonts"].push_back(json_of(use));
    if (!told.ink.empty()) {
        json["ink"] = Json::array();
        for (const SheetInk& sheet : told.ink) json["ink"].push_back(json_of(sheet, tongue));
    }
    return json;
}

} // namespace stonehand
