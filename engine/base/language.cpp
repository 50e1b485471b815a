#include "base/language.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace stonehand
{

namespace
{

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}
char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::vector<std::string_view> subtags(std::string_view tag)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= tag.size();) {
        const std::size_t end = std::min(tag.find('-', begin), tag.size());
        parts.push_back(tag.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

bool same_ignoring_case(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

// The usual script of languages that are not written in Latin (CLDR's likely subtags).
constexpr std::array<std::pair<std::string_view, std::string_view>, 38> usual_scripts{{
    {"zh", "Hans"}, {"yue", "Hant"}, {"wuu", "Hans"}, {"lzh", "Hant"}, {"ja", "Jpan"}, {"ko", "Kore"},
    {"ar", "Arab"}, {"fa", "Arab"},  {"ur", "Arab"},  {"ug", "Arab"},  {"ps", "Arab"}, {"ckb", "Arab"},
    {"he", "Hebr"}, {"yi", "Hebr"},  {"ru", "Cyrl"},  {"uk", "Cyrl"},  {"be", "Cyrl"}, {"bg", "Cyrl"},
    {"sr", "Cyrl"}, {"mk", "Cyrl"},  {"kk", "Cyrl"},  {"ky", "Cyrl"},  {"mn", "Cyrl"}, {"el", "Grek"},
    {"hi", "Deva"}, {"mr", "Deva"},  {"ne", "Deva"},  {"sa", "Deva"},  {"bn", "Beng"}, {"ta", "Taml"},
    {"te", "Telu"}, {"th", "Thai"},  {"lo", "Laoo"},  {"km", "Khmr"},  {"my", "Mymr"}, {"bo", "Tibt"},
    {"dz", "Tibt"}, {"hy", "Armn"},
}};

} // namespace

std::string Language::primary() const
{
    std::string first(subtags(tag).front());
    std::transform(first.begin(), first.end(), first.begin(), lower);
    return first;
}

std::string Language::script() const
{
    const auto parts = subtags(tag);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].size() == 1) break; // an extension or a private use subtag begins
        if (parts[i].size() != 4 || is_digit(parts[i][0])) continue;
        std::string script(parts[i]);
        std::transform(script.begin(), script.end(), script.begin(), lower);
        script[0] = upper(script[0]);
        return script;
    }
    const std::string first = primary();
    // Without a script, the region of Chinese tells it: Taiwan, Hong Kong and Macau write Traditional.
    if (first == "zh")
        for (std::string_view part : parts)
            if (same_ignoring_case(part, "TW") || same_ignoring_case(part, "HK") ||
                same_ignoring_case(part, "MO"))
                return "Hant";
    for (auto [language, script] : usual_scripts)
        if (language == first) return std::string(script);
    return "Latn";
}

bool Language::is_han() const
{
    const std::string written = script();
    return written == "Hans" || written == "Hant" || written == "Hani" || written == "Jpan";
}

bool Language::matches(std::string_view range) const
{
    if (range.empty() || range == "*") return true;
    if (tag.size() < range.size() ||
        !same_ignoring_case(std::string_view(tag).substr(0, range.size()), range))
        return false;
    return tag.size() == range.size() || tag[range.size()] == '-';
}

bool is_language_tag(std::string_view tag)
{
    bool first = true;
    for (std::string_view part : subtags(tag)) {
        if (part.empty() || part.size() > 8) return false;
        if (!std::all_of(part.begin(), part.end(),
                         [&](char c) { return is_letter(c) || (!first && is_digit(c)); }))
            return false;
        first = false;
    }
    return true;
}

} // namespace stonehand
