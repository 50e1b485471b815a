#include "pdf/font_objects.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "pdf/content_hash.hpp"
#include "pdf/number_text.hpp"
#include "pdf/stream_form.hpp"
#include "pdf/text_string.hpp"
#include "pdf/to_unicode.hpp"

namespace stonehand
{

namespace
{

using Format = FontSubset::Format;

/// What is made of a font in a thread of its own, before any object has a number.
struct EmbeddedFont {
    FontSubset subset;
    PdfFont font;
    std::string base_name; ///< `ABCDEF+EBGaramond-Regular`
    std::string widths;    ///< the W array and DW of the CIDFont
    PreparedStream program, to_unicode, second_to_unicode, code_to_glyph;
};

/// Six capital letters made of what is embedded (ISO 32000-1, 9.6.4): the same subset has the same tag.
std::string subset_tag(const std::string& program)
{
    ContentHash hash;
    hash.add(program);
    std::uint64_t value = hash.value()[0];
    std::string tag;
    for (int i = 0; i < 6; ++i, value /= 26) tag.push_back(static_cast<char>('A' + value % 26));
    return tag;
}

/// The widths of all codes in 1/100 000 em: two decimals in the PDF, so that lines need no corrections that
/// only mend rounding. Rule 6.2.11.5-1 of PDF/A allows 1/1000.
void take_codes(const Font& font, const std::set<std::uint32_t>& glyphs, const FontSubset& subset,
                PdfFont& pdf)
{
    pdf.codes.resize(*glyphs.rbegin() + 1u);
    pdf.widths.resize(pdf.codes.size());
    for (const std::uint32_t glyph : glyphs) {
        if (glyph < subset.old_to_cid.size())
            pdf.codes[glyph] = static_cast<std::uint16_t>(subset.old_to_cid[glyph]);
        pdf.widths[glyph] = static_cast<std::int32_t>(
            std::lround(font.glyph_advance(glyph) * 100'000.0 / font.units_per_em()));
    }
}

using Widths = std::map<std::uint16_t, std::int32_t>;

/// The width that most codes have: DW, so that W need not list them.
std::int32_t usual_width(const Widths& widths)
{
    std::map<std::int32_t, std::size_t> counts;
    for (const auto& [code, width] : widths) ++counts[width];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? 100'000 : most->first;
}

/// `/DW 1000/W[3[250 333]10[500]]` (ISO 32000-1, 9.7.4.3).
std::string widths_text(const Widths& widths)
{
    const std::int32_t usual = usual_width(widths);
    std::string out = "/DW ";
    append_thousandths(out, usual * 10);
    out += "/W[";
    std::optional<unsigned> next;
    for (const auto& [code, width] : widths) {
        if (width == usual) continue;
        if (next != code) {
            if (next) out += "]";
            append_integer(out, code);
            out += "[";
        } else {
            out += " ";
        }
        append_thousandths(out, width * 10);
        next = code + 1u;
    }
    return next ? out + "]]" : out.substr(0, out.find("/W["));
}

Widths widths_by_code(const PdfFont& font, const std::set<std::uint32_t>& glyphs)
{
    Widths widths;
    for (const std::uint32_t glyph : glyphs) widths[font.codes[glyph]] = font.widths[glyph];
    return widths;
}

std::string texts_by_code(const PdfFont& font, const FontUse& use, const std::set<std::uint32_t>& glyphs)
{
    std::map<std::uint16_t, std::string> says;
    for (const std::uint32_t glyph : glyphs) says[font.codes[glyph]] = use.says[glyph];
    return to_unicode_cmap(says);
}

/// The second voice is used for runs of glyphs that it alone tells, mixed with such as say the same in both.
std::string second_texts_by_code(const PdfFont& font, const FontUse& use)
{
    std::map<std::uint16_t, std::string> says;
    for (const std::uint32_t glyph : use.glyphs()) says[font.codes[glyph]] = use.says[glyph];
    for (const auto& [glyph, text] : use.says_elsewhere) says[font.codes[glyph]] = text;
    return to_unicode_cmap(says);
}

std::string code_to_glyph_map(const FontSubset& subset)
{
    std::string map;
    for (const std::uint16_t glyph : subset.cid_to_gid) {
        map.push_back(static_cast<char>(glyph >> 8));
        map.push_back(static_cast<char>(glyph & 0xFF));
    }
    return map;
}

PreparedStream program_stream(const FontSubset& subset, PdfSettings::Form form)
{
    std::vector<DictionaryEntry> entries;
    if (subset.format == Format::TrueType)
        entries.push_back({"Length1", std::to_string(subset.program.size())});
    else
        entries.push_back({"Subtype", "/CIDFontType0C"});
    return prepare_stream(subset.program, bulk_level, form, std::move(entries));
}

EmbeddedFont embed(const Font& font, const FontUse& use, PdfSettings::Form form)
{
    const auto glyphs = use.glyphs();
    EmbeddedFont made;
    made.subset = font.subset(glyphs);
    take_codes(font, glyphs, made.subset, made.font);
    made.base_name = subset_tag(made.subset.program) + "+" + made.subset.postscript_name;
    made.widths = widths_text(widths_by_code(made.font, glyphs));
    made.program = program_stream(made.subset, form);
    made.to_unicode = prepare_stream(texts_by_code(made.font, use, glyphs), bulk_level, form);
    made.second_to_unicode = prepare_stream(second_texts_by_code(made.font, use), bulk_level, form);
    if (made.subset.format == Format::TrueType)
        made.code_to_glyph = prepare_stream(code_to_glyph_map(made.subset), bulk_level, form);
    return made;
}

/// Bits of ISO 32000-1, table 123: fixed pitch 1, serif 2, symbolic 3 (no standard encoding is meant),
/// italic 7.
int descriptor_flags(const FontSubset& subset)
{
    return (subset.fixed_pitch ? 1 : 0) | (subset.serif ? 2 : 0) | 4 | (subset.italic ? 64 : 0);
}

std::string per_mille(double share)
{
    return std::to_string(std::lround(share * 1000));
}

ObjectNumber write_descriptor(ObjectFile& file, const Font& font, EmbeddedFont& made)
{
    const FontSubset& subset = made.subset;
    const FontMetrics& metrics = font.metrics();
    const ObjectNumber program = add_stream(file, std::move(made.program));
    std::string angle;
    append_thousandths(angle, std::llround(subset.italic_angle * 1000));
    const auto* box = subset.bounding_box;
    return file.add(fmt::format(
        "<</Type/FontDescriptor/FontName{}/Flags {}/FontBBox[{} {} {} {}]/ItalicAngle {}/Ascent {}/Descent {}"
        "/CapHeight {}/XHeight {}/StemV {}/{} {}>>",
        name_object(made.base_name), descriptor_flags(subset), std::lround(box[0]), std::lround(box[1]),
        std::lround(box[2]), std::lround(box[3]), angle, per_mille(metrics.ascent),
        per_mille(-metrics.descent), per_mille(metrics.cap_height), per_mille(metrics.x_height),
        std::lround(subset.stem), subset.format == Format::TrueType ? "FontFile2" : "FontFile3",
        reference(program)));
}

ObjectNumber write_descendant(ObjectFile& file, const Font& font, const FontUse& use, EmbeddedFont& made)
{
    const bool true_type = made.subset.format == Format::TrueType;
    const ObjectNumber descriptor = write_descriptor(file, font, made);
    std::string text =
        fmt::format("<</Type/Font/Subtype/{}/BaseFont{}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                    "/Supplement 0>>/FontDescriptor {}{}",
                    true_type ? "CIDFontType2" : "CIDFontType0", name_object(made.base_name),
                    reference(descriptor), made.widths);
    // The default, stated: origins 0.88 em below the top of a cell that is one em high.
    if (use.vertical) text += "/DW2[880 -1000]";
    // A 6.2.11.3.2-1: an embedded CIDFontType2 must say how CIDs become glyphs; a CFF table says so itself.
    if (true_type) text += "/CIDToGIDMap " + reference(add_stream(file, std::move(made.code_to_glyph)));
    return file.add(text + ">>");
}

ObjectNumber write_type0(ObjectFile& file, const EmbeddedFont& made, std::string_view encoding,
                         ObjectNumber descendant, ObjectNumber to_unicode)
{
    // ISO 32000-1, table 121: over a CIDFontType0 the name carries the CMap's.
    const std::string suffix = made.subset.format == Format::TrueType ? "" : "-" + std::string(encoding);
    return file.add(fmt::format(
        "<</Type/Font/Subtype/Type0/BaseFont{}/Encoding/{}/DescendantFonts[{}]/ToUnicode {}>>",
        name_object(made.base_name + suffix), encoding, reference(descendant), reference(to_unicode)));
}

/// The Type0 fonts that differ in who tells what glyphs say, one a direction in use.
void write_voice(ObjectFile& file, FontId font, const FontUse& use, EmbeddedFont& made,
                 ObjectNumber descendant, Voice voice)
{
    const bool main = voice == Voice::Main;
    const ObjectNumber to_unicode =
        add_stream(file, std::move(main ? made.to_unicode : made.second_to_unicode));
    const auto add = [&](Direction direction, std::string_view encoding) {
        made.font.resources += "/" + font_name(font, direction, voice) + " " +
                               reference(write_type0(file, made, encoding, descendant, to_unicode));
    };
    if (use.horizontal) add(Direction::LeftToRight, "Identity-H");
    if (use.vertical) add(Direction::TopToBottom, "Identity-V");
}

void write_font(ObjectFile& file, const FontLibrary& fonts, FontId font, const FontUse& use,
                EmbeddedFont& made)
{
    const ObjectNumber descendant = write_descendant(file, fonts.font(font), use, made);
    write_voice(file, font, use, made, descendant, Voice::Main);
    if (!use.says_elsewhere.empty()) write_voice(file, font, use, made, descendant, Voice::Second);
}

void check(const Font& font, const EmbeddedFont& made, Report& report)
{
    if (made.subset.program.empty())
        report.add(
            "bad-font", {},
            say("the font file “{}” could not be cut down to the glyphs in use", font.path().string()));
}

} // namespace

std::string font_name(FontId font, Direction direction, Voice voice)
{
    const bool down = direction == Direction::TopToBottom, second = voice == Voice::Second;
    const char* letter = down ? (second ? "W" : "V") : (second ? "G" : "F");
    return letter + std::to_string(static_cast<int>(font));
}

std::vector<PdfFont> write_fonts(ObjectFile& file, const GlyphUse& use, const FontLibrary& fonts,
                                 const PdfSettings& settings, Report& report)
{
    std::vector<EmbeddedFont> made(use.fonts.size());
    for_each_index(made.size(), settings.jobs, [&](std::size_t font) {
        if (use.fonts[font].in_use())
            made[font] = embed(fonts.font(static_cast<FontId>(font)), use.fonts[font], settings.form);
    });
    std::vector<PdfFont> written;
    for (std::size_t font = 0; font < made.size(); ++font) {
        if (use.fonts[font].in_use()) {
            check(fonts.font(static_cast<FontId>(font)), made[font], report);
            write_font(file, fonts, static_cast<FontId>(font), use.fonts[font], made[font]);
        }
        written.push_back(std::move(made[font].font));
    }
    return written;
}

} // namespace stonehand
