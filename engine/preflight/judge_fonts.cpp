#include "preflight/judge_fonts.hpp"

#include <fmt/format.h>

#include "preflight/cmap.hpp"
#include "preflight/font_program.hpp"

namespace stonehand
{

namespace
{

bool is_private_use(char16_t unit)
{
    // The planes of private use begin with these surrogates.
    return (unit >= 0xE000 && unit <= 0xF8FF) || (unit >= 0xDB80 && unit <= 0xDBFF);
}

PdfObject embedded_in(const PdfObject& descriptor)
{
    for (const std::string_view key : {"FontFile", "FontFile2", "FontFile3"})
        if (descriptor[key].is_stream()) return descriptor[key];
    return {};
}

/// Whether the text of a font without ToUnicode is known all the same (ISO 32000-1, 9.10.2).
bool tells_itself(const PdfObject& font)
{
    const std::string type = font["Subtype"].name();
    const PdfObject encoding = font["Encoding"];
    if (type == "Type0") {
        const PdfObject cid_font = font["DescendantFonts"][0];
        const std::string ordering = cid_font["CIDSystemInfo"]["Ordering"].bytes().value_or("");
        const bool known =
            ordering == "GB1" || ordering == "CNS1" || ordering == "Japan1" || ordering == "Korea1";
        return known || (is_predefined_cmap(encoding.name()) && encoding.name().rfind("Identity", 0) != 0);
    }
    const auto is_named = [](const PdfObject& name) {
        return name.is("WinAnsiEncoding") || name.is("MacRomanEncoding") || name.is("MacExpertEncoding");
    };
    if (is_named(encoding)) return true;
    if (encoding.is_dictionary()) return is_named(encoding["BaseEncoding"]) || type == "Type1";
    // Names of glyphs tell a Type 1 font whose signs are letters.
    constexpr std::int64_t symbolic = 4;
    return type == "Type1" && (font["FontDescriptor"]["Flags"].integer().value_or(symbolic) & symbolic) == 0;
}

void judge_texts(const ShownFont& use, const std::string& name, FindingPlace place, Findings& findings)
{
    const PdfObject to_unicode = use.font["ToUnicode"];
    if (!to_unicode.is_stream()) {
        if (!to_unicode.is_name() && !tells_itself(use.font))
            findings.add({"UA 7.21.7-1", "A 6.2.11.7.2-1"}, place,
                         fmt::format("the characters of {} cannot be told in Unicode", name));
        return;
    }
    const Cmap cmap = read_cmap(to_unicode.decoded().value_or(""));
    for (std::uint32_t code = 0; code < use.codes.size(); ++code) {
        if (!use.codes[code]) continue;
        const auto said = cmap.texts.find(code);
        if (said == cmap.texts.end() || said->second.empty()) {
            findings.add({"UA 7.21.7-1", "A 6.2.11.7.2-1"}, place,
                         fmt::format("ToUnicode of {} says nothing of the code {}", name, code));
            continue;
        }
        for (const char16_t unit : said->second) {
            if (unit == 0 || unit == 0xFEFF || unit == 0xFFFE)
                findings.add({"UA 7.21.7-2", "A 6.2.11.7.2-2"}, place,
                             fmt::format("ToUnicode of {} says U+{:04X} of the code {}", name,
                                         static_cast<unsigned>(unit), code));
            if (is_private_use(unit) && use.codes_without_actual_text[code])
                findings.add(
                    "A 6.2.11.7.3-1", place,
                    fmt::format(
                        "the code {} of {} is a character of private use, and nothing says what it means",
                        code, name));
        }
    }
}

void judge_font(const ShownFont& use, Findings& findings)
{
    const bool composite = use.font["Subtype"].is("Type0");
    const PdfObject own = composite ? use.font["DescendantFonts"][0] : use.font;
    const PdfObject descriptor = own["FontDescriptor"];
    const std::string said = use.font["BaseFont"].name();
    const std::string name = said.empty() ? std::string("a font") : "the font " + said;
    const FindingPlace place{use.page, use.font.number_of_object()};
    judge_font_dictionary({use, descriptor, nullptr, name, place}, findings);
    judge_texts(use, name, place, findings);
    if (use.font["Subtype"].is("Type3")) return;
    const PdfObject embedded = embedded_in(descriptor);
    if (embedded.is_null() && use.is_seen)
        findings.add({"UA 7.21.4.1-1", "A 6.2.11.4.1-1", "X-50"}, place,
                     fmt::format("{} is not embedded", name));
    const auto bytes = embedded.decoded();
    const auto program = bytes ? FontProgram::read(*bytes) : nullptr;
    if (!embedded.is_null() && !program)
        findings.add({"UA 7.21.4.1-1", "A 6.2.11.4.1-1", "X-50"}, place,
                     fmt::format("the program of {} that is embedded cannot be read", name));
    const JudgedFont font{use, descriptor, program.get(), name, place};
    composite ? judge_composite_font(font, findings) : judge_simple_font(font, findings);
}

} // namespace

void judge_fonts(const ShownFonts& uses, Findings& findings)
{
    for (const auto& [number, use] : uses) judge_font(use, findings);
}

} // namespace stonehand
