#include "pages/section_of_page.hpp"

namespace stonehand
{

const OutlineEntry* section_of_page(const std::vector<OutlineEntry>& outline,
                                    const std::vector<std::uint32_t>& anchor_pages, std::size_t page,
                                    const WantedSection& wanted)
{
    const OutlineEntry* section = nullptr;
    for (const OutlineEntry& entry : outline) {
        if (entry.version != wanted.version || entry.level > wanted.level) continue;
        const std::size_t begins = anchor_pages[static_cast<std::size_t>(entry.anchor)];
        if (begins > page) continue;
        section = entry.level == wanted.level ? &entry : nullptr;
        if (section && begins == page && wanted.which == SectionOnPage::First) break;
    }
    return section;
}

} // namespace stonehand
