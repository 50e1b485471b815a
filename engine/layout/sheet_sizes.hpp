#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"

namespace stonehand
{

/// A size of paper by its name, upright: `SRA3`, `A4`, `Tabloid`; case does not matter.
std::optional<Size> find_sheet_size(std::string_view name);

/// The names there are, in groups.
std::vector<std::string> sheet_size_names();

/// The size with a name, either way round, whose sides differ from these by no more than the tolerance;
/// nothing where there is none.
std::optional<Size> named_size_near(const Size& size, Length tolerance);

/// The smallest size with a name, of those that presses and office printers take, that has room for this one
/// either way round; an empty name where none has.
std::string_view smallest_sheet_for(const Size& needed);

} // namespace stonehand
