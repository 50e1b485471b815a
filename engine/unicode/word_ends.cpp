#include "unicode/word_ends.hpp"

#include "unicode/break_iterator_impl.hpp"

namespace stonehand
{

std::vector<std::uint32_t> word_ends(std::string_view text, const Language& language)
{
    std::vector<std::uint32_t> ends;
    BreakIterator words(UBRK_WORD, language.primary().c_str(), text);
    for (auto end = words.next(); end != UBRK_DONE; end = words.next())
        ends.push_back(static_cast<std::uint32_t>(end));
    return ends;
}

} // namespace stonehand
