#include "pdf/to_unicode.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pdf/text_string.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view head = "/CIDInit/ProcSet findresource begin\n"
                                  "12 dict begin\n"
                                  "begincmap\n"
                                  "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                                  "/CMapName/Adobe-Identity-UCS def\n"
                                  "/CMapType 2 def\n"
                                  "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
constexpr std::string_view foot = "endcmap\n"
                                  "CMapName currentdict/CMap defineresource pop\n"
                                  "end\nend\n";

// Adobe Technical Note 5014: at most 100 entries between beginbfchar and endbfchar.
constexpr std::size_t largest_block = 100;

} // namespace

std::string to_unicode_cmap(const std::map<std::uint16_t, std::string>& says)
{
    std::string cmap(head);
    std::size_t left = says.size(), in_block = 0;
    for (const auto& [code, text] : says) {
        if (in_block == 0) cmap += fmt::format("{} beginbfchar\n", std::min(left, largest_block));
        cmap += fmt::format("<{:04X}><{}>\n", code, utf16_hex(text));
        --left;
        if (++in_block == largest_block || left == 0) {
            cmap += "endbfchar\n";
            in_block = 0;
        }
    }
    return cmap += foot;
}

} // namespace stonehand
