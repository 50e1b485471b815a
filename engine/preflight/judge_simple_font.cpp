#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <sstream>

#include "preflight/font_program.hpp"
#include "preflight/judge_fonts.hpp"

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

class SimpleFontJudge
{
  public:
    SimpleFontJudge(const JudgedFont& font, Findings& findings)
        : font_(font), findings_(findings), encoding_(font.use.font["Encoding"]),
          flags_(font.descriptor["Flags"].integer().value_or(symbolic))
    {
        const PdfObject differences = encoding_["Differences"];
        std::uint32_t code = 0;
        for (std::size_t at = 0; at < differences.size(); ++at) {
            if (const auto number = differences[at].integer())
                code = static_cast<std::uint32_t>(*number);
            else if (code < names_.size())
                names_[code++] = differences[at].name();
        }
    }

    void judge()
    {
        const bool true_type = font_.use.font["Subtype"].is("TrueType");
        if (true_type) judge_encoding();
        if (!font_.program) return;
        if (!true_type) judge_char_set();
        for (const std::uint32_t code : font_.use.codes.all())
            if (code < names_.size())
                judge_code(code, true_type ? glyph_of_true_type(code) : glyph_of_type_1(code));
    }

  private:
    bool is_symbolic() const { return (flags_ & symbolic) != 0 || (flags_ & nonsymbolic) == 0; }

    bool is_letters(const PdfObject& name) const
    {
        return name.is("WinAnsiEncoding") || name.is("MacRomanEncoding");
    }

    void judge_encoding()
    {
        const auto cmaps = font_.program ? font_.program->cmaps() : std::vector<FontProgram::Cmap>();
        const auto has = [&](FontProgram::Cmap cmap) {
            return std::find(cmaps.begin(), cmaps.end(), cmap) != cmaps.end();
        };
        if (is_symbolic()) {
            if (!encoding_.is_null())
                findings_.add({"UA 7.21.6-3", "A 6.2.11.6-3"}, font_.place,
                              say("{} is symbolic and has an Encoding", font_.name));
            if (font_.program && cmaps.size() != 1 && !has(microsoft_symbol))
                findings_.add(
                    {"UA 7.21.6-4", "A 6.2.11.6-4"}, font_.place,
                    say("{} is symbolic and has {} cmaps, none of (3,0)", font_.name, cmaps.size()));
            return;
        }
        if (font_.program && (cmaps.empty() || (cmaps.size() == 1 && has(microsoft_symbol))))
            findings_.add({"UA 7.21.6-1", "A 6.2.11.6-1"}, font_.place,
                          say("{} has no cmap for letters", font_.name));
        const bool known = is_letters(encoding_) || is_letters(encoding_["BaseEncoding"]);
        const bool needs_unicode = encoding_["Differences"].size() > 0;
        if (!known || (needs_unicode && font_.program && !has(microsoft_unicode)))
            findings_.add(
                {"UA 7.21.6-2", "A 6.2.11.6-2"}, font_.place,
                say("{} has letters, and neither MacRomanEncoding nor WinAnsiEncoding", font_.name));
    }

    std::uint32_t character_of(std::uint32_t code) const
    {
        return code >= 0x80 && code < 0x80 + win_ansi.size() ? win_ansi[code - 0x80] : code;
    }

    bool is_win_ansi() const
    {
        return encoding_.is("WinAnsiEncoding") || encoding_["BaseEncoding"].is("WinAnsiEncoding");
    }

    std::optional<std::uint32_t> glyph_of_true_type(std::uint32_t code) const
    {
        if (!names_[code].empty()) return font_.program->glyph_named(names_[code]);
        std::uint32_t glyph = 0;
        if (is_symbolic()) {
            for (const std::uint32_t page : {0xF000u, 0u, 0xF100u, 0xF200u})
                if (glyph == 0) glyph = font_.program->glyph_by(microsoft_symbol, page + code);
        } else if (is_win_ansi()) {
            glyph = font_.program->glyph_by(microsoft_unicode, character_of(code));
        }
        if (glyph == 0) glyph = font_.program->glyph_by(macintosh_roman, code);
        return glyph;
    }

    std::optional<std::uint32_t> glyph_of_type_1(std::uint32_t code) const
    {
        if (!names_[code].empty()) return font_.program->glyph_named(names_[code]);
        const bool ascii = code >= 0x20 && code < 0x7F && code != '\'' && code != '`';
        if (is_win_ansi()) return font_.program->glyph_of_character(character_of(code));
        if (encoding_.is_null()) return font_.program->glyph_built_in(code);
        // MacRoman and Standard share ASCII but for two quotation marks; the rest of their tables is not at
        // hand.
        return ascii ? std::optional(font_.program->glyph_of_character(code)) : std::nullopt;
    }

    void judge_code(std::uint32_t code, std::optional<std::uint32_t> glyph)
    {
        // A name that the program's table of names does not know may still be there by other ways: only what
        // was found by a number is judged.
        if (!glyph) return;
        const auto width = font_.program->width(*glyph);
        if (!width) {
            findings_.add({"UA 7.21.4.1-2", "A 6.2.11.4.1-2", "X-50"}, font_.place,
                          say("{} has no glyph for the code {}", font_.name, code));
            return;
        }
        if (*glyph == 0)
            findings_.add({"UA 7.21.8-1", "A 6.2.11.8-1", "X-51N", "X-51P"}, font_.place,
                          say("text in {} shows .notdef for the code {}", font_.name, code));
        const auto first = font_.use.font["FirstChar"].integer();
        const PdfObject widths = font_.use.font["Widths"];
        if (!first || code < *first || code - static_cast<std::uint32_t>(*first) >= widths.size()) return;
        const double said = widths[code - static_cast<std::size_t>(*first)].number().value_or(0);
        if (std::abs(*width - said) > 1)
            findings_.add({"UA 7.21.5-1", "A 6.2.11.5-1", "X-51"}, font_.place,
                          say("the code {} of {} is {:.0f} wide, and said to be {:.0f}", code, font_.name,
                              *width, said));
    }

    /// Names of glyphs, each with a slash before it (ISO 32000-1, table 122).
    void judge_char_set()
    {
        const auto said = font_.descriptor["CharSet"].bytes();
        if (!said) return;
        std::istringstream names(*said);
        std::uint32_t listed = 1; // .notdef need not be
        for (std::string name; std::getline(names, name, '/');) {
            if (name.empty() || name == ".notdef") continue;
            ++listed;
            if (font_.program->glyph_named(name)) continue;
            findings_.add({"UA 7.21.4.2-1", "A 6.2.11.4.2-1"}, font_.place,
                          say("CharSet of {} lists {}, which the program lacks", font_.name, name));
            return;
        }
        if (listed < font_.program->glyphs())
            findings_.add(
                {"UA 7.21.4.2-1", "A 6.2.11.4.2-1"}, font_.place,
                say("CharSet of {} lists {} glyphs of {}", font_.name, listed, font_.program->glyphs()));
    }

    const JudgedFont& font_;
    Findings& findings_;
    PdfObject encoding_;
    std::int64_t flags_;
    std::array<std::string, 256> names_;
};

} // namespace

void judge_simple_font(const JudgedFont& font, Findings& findings)
{
    SimpleFontJudge(font, findings).judge();
}

} // namespace stonehand
