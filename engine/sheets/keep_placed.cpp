#include "sheets/keep_placed.hpp"

#include <utility>

namespace stonehand
{

void keep_placed(Document& document, std::vector<Sheet>& sheets)
{
    std::vector<bool> placed(document.pages.size());
    for (const Sheet& sheet : sheets)
        for (const Placement& placement : sheet.placements) placed[placement.page] = true;
    std::vector<std::size_t> place(document.pages.size());
    std::vector<Page> kept;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        place[i] = kept.size();
        if (placed[i]) kept.push_back(std::move(document.pages[i]));
    }
    document.pages = std::move(kept);
    for (Sheet& sheet : sheets)
        for (Placement& placement : sheet.placements) placement.page = place[placement.page];
}

} // namespace stonehand
