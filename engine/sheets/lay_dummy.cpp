#include "sheets/lay_dummy.hpp"

#include <algorithm>
#include <string>

#include "layout/sheet_sizes.hpp"
#include "sheets/slug_line.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

// What office printers cannot reach, and more.
constexpr Length margin = 10_mm;
constexpr Length outline = 0.35_pt;
constexpr double grey = 0.35;
constexpr int arrow_steps = 16; ///< bars that its head is built of: marks know rectangles

Palette dummy_palette()
{
    PaletteColour ink;
    ink.name = "ink";
    ink.screen = {0, 0, 0};
    ink.inks = Cmyk{0, 0, 0, 1};
    return {ink};
}

/// What lies between pages, as much smaller as they are.
Imposition scaled(Imposition imposition, double share)
{
    imposition.gutter = imposition.gutter.times(share);
    imposition.grind_off = imposition.grind_off.times(share);
    imposition.creep = Creep::None;
    imposition.sheet_name = "A4";
    imposition.sheet = *find_sheet_size("A4");
    return imposition;
}

double share_of(const Size& needed)
{
    const Size a4 = *find_sheet_size("A4");
    const Length narrow = std::min(needed.width, needed.height), wide = std::max(needed.width, needed.height);
    return std::min({1.0, (a4.width - 2 * margin) / narrow, (a4.height - 2 * margin) / wide});
}

class DummyPage
{
  public:
    DummyPage(const Size& trim, const Paint& paint) : paint_(paint) { page_.trim = trim; }

    void draw_outline()
    {
        PathMark path;
        path.box = {{outline, outline}, {page_.trim.width - 2 * outline, page_.trim.height - 2 * outline}};
        path.stroke = Paint{paint_.colour, grey};
        path.thickness = outline;
        page_.marks.push_back({path, {}, {}});
    }

    /// From the head downwards, a triangle and its shaft.
    void draw_arrow()
    {
        const Length width = page_.trim.width / 8, height = width, head = page_.trim.height / 12;
        const Length middle = page_.trim.width / 2, step = height / arrow_steps;
        for (int i = 0; i < arrow_steps; ++i) {
            const Length half = (width / 2).times((i + 1.0) / arrow_steps);
            fill({{middle - half, head + i * step}, {2 * half, step}});
        }
        fill({{middle - width / 8, head + arrow_steps * step}, {width / 4, height}});
    }

    void draw_number(const std::string& number, const FontLibrary& fonts)
    {
        const Length size = page_.trim.height / 6;
        const Length width = std::min(page_.trim.width, size * static_cast<std::int64_t>(number.size()));
        const Rect box{{(page_.trim.width - width.times(0.6)) / 2, page_.trim.height / 2 - size / 2},
                       {page_.trim.width, 2 * size}};
        for (Mark& mark : set_slug({{number, paint_}}, box, fonts, size))
            page_.marks.push_back(std::move(mark));
    }

    Page take() { return std::move(page_); }

  private:
    void fill(const Rect& box)
    {
        PathMark path;
        path.box = box;
        path.fill = paint_;
        page_.marks.push_back({path, {}, {}});
    }

    Page page_;
    Paint paint_;
};

} // namespace

FoldingDummy lay_dummy(const SheetPlan& plan, const PageFormat& page, const Imposition& imposition,
                       const FontLibrary& fonts)
{
    Imposition own = imposition;
    if (own.gutter < Length{}) own.gutter = 2 * page.bleed;
    const double share = share_of(paper_needed(plan, {page.trim, {}}, own));
    const PageFormat small{{page.trim.width.times(share), page.trim.height.times(share)}, {}};
    FoldingDummy dummy;
    dummy.document.palette = dummy_palette();
    SheetPlan numbered = plan;
    for (std::size_t i = 0; i < plan.pages.size(); ++i) {
        numbered.pages[i] = i;
        DummyPage one(small.trim, Paint{ColourId{0}, plan.pages[i] ? 1.0 : grey});
        one.draw_outline();
        one.draw_arrow();
        one.draw_number(std::to_string(i + 1), fonts);
        dummy.document.pages.push_back(one.take());
        dummy.document.pages.back().label = std::to_string(i + 1);
    }
    dummy.sheets = lay_sheets(numbered, small, scaled(own, share), {});
    return dummy;
}

} // namespace stonehand
