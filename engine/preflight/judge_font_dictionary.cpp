#include <array>

#include "preflight/is_among.hpp"
#include "preflight/judge_fonts.hpp"

namespace stonehand
{

namespace
{

constexpr std::array<std::string_view, 7> kinds{"Type1", "MMType1",      "TrueType",    "Type3",
                                                "Type0", "CIDFontType0", "CIDFontType2"};
// The fonts that viewers bring along, which need no widths (ISO 32000-1, 9.6.2.2).
constexpr std::array<std::string_view, 14> standard_fonts{
    "Times-Roman", "Times-Bold",     "Times-Italic",      "Times-BoldItalic",
    "Helvetica",   "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique",
    "Courier",     "Courier-Bold",   "Courier-Oblique",   "Courier-BoldOblique",
    "Symbol",      "ZapfDingbats"};

class DictionaryJudge
{
  public:
    DictionaryJudge(const JudgedFont& font, Findings& findings) : font_(font), findings_(findings) {}

    /// What fonts and CIDFonts alike must have (ISO 32000-1, tables 111, 112, 117 and 121).
    void judge(const PdfObject& font)
    {
        const std::string kind = font["Subtype"].name();
        if (!font["Type"].is("Font")) tell("A 6.2.11.2-1", say("is of no Type Font"));
        if (!is_among(kind, kinds)) tell("A 6.2.11.2-2", say("is of no Subtype that there is"));
        if (kind != "Type3" && font["BaseFont"].name().empty()) tell("A 6.2.11.2-3", say("has no BaseFont"));
    }

    /// A simple font says how wide each of its codes is, from FirstChar to LastChar.
    void judge_widths(const PdfObject& font)
    {
        if (font["Subtype"].is("Type1") && is_among(font["BaseFont"].name(), standard_fonts)) return;
        const auto first = font["FirstChar"].integer(), last = font["LastChar"].integer();
        const PdfObject widths = font["Widths"];
        if (!first) tell("A 6.2.11.2-4", say("has no FirstChar"));
        if (!last) tell("A 6.2.11.2-5", say("has no LastChar"));
        // As doubles, which no number of a file overflows.
        const bool fits =
            widths.is_array() && (!first || !last ||
                                  static_cast<double>(*last) - static_cast<double>(*first) + 1 ==
                                      static_cast<double>(widths.size()));
        if (!fits) tell("A 6.2.11.2-6", say("has no Widths from FirstChar to LastChar"));
    }

    void judge_program(const PdfObject& descriptor)
    {
        const PdfObject kind = descriptor["FontFile3"]["Subtype"];
        if (!kind.is_null() && !kind.is("Type1C") && !kind.is("CIDFontType0C") && !kind.is("OpenType"))
            tell("A 6.2.11.2-7", say("has a program of a kind that PDF does not know"));
    }

  private:
    void tell(Rule rule, Sentence what) { findings_.add(rule, font_.place, say("{} {}", font_.name, what)); }

    const JudgedFont& font_;
    Findings& findings_;
};

} // namespace

void judge_font_dictionary(const JudgedFont& font, Findings& findings)
{
    DictionaryJudge judge(font, findings);
    const PdfObject& dictionary = font.use.font;
    judge.judge(dictionary);
    if (dictionary["Subtype"].is("Type0"))
        judge.judge(dictionary["DescendantFonts"][0]);
    else
        judge.judge_widths(dictionary);
    judge.judge_program(font.descriptor);
}

} // namespace stonehand
