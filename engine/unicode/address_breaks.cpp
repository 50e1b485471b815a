#include "unicode/address_breaks.hpp"

namespace stonehand
{

namespace
{

bool is_letter_or_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_graphic(char c)
{
    return c > ' ' && c < '\x7f';
}

// A mark between letters or digits at `at`.
bool joins(std::string_view word, std::size_t at)
{
    return at > 0 && at + 1 < word.size() && is_letter_or_digit(word[at - 1]) &&
           is_letter_or_digit(word[at + 1]);
}

bool is_address(std::string_view word)
{
    if (word.find("://") != std::string_view::npos || word.substr(0, 4) == "www.") return true;
    const std::size_t mark = word.find_first_of("@/");
    if (mark == std::string_view::npos || mark == 0 || mark + 1 == word.size()) return false;
    const std::string_view domain = word[mark] == '@' ? word.substr(mark + 1) : word.substr(0, mark);
    const std::size_t dot = domain.find('.');
    return dot != std::string_view::npos && joins(domain, dot);
}

bool may_break(std::string_view word, std::size_t at)
{
    if (word[at - 1] == '/') return word[at] != '/' && (at < 3 || word.substr(at - 3, 3) != "://");
    return std::string_view(".@?&=#_%~-").find(word[at]) != std::string_view::npos && joins(word, at);
}

} // namespace

std::vector<Address> address_breaks(std::string_view text)
{
    std::vector<Address> addresses;
    if (text.find_first_of("/@") == std::string_view::npos && text.find("www.") == std::string_view::npos)
        return addresses;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && is_graphic(text[end])) ++end;
        const std::string_view word = text.substr(begin, end - begin);
        if (is_address(word)) {
            Address address{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), {}};
            for (std::size_t at = 1; at < word.size(); ++at)
                if (may_break(word, at)) address.breaks.push_back(static_cast<std::uint32_t>(begin + at));
            addresses.push_back(std::move(address));
        }
        begin = end + 1;
    }
    return addresses;
}

} // namespace stonehand
