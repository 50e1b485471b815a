#include "unicode/find_hyphen_file.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <unicode/ucnv.h>

#include "base/file.hpp"
#include "unicode/icu_status_impl.hpp"

namespace stonehand
{

namespace
{

// The largest dictionary that LibreOffice ships (Hungarian) has 1.6 MB.
constexpr std::uint64_t largest_dictionary = 16 << 20;

std::string upper(std::string text)
{
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

// The patterns meant by a language without a region.
std::string usual_region(const std::string& primary)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> regions{
        {{"en", "GB"}, {"pt", "PT"}, {"sv", "SE"}, {"da", "DK"}, {"cs", "CZ"}, {"el", "GR"}}};
    for (auto [language, region] : regions)
        if (language == primary) return std::string(region);
    return upper(primary);
}

// File names to try, best first: en_AU, en_GB, en for en-AU.
std::vector<std::string> names_of(const Language& language)
{
    const std::string primary = language.primary();
    std::vector<std::string> names;
    for (std::size_t begin = language.tag.find('-'); begin != std::string::npos;) {
        const std::size_t end = language.tag.find('-', begin + 1);
        const std::string subtag =
            language.tag.substr(begin + 1, end == std::string::npos ? end : end - begin - 1);
        if (subtag.size() == 1) break; // extensions follow
        if (subtag.size() == 2) names.push_back(primary + "_" + upper(subtag));
        if (subtag.size() == 4) names.push_back(primary + "_" + language.script());
        begin = end;
    }
    names.push_back(primary + "_" + usual_region(primary));
    names.push_back(primary);
    return names;
}

// The first line names the encoding; ISO8859-1 is libhyphen's spelling of ISO-8859-1, and ICU knows both.
std::string in_utf8(std::string bytes)
{
    const std::size_t line = std::min(bytes.find_first_of("\r\n"), bytes.size());
    const std::string encoding = bytes.substr(0, line);
    if (encoding == "UTF-8") return bytes;
    std::string converted(bytes.size() * 4 + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const auto length =
        ucnv_convert("UTF-8", encoding.c_str(), converted.data(), static_cast<std::int32_t>(converted.size()),
                     bytes.data() + line, static_cast<std::int32_t>(bytes.size() - line), &status);
    check_memory(status);
    if (U_FAILURE(status)) return {};
    converted.resize(static_cast<std::size_t>(length));
    return "UTF-8" + converted;
}

} // namespace

std::filesystem::path find_hyphen_file(const Language& language,
                                       const std::vector<std::filesystem::path>& folders)
{
    if (language.is_han() || language.primary().empty()) return {};
    for (const std::string& name : names_of(language))
        for (const std::filesystem::path& folder : folders) {
            std::error_code ignored;
            std::filesystem::path file = folder / ("hyph_" + name + ".dic");
            if (std::filesystem::is_regular_file(file, ignored)) return file;
        }
    return {};
}

std::string read_hyphen_file(const std::filesystem::path& file)
{
    auto read = read_file(file, largest_dictionary);
    if (std::holds_alternative<FileFault>(read)) return {};
    return in_utf8(std::move(std::get<std::string>(read)));
}

} // namespace stonehand
