#include "sheets/keep_placed.hpp"

#include <utility>

namespace stonehand
{

std::vector<std::size_t> keep_placed(Document& document, std::vector<Sheet>& sheets)
{
    std::vector<bool> placed(document.pages.size());
    for (const Sheet& sheet : sheets)
        for (const Placement& placement : sheet.placements) placed[placement.page] = true;
    std::vector<std::size_t> place(document.pages.size());
    std::vector<std::size_t> kept;
    std::vector<Page> pages;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        place[i] = kept.size();
        if (!placed[i]) continue;
        kept.push_back(i);
        pages.push_back(std::move(document.pages[i]));
    }
    document.pages = std::move(pages);
    for (Sheet& sheet : sheets)
        for (Placement& placement : sheet.placements) placement.page = place[placement.page];
    return kept;
}

} // namespace stonehand
