#include "preflight/judge_fonts.hpp"

#include "preflight/cmap.hpp"
#include "preflight/font_program.hpp"
#include "preflight/known_codes.hpp"

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

/// What ToUnicode says of one code.
void judge_text(const std::u16string& text, std::uint32_t code, const JudgedFont& font, Findings& findings)
{
    for (const char16_t unit : text) {
        if (unit == 0 || unit == 0xFEFF || unit == 0xFFFE)
            findings.add({"UA 7.21.7-2", "A 6.2.11.7.2-2"}, font.place,
                         say("ToUnicode of {} says U+{:04X} of the code {}", font.name,
                             static_cast<unsigned>(unit), code));
        if (is_private_use(unit) && font.use.codes.lacks_actual_text(code))
            findings.add(
                "A 6.2.11.7.3-1", font.place,
                say("the code {} of {} is a character of private use, and nothing says what it means", code,
                    font.name));
    }
}

void judge_texts(const JudgedFont& font, Findings& findings)
{
    const PdfObject to_unicode = font.use.font["ToUnicode"];
    if (to_unicode.is_name()) return; // Identity-H: the codes are the characters
    const Cmap cmap = read_cmap(to_unicode.decoded().value_or(""));
    const KnownCodes known(font.use.font, font.program);
    for (const std::uint32_t code : font.use.codes.all()) {
        const auto said = cmap.texts.find(code);
        if (said != cmap.texts.end() && !said->second.empty()) {
            judge_text(said->second, code, font, findings);
        } else if (!known.has(code) && !to_unicode.is_stream()) {
            findings.add({"UA 7.21.7-1", "A 6.2.11.7.2-1"}, font.place,
                         say("the characters of {} cannot be told in Unicode", font.name));
            return;
        } else if (!known.has(code)) {
            findings.add({"UA 7.21.7-1", "A 6.2.11.7.2-1"}, font.place,
                         say("ToUnicode of {} says nothing of the code {}", font.name, code));
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
    const PdfObject embedded = embedded_in(descriptor);
    const auto bytes = embedded.decoded();
    const auto program = bytes ? FontProgram::read(*bytes) : nullptr;
    const JudgedFont font{use, descriptor, program.get(), name, place};
    judge_font_dictionary(font, findings);
    judge_texts(font, findings);
    if (use.font["Subtype"].is("Type3")) return;
    if (embedded.is_null() && use.is_seen)
        findings.add({"UA 7.21.4.1-1", "A 6.2.11.4.1-1", "X-50"}, place, say("{} is not embedded", name));
    if (!embedded.is_null() && !program)
        findings.add({"UA 7.21.4.1-1", "A 6.2.11.4.1-1", "X-50"}, place,
                     say("the program of {} that is embedded cannot be read", name));
    composite ? judge_composite_font(font, findings) : judge_simple_font(font, findings);
}

} // namespace

void judge_fonts(const ShownFonts& uses, Findings& findings)
{
    for (const auto& [number, use] : uses) judge_font(use, findings);
}

} // namespace stonehand
