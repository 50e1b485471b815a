#include "sheets/printers_marks.hpp"

#include <algorithm>

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
constexpr Point along{patch, {}}, down{{}, patch};
constexpr Length cross_room = 4.5_mm; ///< to each side of the middle that a registration mark keeps

Length offset_of(Length bleed)
{
    return std::max(bleed, least_offset) + clearance;
}

class MarkDrawer
{
  public:
    MarkDrawer(const Sheet& sheet, const MarkInks& inks)
        : trim_(sheet.trim), offset_(offset_of(sheet.bleed)), inks_(inks)
    {
    }

    void draw_crop()
    {
        for (const Length x : {trim_.at.x, trim_.right()}) draw_uprights(x);
        for (const Length y : {trim_.at.y, trim_.foot()})
            for (const Length x : {trim_.at.x - offset_ - length, trim_.right() + offset_})
                fill({{x, y - weight / 2}, {length, weight}}, inks_.registration);
    }

    void draw_crosses()
    {
        const Point middle{trim_.at.x + trim_.size.width / 2, trim_.at.y + trim_.size.height / 2};
        const Length away = offset_ + cross_size / 2;
        draw_cross({middle.x, trim_.at.y - away});
        draw_cross({middle.x, trim_.foot() + away});
        draw_cross({trim_.at.x - away, middle.y});
        draw_cross({trim_.right() + away, middle.y});
    }

    /// Patches stand below the left half of the trim, then above both, then down its sides.
    void draw_bar()
    {
        const Length left = trim_.at.x + margin, top = trim_.at.y + margin;
        const Length half_width = trim_.size.width / 2 - margin - cross_room;
        const Length half_height = trim_.size.height / 2 - margin - cross_room;
        const Length middle = left + half_width + 2 * cross_room, centre = top + half_height + 2 * cross_room;
        const Length foot = trim_.foot() + offset_, head = trim_.at.y - offset_ - patch;
        draw_patches({left, foot}, half_width, along);
        draw_patches({left, head}, half_width, along);
        draw_patches({middle, head}, half_width, along);
        for (const Length side : {trim_.at.x - offset_ - patch, trim_.right() + offset_}) {
            draw_patches({side, top}, half_height, down);
            draw_patches({side, centre}, half_height, down);
        }
    }

    void draw_slug(const SlugText& slug, const FontLibrary& fonts)
    {
        std::vector<SlugWord> words;
        for (const std::string& said : slug.says) words.emplace_back(said, inks_.registration);
        for (const auto& [name, paint] : inks_.plates) words.emplace_back(name, paint);
        const Length left = trim_.at.x + trim_.size.width / 2 + cross_room;
        const Rect box{{left, trim_.foot() + offset_ - clearance / 2},
                       {trim_.right() - margin - left, length + clearance}};
        for (Mark& mark : set_slug(words, box, fonts)) marks_.push_back(std::move(mark));
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

    void draw_uprights(Length x)
    {
        for (const Length y : {trim_.at.y - offset_ - length, trim_.foot() + offset_})
            fill({{x - weight / 2, y}, {weight, length}}, inks_.registration);
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

    /// As many of those that are left as a stretch has room for, one a step.
    void draw_patches(Point at, Length room, Point step)
    {
        for (; drawn_ < inks_.patches.size() && room >= patch; ++drawn_, room -= patch) {
            fill({at, {patch, patch}}, inks_.patches[drawn_]);
            at = {at.x + step.x, at.y + step.y};
        }
    }

    const Rect trim_;
    const Length offset_;
    const MarkInks& inks_;
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
    if (marks.bar) drawer.draw_bar();
    if (marks.slug) drawer.draw_slug(slug, fonts);
    return drawer.take();
}

} // namespace stonehand
