#include "press_record.hpp"

#include <optional>

#include "sheets/placing.hpp"

namespace stonehand
{

namespace
{

// What most coated papers bear; asked for only where no condition is known (fact sheet print-production, 5).
constexpr double usual_ink_limit = 3.0;

/// About where glyphs lie: as wide as their run, and a little more than an em high.
Rect box_of(const GlyphsMark& mark)
{
    const Length em = mark.run->size, advance = mark.run->advance();
    if (mark.run->direction == Direction::TopToBottom)
        return {{mark.at.x - em / 2, mark.at.y}, {em, advance}};
    if (mark.turned) return {{mark.at.x - em / 3, mark.at.y}, {em + em / 3, advance}};
    return {{mark.at.x, mark.at.y - em}, {advance, em + em / 3}};
}

std::optional<Rect> box_of(const Mark& mark)
{
    if (const auto* glyphs = std::get_if<GlyphsMark>(&mark.form)) return box_of(*glyphs);
    if (const auto* path = std::get_if<PathMark>(&mark.form)) return path->box;
    if (const auto* picture = std::get_if<PictureMark>(&mark.form)) return picture->box;
    return std::nullopt;
}

} // namespace

double ink_limit_of(const PressManner& manner, const PrintingCondition* condition)
{
    if (manner.ink_limit > 0) return manner.ink_limit;
    return condition ? condition->ink_limit : usual_ink_limit;
}

PressRecord press_record(const Document& document, const std::vector<Sheet>& sheets, double ink_limit)
{
    PressRecord record{ink_limit, {}};
    for (const Sheet& sheet : sheets) {
        PressSheet& judged = record.sheets.emplace_back();
        judged.size = sheet.size;
        judged.trim = sheet.trim;
        judged.bleed = bleed_box(sheet.trim, sheet.bleed);
        for (const Placement& placement : sheet.placements) {
            const Page& page = document.pages[placement.page];
            judged.label += (judged.label.empty() ? "" : ", ") + page.label;
            for (const Mark& mark : page.marks) {
                if (const auto box = box_of(mark))
                    judged.places.push_back({placed(*box, placement, page.trim), mark.span});
            }
        }
    }
    return record;
}

} // namespace stonehand
