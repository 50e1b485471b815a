#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stonehand
{

/// What a CMap says (ISO 32000-1, 9.7.5 and 9.10.3): CIDs of codes, or the texts of codes of a ToUnicode.
struct Cmap {
    struct CidRange {
        std::uint32_t first, last, cid;
    };
    std::vector<CidRange> cids;
    std::unordered_map<std::uint32_t, std::u16string> texts;
    std::optional<int> writing_mode; ///< WMode
    std::string base;                ///< of usecmap

    std::optional<std::uint32_t> cid_of(std::uint32_t code) const;
};

/// Reads the stream of a CMap. Ranges that could not be of codes of two bytes are cut.
Cmap read_cmap(std::string_view stream);

/// Whether ISO 32000-1, table 118 predefines a CMap of this name.
bool is_predefined_cmap(std::string_view name);

} // namespace stonehand
