#include "sheets/check_press_pages.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/overlap.hpp"
#include "colour/inks.hpp"
#include "sheets/mark_box.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

// Pictures of so few pixels are dots and lines, not photographs (GWG 2022 R0031).
constexpr std::uint32_t least_pixels = 17;
// What rounding makes of equal places.
constexpr Length tolerance = 0.01_mm;

class PageChecker
{
  public:
    PageChecker(const Document& document, const PressLimits& limits, Report& report)
        : palette_(document.palette), limits_(limits), report_(report)
    {
    }

    void check(const Page& page)
    {
        for (std::size_t i = 0; i < page.marks.size(); ++i) {
            const Mark& mark = page.marks[i];
            if (const auto* path = std::get_if<PathMark>(&mark.form)) {
                if (path->fill && !is_paper(*path->fill))
                    check_bleed(path->box, page, mark.span, say("a field"));
            } else if (const auto* picture = std::get_if<PictureMark>(&mark.form)) {
                const Message name = say("the picture “{}”", picture->picture.path);
                check_bleed(picture->box, page, mark.span, name);
                check_resolution(*picture, page, mark.span);
                if (!limits_.transparency && picture->picture.has_alpha) check_alpha(page, i);
            }
        }
    }

  private:
    bool is_paper(const Paint& paint) const
    {
        return stonehand::is_paper(inks_of(paint, palette_, SpotInks::Process));
    }

    void check_bleed(const Rect& box, const Page& page, Span span, const Message& what)
    {
        for (const Length over :
             {-box.at.x, -box.at.y, box.right() - page.trim.width, box.foot() - page.trim.height}) {
            const bool short_of_it =
                over > -tolerance && (over + tolerance < page.bleed || page.bleed == 0_pt);
            if (!short_of_it || !told_bleeds_.insert({span.file, span.begin}).second) continue;
            report_
                .add("short-bleed", span,
                     say("{} on page {} ends {:.2g} mm over the edge of the page", what, page.label,
                         std::max(over.in_millimetres(), 0.0)))
                .hint(page.bleed == 0_pt ? say("the master has no bleed: give it one (bleed=\"3mm\")")
                                         : say("the master's bleed is {:g} mm", page.bleed.in_millimetres()));
            return;
        }
    }

    void check_resolution(const PictureMark& mark, const Page& page, Span span)
    {
        const Picture& picture = mark.picture;
        if (picture.format == Picture::Format::Svg || std::max(picture.width, picture.height) < least_pixels)
            return;
        const auto inches = [](Length length) { return std::max(length, Length::units(1)) / inch; };
        const double width = inches(mark.box.size.width), height = inches(mark.box.size.height);
        const double across = picture.width / width, down = picture.height / height;
        // Rounded when all is calculated, as GWG asks.
        const double resolution = std::round(std::min(across, down));
        if (resolution > limits_.good_resolution) return;
        const bool error = resolution <= limits_.least_resolution;
        const double wanted = std::ceil((limits_.good_resolution + 1) * (down < across ? height : width));
        report_
            .add(error ? Code("too-low-resolution") : Code("low-resolution"), span,
                 say("the picture “{}” has {:.0f} pixels an inch on page {}", picture.path, resolution,
                     page.label))
            .hint(down < across ? say("more than {} are needed, more than {} are good: {:.0f} pixels down",
                                      limits_.least_resolution, limits_.good_resolution, wanted)
                                : say("more than {} are needed, more than {} are good: {:.0f} pixels across",
                                      limits_.least_resolution, limits_.good_resolution, wanted));
    }

    void check_alpha(const Page& page, std::size_t index)
    {
        const Mark& mark = page.marks[index];
        const auto& picture = std::get<PictureMark>(mark.form);
        const auto lies_on = [&](const Mark& below) {
            const auto* path = std::get_if<PathMark>(&below.form);
            if (path && !path->stroke && (!path->fill || is_paper(*path->fill))) return false;
            const std::optional<Rect> box = box_of(below);
            return box && overlap(*box, picture.box);
        };
        if (std::none_of(page.marks.begin(), page.marks.begin() + static_cast<std::ptrdiff_t>(index),
                         lies_on))
            return;
        if (!is_half_transparent(picture.picture, mark.span)) return;
        report_
            .add("transparent-picture", mark.span,
                 say("the picture “{}” on page {} is half transparent and lies on colour",
                     picture.picture.path, page.label))
            .hint(say("PDF/X-4 alone knows transparency: write that, or take a picture without"));
    }

    /// Decodes each picture once, however often it is placed.
    bool is_half_transparent(const Picture& picture, Span span)
    {
        const auto [known, fresh] = half_transparent_.emplace(picture.bytes.get(), false);
        if (!fresh) return known->second;
        Report ignored; // a broken picture is told where it is written
        const auto pixels = read_pixels(picture, span, ignored);
        const auto half = [](char alpha) { return alpha != '\0' && alpha != '\xFF'; };
        return known->second = pixels && std::any_of(pixels->alpha.begin(), pixels->alpha.end(), half);
    }

    const Palette& palette_;
    const PressLimits& limits_;
    Report& report_;
    std::set<std::pair<FileId, std::uint32_t>> told_bleeds_; ///< once each place, not once each page
    std::map<const std::string*, bool> half_transparent_;    ///< by the bytes of pictures
};

} // namespace

void check_press_pages(const Document& document, const PressLimits& limits, Report& report)
{
    PageChecker checker(document, limits, report);
    for (const Page& page : document.pages) checker.check(page);
}

} // namespace stonehand
