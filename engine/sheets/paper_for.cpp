#include "sheets/paper_for.hpp"

#include <algorithm>

namespace stonehand
{

Size paper_for(const Size& trim, const Imposition& imposition, Length room)
{
    if (imposition.sheet == Size{}) return {trim.width + 2 * room, trim.height + 2 * room};
    const Size as_said = imposition.sheet, turned{as_said.height, as_said.width};
    const auto margin = [&](const Size& paper) {
        return std::min(paper.width - trim.width, paper.height - trim.height);
    };
    return margin(turned) > margin(as_said) ? turned : as_said;
}

bool has_room(const Size& sheet, const Size& needed, Length tolerance)
{
    const auto holds = [&](Length width, Length height) {
        return needed.width <= width + tolerance && needed.height <= height + tolerance;
    };
    return holds(sheet.width, sheet.height) || holds(sheet.height, sheet.width);
}

} // namespace stonehand
