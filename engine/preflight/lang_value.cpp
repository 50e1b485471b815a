#include "preflight/lang_value.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_letter_or_digit(char byte)
{
    return is_letter(byte) || (byte >= '0' && byte <= '9');
}

} // namespace

bool is_lang_value(std::string_view tag)
{
    constexpr std::size_t longest = 8;
    for (bool first = true;; first = false) {
        const std::size_t hyphen = tag.find('-');
        const std::string_view part = tag.substr(0, hyphen);
        if (part.empty() || part.size() > longest) return false;
        if (!std::all_of(part.begin(), part.end(), first ? is_letter : is_letter_or_digit)) return false;
        if (hyphen == tag.npos) return true;
        tag.remove_prefix(hyphen + 1);
    }
}

} // namespace stonehand
