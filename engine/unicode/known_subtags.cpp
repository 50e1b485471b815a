#include "unicode/known_subtags.hpp"

#include <algorithm>
#include <string_view>

#include <unicode/uloc.h>

namespace stonehand
{

namespace
{

constexpr std::size_t script_letters = 4, region_letters = 2;

bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// The subtag that begins at `at`, which is moved behind it and its hyphen.
std::string_view next_subtag(std::string_view tag, std::size_t& at)
{
    const std::size_t end = std::min(tag.find('-', at), tag.size());
    const std::string_view subtag = tag.substr(at, end - at);
    at = std::min(end + 1, tag.size());
    return subtag;
}

/// `qaa` to `qtz` are for private use, as `x-…` is (BCP 47, 2.2.1).
bool is_private(std::string_view subtag)
{
    return subtag.size() == 3 && (subtag[0] | 0x20) == 'q' && (subtag[1] | 0x20) <= 't';
}

bool is_language(const std::string& subtag)
{
    return is_private(subtag) || subtag == "und" || *uloc_getISO3Language(subtag.c_str()) != '\0';
}

bool is_region(const std::string& subtag)
{
    return *uloc_getISO3Country(("und_" + subtag).c_str()) != '\0';
}

} // namespace

std::optional<UnknownSubtag> unknown_subtag(const Language& language)
{
    const std::string_view tag = language.tag;
    std::size_t at = 0;
    const std::string primary(next_subtag(tag, at));
    if (primary.size() < 2) return std::nullopt; // empty, private, grandfathered
    if (!is_language(primary)) return UnknownSubtag{UnknownSubtag::Kind::Language, primary};
    std::string subtag(next_subtag(tag, at));
    if (subtag.size() == script_letters && std::all_of(subtag.begin(), subtag.end(), is_letter))
        subtag = next_subtag(tag, at);
    if (subtag.size() != region_letters || is_region(subtag)) return std::nullopt;
    return UnknownSubtag{UnknownSubtag::Kind::Region, subtag};
}

} // namespace stonehand
