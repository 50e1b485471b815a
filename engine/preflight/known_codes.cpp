#include "preflight/known_codes.hpp"

#include <algorithm>
#include <string_view>

#include "preflight/cmap.hpp"
#include "preflight/font_program.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view standard_names[] = {
#include "preflight/standard_glyph_names.inc"
};
static_assert(std::is_sorted(std::begin(standard_names), std::end(standard_names)));

/// Also of the names that say a character by its number: uni4E2D, u20000 (Adobe Glyph List, 2).
bool tells_character(std::string_view name)
{
    if (std::binary_search(std::begin(standard_names), std::end(standard_names), name)) return true;
    const std::string_view digits = name.substr(name.starts_with("uni") ? 3 : name.starts_with("u") ? 1 : 0);
    return digits.size() < name.size() && digits.size() >= 4 &&
           digits.find_first_not_of("0123456789ABCDEF") == digits.npos;
}

bool is_known_collection(const PdfObject& font)
{
    const PdfObject encoding = font["Encoding"];
    const std::string ordering = font["DescendantFonts"][0]["CIDSystemInfo"]["Ordering"].bytes().value_or("");
    return ordering == "GB1" || ordering == "CNS1" || ordering == "Japan1" || ordering == "Korea1" ||
           (is_predefined_cmap(encoding.name()) && encoding.name().rfind("Identity", 0) != 0);
}

} // namespace

KnownCodes::KnownCodes(const PdfObject& font, const FontProgram* program)
{
    if (font["Subtype"].is("Type0"))
        has_all_ = is_known_collection(font);
    else
        read_simple(font, program);
}

void KnownCodes::read_simple(const PdfObject& font, const FontProgram* program)
{
    is_simple_ = true;
    const PdfObject encoding = font["Encoding"], differences = encoding["Differences"];
    const PdfObject base = encoding.is_name() ? encoding : encoding["BaseEncoding"];
    // The encoding that is built into a Type 1 font whose signs are letters is the standard one; that of
    // symbols is its program's.
    constexpr std::int64_t symbolic = 4;
    const bool letters = (font["FontDescriptor"]["Flags"].integer().value_or(symbolic) & symbolic) == 0;
    const bool is_type_1 = font["Subtype"].is("Type1");
    has_base_ = base.is("WinAnsiEncoding") || base.is("MacRomanEncoding") || base.is("MacExpertEncoding") ||
                (is_type_1 && letters);
    if (is_type_1 && !has_base_ && program) read_built_in(*program);
    std::int64_t code = 0;
    for (std::size_t at = 0; at < differences.size(); ++at) {
        if (const auto number = differences[at].integer()) {
            code = *number;
            continue;
        }
        if (code >= 0 && code < static_cast<std::int64_t>(names_.size()))
            names_[static_cast<std::size_t>(code)] = differences[at].name();
        ++code;
    }
}

void KnownCodes::read_built_in(const FontProgram& program)
{
    for (std::uint32_t code = 0; code < names_.size(); ++code)
        if (const std::uint32_t glyph = program.glyph_built_in(code); glyph != 0)
            names_[code] = program.name_of(glyph);
}

bool KnownCodes::has(std::uint32_t code) const
{
    if (!is_simple_) return has_all_;
    constexpr std::uint32_t first_sign = 0x20; // no encoding names those before it
    if (code >= names_.size()) return false;
    return names_[code].empty() ? has_base_ && code >= first_sign : tells_character(names_[code]);
}

} // namespace stonehand
