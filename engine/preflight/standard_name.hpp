#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "preflight/rule.hpp"

namespace stonehand
{

/// “PDF/UA-1”, “PDF/A-2a”.
std::string_view name_of(Standard standard);

/// The words of the command line, in the order of `Standard`.
inline constexpr std::string_view standard_words[] = {"ua1", "a2b", "a2u", "a2a", "x1a", "x3", "x4"};
std::optional<Standard> standard_of_word(std::string_view word);

/// The standards that a text names, with spaces between: “PDF/UA-1 PDF/A-2a”. Others are passed over.
std::vector<Standard> standards_named(std::string_view names);

} // namespace stonehand
