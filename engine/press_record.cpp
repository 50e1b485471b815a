#include "press_record.hpp"

#include <optional>

#include "sheets/mark_box.hpp"
#include "sheets/placing.hpp"

namespace stonehand
{

namespace
{

// What most coated papers bear; asked for only where no condition is known (fact sheet print-production, 5).
constexpr double usual_ink_limit = 3.0;

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
