#include "pages/dump_clusters.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pages/thousandths.hpp"
#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

std::string pt(std::int32_t units)
{
    return thousandths(Length::units(units).in_points());
}

std::string_view name_of(Direction direction)
{
    switch (direction) {
    case Direction::LeftToRight:
        return "ltr";
    case Direction::RightToLeft:
        return "rtl";
    case Direction::TopToBottom:
        return "ttb";
    }
    return "";
}

/// Glyphs of one cluster, in logical order, and what they say.
struct Cluster {
    std::vector<Glyph> glyphs;
    std::string_view text;
};

std::vector<Cluster> clusters_of(const GlyphRun& run)
{
    std::vector<Glyph> glyphs = run.glyphs;
    if (run.direction == Direction::RightToLeft) std::reverse(glyphs.begin(), glyphs.end());
    std::vector<Cluster> clusters;
    for (std::size_t first = 0, last = 0; first < glyphs.size(); first = last) {
        while (last < glyphs.size() && glyphs[last].cluster == glyphs[first].cluster) ++last;
        const std::size_t begin = glyphs[first].cluster;
        const std::size_t end = last < glyphs.size() ? glyphs[last].cluster : run.text.size();
        clusters.push_back({{glyphs.begin() + static_cast<std::ptrdiff_t>(first),
                             glyphs.begin() + static_cast<std::ptrdiff_t>(last)},
                            std::string_view(run.text).substr(begin, end - begin)});
    }
    return clusters;
}

std::int32_t advance_of(const Cluster& cluster)
{
    std::int32_t sum = 0;
    for (const Glyph& glyph : cluster.glyphs) sum += glyph.advance;
    return sum;
}

/// A space at the edge of a line, shown without width.
bool is_nothing(const Cluster& cluster)
{
    return advance_of(cluster) == 0 && cluster.text.find_first_not_of(' ') == std::string_view::npos;
}

/// Ideographs and their marks, whose forms are a region's; kana have one form.
bool has_regional_forms(std::string_view text)
{
    if (text.empty()) return false;
    const char32_t character = code_point(text, 0).value;
    return is_wide_han(character) && (character < 0x3041 || character >= 0x3100);
}

/// Numbers first: a right-to-left text would draw those behind it into itself.
std::string shown(const Cluster& cluster)
{
    std::string line = pt(advance_of(cluster));
    if (cluster.glyphs.size() > 1) line += fmt::format(" x{}", cluster.glyphs.size());
    const bool regional = has_regional_forms(cluster.text);
    for (const Glyph& glyph : cluster.glyphs) {
        if (regional) line += fmt::format(" g{}", glyph.id);
        const bool moved = glyph.inline_offset != 0 || glyph.block_offset != 0;
        if (moved && glyph.advance == 0)
            line += fmt::format(" ({} {})", pt(glyph.inline_offset), pt(glyph.block_offset));
    }
    return fmt::format("      {}  \"{}\"\n", line, cluster.text);
}

std::string shown(const GlyphsMark& mark, const FontLibrary& fonts)
{
    const GlyphRun& run = *mark.run;
    std::string clusters;
    for (const Cluster& cluster : clusters_of(run))
        if (!is_nothing(cluster)) clusters += shown(cluster);
    if (clusters.empty()) return "";
    const bool known = static_cast<std::size_t>(run.font) < fonts.count();
    return fmt::format("    {} {}pt {} {}{}\n{}", known ? fonts.font(run.font).family() : "no font",
                       thousandths(run.size.in_points()), name_of(run.direction), run.language.tag,
                       mark.line_end_hyphen ? "  hyphen" : "", clusters);
}

/// Marks that follow one another on one baseline.
class Line
{
  public:
    explicit Line(Length baseline) : baseline_(baseline) {}

    bool goes_on(const GlyphsMark& mark) const { return mark.at.y == baseline_; }

    void add(const GlyphsMark& mark, const FontLibrary& fonts)
    {
        const std::string text = shown(mark, fonts);
        if (text.empty()) return;
        const bool down = mark.run->direction == Direction::TopToBottom;
        const Length right = down ? mark.at.x : mark.at.x + mark.run->advance();
        left_ = text_.empty() ? mark.at.x : std::min(left_, mark.at.x);
        right_ = text_.empty() ? right : std::max(right_, right);
        text_ += text;
    }

    std::string finish() const
    {
        if (text_.empty()) return "";
        const auto mm = [](Length length) { return thousandths(length.in_millimetres()); };
        return fmt::format("  line at {}mm, from {}mm to {}mm\n{}", mm(baseline_), mm(left_), mm(right_),
                           text_);
    }

  private:
    Length baseline_, left_, right_;
    std::string text_;
};

std::string lines_of(const Page& page, const FontLibrary& fonts)
{
    std::string text;
    Line line{Length()};
    for (const Mark& mark : page.marks) {
        const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
        if (!glyphs || mark.meaning.artifact != Artifact::None) continue;
        if (!line.goes_on(*glyphs)) {
            text += line.finish();
            line = Line(glyphs->at.y);
        }
        line.add(*glyphs, fonts);
    }
    return text + line.finish();
}

} // namespace

std::string dump_clusters(const Document& document, const FontLibrary& fonts)
{
    std::string text;
    for (const Page& page : document.pages)
        if (const std::string lines = lines_of(page, fonts); !lines.empty())
            text += fmt::format("page \"{}\"\n{}", page.label, lines);
    return text;
}

} // namespace stonehand
