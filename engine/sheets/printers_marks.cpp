#include "sheets/printers_marks.hpp"

#include <algorithm>

#include "sheets/mark_room.hpp"
#include "sheets/slug_line.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

// Weight: 1/4 pt. Marks keep off the bleed, and off the trim where nothing bleeds (fact sheet
// print-production, 3).
constexpr Length weight = 0.25_pt, least_offset = 6_pt, clearance = 1.5_mm, length = 5_mm, margin = 1_mm;
constexpr Length cross_size = 5_mm, cross_circle = 2.5_mm;
constexpr Length patch = 5_mm;
constexpr Length dash = 1_mm;
constexpr Length cross_room = 4.5_mm; ///< to each side of the middle that a registration mark keeps

Length offset_of(Length bleed)
{
    return std::max(bleed, least_offset) + clearance;
}

using Edge = MarkRoom::Edge;

class MarkDrawer
{
  public:
    MarkDrawer(const Sheet& sheet, const MarkInks& inks)
        : sheet_(sheet), trim_(sheet.trim), offset_(offset_of(sheet.bleed)), inks_(inks), room_(sheet, margin)
    {
    }

    void draw_crop()
    {
        for (const Length x : sheet_.cuts.upright) draw_upright(x, {}, length);
        for (const Length y : sheet_.cuts.level) draw_level(y, {}, length);
    }

    /// Dashed, so that nobody cuts there.
    void draw_folds()
    {
        for (Length from; from < length; from += 2 * dash) {
            for (const Length x : sheet_.folds.upright) draw_upright(x, from, dash);
            for (const Length y : sheet_.folds.level) draw_level(y, from, dash);
        }
    }

    void draw_crosses()
    {
        for (const Edge edge : MarkRoom::edges)
            for (const Length middle : room_.take_middles(edge, 2 * cross_room))
                draw_cross(beside(edge, middle, cross_size / 2));
    }

    /// Patches stand below the trim, then above it, then down its sides, wherever nothing else does.
    void draw_bar()
    {
        for (const Edge edge : MarkRoom::edges)
            for (const MarkStretch& stretch : room_.left(edge)) draw_patches(edge, stretch);
    }

    void draw_slug(const SlugText& slug, const FontLibrary& fonts)
    {
        std::vector<SlugWord> words;
        for (const std::string& said : slug.says) words.emplace_back(said, inks_.registration);
        for (const auto& [name, paint] : inks_.plates) words.emplace_back(name, paint);
        const MarkStretch stretch = room_.take_widest(Edge::Foot);
        const Rect box{{stretch.begin, trim_.foot() + offset_ - clearance / 2},
                       {stretch.extent(), length + clearance}};
        for (Mark& mark : set_slug(words, box, fonts)) marks_.push_back(std::move(mark));
    }

    /// In one ink: it stands inside the trim of the sheet, where registration colour may not (GWG R0024).
    void draw_collation()
    {
        if (!sheet_.collation || inks_.plates.empty()) return;
        const auto black = std::find_if(inks_.plates.begin(), inks_.plates.end(),
                                        [](const auto& plate) { return plate.first == "Black"; });
        fill(*sheet_.collation, black == inks_.plates.end() ? inks_.plates.front().second : black->second);
    }

    std::vector<Mark> take() { return std::move(marks_); }

  private:
    void fill(const Rect& box, const Paint& paint)
    {
        PathMark path;
        path.box = box;
        path.fill = paint;
        marks_.push_back({path, {}, {}});
    }

    /// Hairlines above and below the trim, from a distance outside its offset on.
    void draw_upright(Length x, Length from, Length extent)
    {
        for (const Length y : {trim_.at.y - offset_ - from - extent, trim_.foot() + offset_ + from})
            fill({{x - weight / 2, y}, {weight, extent}}, inks_.registration);
    }

    void draw_level(Length y, Length from, Length extent)
    {
        for (const Length x : {trim_.at.x - offset_ - from - extent, trim_.right() + offset_ + from})
            fill({{x, y - weight / 2}, {extent, weight}}, inks_.registration);
    }

    /// A place beside the trim, so far outside its offset.
    Point beside(Edge edge, Length along, Length away) const
    {
        switch (edge) {
        case Edge::Head:
            return {along, trim_.at.y - offset_ - away};
        case Edge::Foot:
            return {along, trim_.foot() + offset_ + away};
        case Edge::Left:
            return {trim_.at.x - offset_ - away, along};
        case Edge::Right:
            return {trim_.right() + offset_ + away, along};
        }
        return {};
    }

    void draw_cross(Point middle)
    {
        fill({{middle.x - weight / 2, middle.y - cross_size / 2}, {weight, cross_size}}, inks_.registration);
        fill({{middle.x - cross_size / 2, middle.y - weight / 2}, {cross_size, weight}}, inks_.registration);
        PathMark circle;
        circle.box = {{middle.x - cross_circle / 2, middle.y - cross_circle / 2},
                      {cross_circle, cross_circle}};
        circle.radius = cross_circle / 2;
        circle.stroke = inks_.registration;
        circle.thickness = weight;
        marks_.push_back({circle, {}, {}});
    }

    /// As many of those that are left as a stretch has room for.
    void draw_patches(Edge edge, const MarkStretch& stretch)
    {
        for (Length at = stretch.begin; drawn_ < inks_.patches.size() && at + patch <= stretch.end;
             ++drawn_, at += patch) {
            const Point middle = beside(edge, at + patch / 2, patch / 2);
            fill({{middle.x - patch / 2, middle.y - patch / 2}, {patch, patch}}, inks_.patches[drawn_]);
        }
    }

    const Sheet& sheet_;
    const Rect trim_;
    const Length offset_;
    const MarkInks& inks_;
    MarkRoom room_;
    std::vector<Mark> marks_;
    std::size_t drawn_ = 0; ///< of the patches
};

} // namespace

Length room_for_marks(const PrintersMarks& marks, Length bleed)
{
    return marks.any() ? offset_of(bleed) + length + margin : bleed;
}

std::vector<Mark> draw_marks(const Sheet& sheet, const PrintersMarks& marks, const MarkInks& inks,
                             const SlugText& slug, const FontLibrary& fonts)
{
    MarkDrawer drawer(sheet, inks);
    if (marks.crop) drawer.draw_crop();
    if (marks.cross) drawer.draw_crosses();
    if (marks.fold) drawer.draw_folds();
    if (marks.slug) drawer.draw_slug(slug, fonts);
    if (marks.bar) drawer.draw_bar();
    if (marks.collation) drawer.draw_collation();
    return drawer.take();
}

} // namespace stonehand
