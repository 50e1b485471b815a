#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "preflight/code_space.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// What a CMap says (ISO 32000-1, 9.7.5 and 9.10.3): CIDs of codes, or the texts of codes of a ToUnicode.
struct Cmap {
    struct CidRange {
        std::uint32_t first, last, cid;
    };
    std::vector<CidRange> cids;
    std::unordered_map<std::uint32_t, std::u16string> texts;
    CodeSpace code_space;
    std::optional<int> writing_mode; ///< WMode
    std::string base;                ///< of usecmap

    std::optional<std::uint32_t> cid_of(std::uint32_t code) const;
};

/// Reads the stream of a CMap.
Cmap read_cmap(std::string_view stream);

/// Of how many bytes the codes of a font are: of one, but of a composite font as its CMap says.
CodeSpace code_space_of(const PdfObject& font);

/// Whether ISO 32000-1, table 118 predefines a CMap of this name.
bool is_predefined_cmap(std::string_view name);
/// The ordering of the characters that a predefined CMap leads to: “Japan1”; empty where it is any, as of
/// Identity.
std::string_view predefined_ordering(std::string_view cmap);

} // namespace stonehand
