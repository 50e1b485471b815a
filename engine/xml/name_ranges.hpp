#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stonehand
{

/// A range of code points, both ends included.
struct CodePointRange {
    char32_t first, last;
};

/// What an XML name may begin with, the colon left out (XML 1.0, fifth edition, [4]; Namespaces in XML, [4]).
inline constexpr CodePointRange name_start_ranges[] = {
    {U'A', U'Z'},     {U'_', U'_'},     {U'a', U'z'},     {0xC0, 0xD6},     {0xD8, 0xF6},
    {0xF8, 0x2FF},    {0x370, 0x37D},   {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F},
    {0x2C00, 0x2FEF}, {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
};

/// What may follow besides (XML 1.0, fifth edition, [4a]).
inline constexpr CodePointRange name_further_ranges[] = {
    {U'-', U'.'}, {U'0', U'9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040},
};

/// Whether a text is an XML name without a colon.
bool is_xml_name(std::string_view text);

} // namespace stonehand
