#pragma once

#include <span>
#include <string_view>

#include "base/message.hpp"

namespace stonehand
{

/// A pattern in the language of the sources, and in Chinese (Simplified).
struct CatalogueRow {
    std::string_view english;
    std::string_view chinese;
};

/// Everything that stonehand says, by its English words.
std::span<const CatalogueRow> catalogue();

/// The Chinese of a pattern; the pattern itself where the catalogue lacks it.
std::string_view chinese_of(std::string_view english);

/// A sentence of a table of ours, which has no fields, in a language.
std::string_view words_in(Tongue tongue, std::string_view english);

} // namespace stonehand
