#include "layout/layout_names.hpp"

#include "layout/attribute_values.hpp"

namespace stonehand
{

std::string_view word_at(std::string_view words, std::size_t index)
{
    return words_of(words)[index];
}

} // namespace stonehand
