#include "preflight/standard_name.hpp"

#include <algorithm>
#include <array>

namespace stonehand
{

namespace
{

constexpr std::array<std::string_view, 7> names{"PDF/UA-1",      "PDF/A-2b",     "PDF/A-2u", "PDF/A-2a",
                                                "PDF/X-1a:2003", "PDF/X-3:2003", "PDF/X-4"};

template <typename Words>
std::optional<Standard> find_in(const Words& words, std::string_view word)
{
    const auto found = std::find(std::begin(words), std::end(words), word);
    if (found == std::end(words)) return std::nullopt;
    return static_cast<Standard>(found - std::begin(words));
}

} // namespace

std::string_view name_of(Standard standard)
{
    return names[static_cast<std::size_t>(standard)];
}

std::optional<Standard> standard_of_word(std::string_view word)
{
    return find_in(standard_words, word);
}

std::vector<Standard> standards_named(std::string_view text)
{
    std::vector<Standard> standards;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        if (const auto standard = find_in(names, text.substr(0, space))) standards.push_back(*standard);
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return standards;
}

} // namespace stonehand
