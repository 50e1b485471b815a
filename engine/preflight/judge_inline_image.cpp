#include "preflight/judge_inline_image.hpp"

#include <array>

#include "preflight/is_among.hpp"

namespace stonehand
{

namespace
{

// ISO 19005-2, 6.1.10: those of ISO 32000-1, table 94, but LZW, by both their names.
constexpr std::array<std::string_view, 12> filters{"ASCIIHexDecode",
                                                   "ASCII85Decode",
                                                   "FlateDecode",
                                                   "RunLengthDecode",
                                                   "CCITTFaxDecode",
                                                   "DCTDecode",
                                                   "AHx",
                                                   "A85",
                                                   "Fl",
                                                   "RL",
                                                   "CCF",
                                                   "DCT"};

} // namespace

void judge_inline_image(const Operand& image, FindingPlace place, Findings& findings)
{
    for (const std::string_view key : {"F", "Filter"}) {
        const Operand* filter = image.entry(key);
        if (!filter) continue;
        bool known = !filter->items.empty() || is_among(filter->text, filters);
        for (const Operand& item : filter->items) known = known && is_among(item.text, filters);
        if (!known)
            findings.add("A 6.1.10-1", place,
                         say("an inline image is compressed by LZW, or by what PDF does not know"));
    }
}

} // namespace stonehand
