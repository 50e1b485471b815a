#include "painted/simple_encoding.hpp"

namespace stonehand
{

namespace
{

constexpr std::int64_t symbolic = 4, nonsymbolic = 32; // Flags (ISO 32000-1, table 123)
constexpr FontProgram::Cmap microsoft_symbol{3, 0}, microsoft_unicode{3, 1}, macintosh_roman{1, 0};

// The characters of WinAnsiEncoding from 0x80 to 0x9F; elsewhere it is Latin 1 (ISO 32000-1, annex D).
constexpr std::array<char16_t, 32> win_ansi{0x20AC, 0x2022, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                            0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x2022, 0x017D, 0x2022,
                                            0x2022, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                            0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x2022, 0x017E, 0x0178};

std::uint32_t character_of(std::uint32_t code)
{
    return code >= 0x80 && code < 0x80 + win_ansi.size() ? win_ansi[code - 0x80] : code;
}

} // namespace

SimpleEncoding::SimpleEncoding(const PdfObject& font)
{
    const PdfObject encoding = font["Encoding"];
    const auto flags = font["FontDescriptor"]["Flags"].integer().value_or(symbolic);
    is_true_type_ = font["Subtype"].is("TrueType");
    is_symbolic_ = (flags & symbolic) != 0 || (flags & nonsymbolic) == 0;
    is_win_ansi_ = encoding.is("WinAnsiEncoding") || encoding["BaseEncoding"].is("WinAnsiEncoding");
    has_encoding_ = encoding.is_name() || encoding["BaseEncoding"].is_name();
    const PdfObject differences = encoding["Differences"];
    std::uint32_t code = 0;
    for (std::size_t at = 0; at < differences.size(); ++at) {
        if (const auto number = differences[at].integer())
            code = static_cast<std::uint32_t>(*number);
        else if (code < names_.size())
            names_[code++] = differences[at].name();
    }
}

std::optional<std::uint32_t> SimpleEncoding::glyph(std::uint32_t code, const FontProgram& program) const
{
    code &= 0xFF;
    if (!names_[code].empty())
        if (const auto named = program.glyph_named(names_[code])) return named;
    const std::uint32_t glyph = is_true_type_ ? true_type_glyph(code, program) : type_1_glyph(code, program);
    return glyph == 0 ? std::nullopt : std::optional(glyph);
}

std::uint32_t SimpleEncoding::true_type_glyph(std::uint32_t code, const FontProgram& program) const
{
    std::uint32_t glyph = 0;
    if (is_symbolic_)
        for (const std::uint32_t page : {0xF000u, 0u, 0xF100u, 0xF200u})
            if (glyph == 0) glyph = program.glyph_by(microsoft_symbol, page + code);
    if (glyph == 0 && !is_symbolic_) glyph = program.glyph_by(microsoft_unicode, character_of(code));
    return glyph == 0 ? program.glyph_by(macintosh_roman, code) : glyph;
}

std::uint32_t SimpleEncoding::type_1_glyph(std::uint32_t code, const FontProgram& program) const
{
    if (is_win_ansi_) return program.glyph_of_character(character_of(code));
    // MacRoman and Standard share ASCII but for two quotation marks; the rest of their tables is not at hand.
    const bool is_ascii = code >= 0x20 && code < 0x7F && code != '\'' && code != '`';
    if (has_encoding_) return is_ascii ? program.glyph_of_character(code) : 0;
    return program.glyph_built_in(code);
}

} // namespace stonehand
