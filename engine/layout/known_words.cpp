#include "layout/known_words.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "layout/attribute_values.hpp"

namespace stonehand
{

std::vector<std::string> known_words(const Attribute* attribute, std::string_view known, Code code,
                                     const Message& what, Faults& faults)
{
    std::vector<std::string> words;
    if (!attribute) return words;
    const auto choices = words_of(known);
    for (const std::string_view word : words_of(attribute->value)) {
        words.emplace_back(word);
        if (std::ranges::find(choices, word) == choices.end())
            faults.tell(code, span_of(*attribute, word), say("there is no {} {}", what, quoted(word)),
                        suggestion(word, {choices.begin(), choices.end()}));
    }
    return words;
}

} // namespace stonehand
