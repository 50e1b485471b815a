#include "layout/mark_named.hpp"

#include <algorithm>
#include <array>

#include "layout/attribute_values.hpp"
#include "layout/layout_names.hpp"

namespace stonehand
{

bool PrintersMarks::*mark_named(std::string_view word)
{
    constexpr std::array marks{&PrintersMarks::crop, &PrintersMarks::cross, &PrintersMarks::bar,
                               &PrintersMarks::slug, &PrintersMarks::fold,  &PrintersMarks::collation};
    const auto words = words_of(mark_words);
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? nullptr : marks[static_cast<std::size_t>(found - words.begin())];
}

} // namespace stonehand
