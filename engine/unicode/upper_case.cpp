#include "unicode/upper_case.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <unicode/ucasemap.h>

#include "unicode/icu_status_impl.hpp"

namespace stonehand
{

namespace
{

struct CloseCaseMap {
    void operator()(UCaseMap* map) const { ucasemap_close(map); }
};

using Mapping = std::int32_t (*)(const UCaseMap*, char*, std::int32_t, const char*, std::int32_t,
                                 UErrorCode*);

std::string mapped(std::string_view text, const Language& language, Mapping mapping)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCaseMap, CloseCaseMap> map(ucasemap_open(language.primary().c_str(), 0, &status));
    // No case mapping makes a character more than three times as long (SpecialCasing.txt).
    std::string result(text.size() * 3 + 4, '\0');
    const std::int32_t length = mapping(map.get(), result.data(), static_cast<std::int32_t>(result.size()),
                                        text.data(), static_cast<std::int32_t>(text.size()), &status);
    check_memory(status);
    if (U_FAILURE(status)) return std::string(text);
    result.resize(static_cast<std::size_t>(length));
    return result;
}

// ASCII maps byte by byte in every language but those with a dotless i, and Lithuanian.
bool maps_simply(std::string_view text, const Language& language)
{
    const std::string primary = language.primary();
    if (primary == "tr" || primary == "az" || primary == "lt") return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string shifted(std::string_view text, char first, char last, int distance)
{
    std::string result(text);
    for (char& c : result)
        if (c >= first && c <= last) c = static_cast<char>(c + distance);
    return result;
}

} // namespace

std::string upper_case(std::string_view text, const Language& language)
{
    if (maps_simply(text, language)) return shifted(text, 'a', 'z', 'A' - 'a');
    return mapped(text, language, ucasemap_utf8ToUpper);
}

std::string lower_case(std::string_view text, const Language& language)
{
    if (maps_simply(text, language)) return shifted(text, 'A', 'Z', 'a' - 'A');
    return mapped(text, language, ucasemap_utf8ToLower);
}

} // namespace stonehand
