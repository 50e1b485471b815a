#include "paragraph/cells.hpp"

#include <algorithm>
#include <array>

#include "paragraph/run_at.hpp"
#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

// As unicode/ has it, without a call for the characters that most cells are.
HanClass class_of(char32_t character)
{
    if (character >= 0x80) return han_class(character);
    const char32_t folded = character | 0x20;
    const bool western = (folded >= U'a' && folded <= U'z') || (character >= U'0' && character <= U'9');
    return western ? HanClass::Western : HanClass::Other;
}

Cell::Kind kind_of(char32_t character, HanClass mark, bool han_face)
{
    if (character == U' ') return Cell::Kind::Space;
    if (character == 0xa0) return Cell::Kind::FixedSpace;
    if (character == 0x3000) return Cell::Kind::WideSpace;
    if (mark == HanClass::Ideograph) return Cell::Kind::Han;
    // A shared mark is Han where it is set in a Han face.
    const bool is_mark = mark != HanClass::Other && mark != HanClass::Western;
    return is_mark && han_face ? Cell::Kind::Han : Cell::Kind::Text;
}

char32_t character_at(std::string_view text, std::uint32_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? byte : code_point(text, at).value;
}

class CellMaker
{
  public:
    CellMaker(std::string_view text, const std::vector<BreakPoint>& breaks, const FontLibrary& fonts)
        : text_(text), breaks_(breaks), fonts_(fonts)
    {
    }

    void expect(std::size_t cells) { cells_.reserve(cells); }

    void add(const ShapedRun& run, std::uint32_t index, std::uint32_t from)
    {
        fits_ = can_fit_letters(run);
        han_face_ = is_han_script(run.script);
        protrusion_ = protrusion_of_family(fonts_.font(run.font).family());
        for (std::size_t glyph = 0; glyph < run.glyphs.size();) {
            const Glyph& first = run.glyphs[glyph];
            Length advance;
            for (; glyph < run.glyphs.size() && run.glyphs[glyph].cluster == first.cluster; ++glyph)
                advance += Length::units(run.glyphs[glyph].advance);
            const std::uint32_t end = glyph < run.glyphs.size() ? run.glyphs[glyph].cluster : run.end;
            if (first.cluster >= from) add(make(run, index, first, end, advance));
        }
    }

    std::vector<Cell> cells() { return std::move(cells_); }

  private:
    Cell make(const ShapedRun& run, std::uint32_t index, const Glyph& glyph, std::uint32_t end,
              Length advance) const
    {
        Cell cell;
        cell.begin = glyph.cluster;
        cell.end = end;
        cell.run = index;
        // Ten thousands of marks on one letter, none of which the font has, are as wide as a street.
        cell.advance = ShortLength::at_most(advance);
        cell.character = character_at(text_, glyph.cluster);
        cell.han_class = class_of(cell.character);
        // Figures in one cell are a character of the Han text.
        if (run.stance == Stance::Together && run.baseline_shift == Length() &&
            cell.han_class == HanClass::Western)
            cell.han_class = HanClass::Ideograph;
        cell.kind = kind_of(cell.character, cell.han_class, han_face_);
        cell.fits = fits_;
        if (cell.kind == Cell::Kind::Text) cell.protrusion = protrusion_(cell.character);
        if (cell.kind == Cell::Kind::Han && cell.han_class != HanClass::Ideograph)
            cell.blanks =
                blanks_of(fonts_.font(run.font), glyph, run.size, cell.han_class, run.language, run.stance);
        return cell;
    }

    // A break inside a ligature: until the parts are shaped again, each has its share by its bytes.
    void add(Cell cell)
    {
        while (next_ < breaks_.size() && breaks_[next_].at <= cell.begin) ++next_;
        for (; next_ < breaks_.size() && breaks_[next_].at < cell.end; ++next_) {
            Cell part = cell;
            part.end = breaks_[next_].at;
            part.advance = cell.advance.times(double(part.end - part.begin) / double(cell.end - cell.begin));
            cell.advance -= part.advance;
            cell.begin = part.end;
            cell.character = code_point(text_, cell.begin).value;
            cell.protrusion = protrusion_(cell.character);
            cells_.push_back(part);
        }
        cells_.push_back(cell);
    }

    std::string_view text_;
    const std::vector<BreakPoint>& breaks_;
    const FontLibrary& fonts_;
    std::size_t next_ = 0;
    bool fits_ = false, han_face_ = false; // of the run in hand
    ProtrusionOfFace protrusion_ = protrusion_of_family("");
    std::vector<Cell> cells_;
};

} // namespace

bool is_han_script(std::string_view script)
{
    return script == "Hani" || script == "Hira" || script == "Kana" || script == "Bopo";
}

bool can_fit_letters(const ShapedRun& run)
{
    if (run.is_upright()) return false;
    constexpr std::array<std::string_view, 6> scripts{"Armn", "Cyrl", "Geor", "Grek", "Hebr", "Latn"};
    return std::find(scripts.begin(), scripts.end(), run.script) != scripts.end();
}

std::vector<Cell> cells_of(const Paragraph& paragraph, std::uint32_t begin,
                           const std::vector<BreakPoint>& breaks, const FontLibrary& fonts)
{
    CellMaker maker(paragraph.text, breaks, fonts);
    const auto& runs = paragraph.runs;
    // Once for all: a vector that is told its size run by run moves its cells for every run.
    std::size_t glyphs = 0;
    for (const ShapedRun& run : runs) glyphs += run.glyphs.size();
    maker.expect(glyphs);
    for (std::size_t index = 0; index < runs.size(); ++index) {
        if (runs[index].end > begin && !is_reading(paragraph, runs[index]))
            maker.add(runs[index], static_cast<std::uint32_t>(index), begin);
    }
    return maker.cells();
}

} // namespace stonehand
