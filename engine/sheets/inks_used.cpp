#include "sheets/inks_used.hpp"

#include <algorithm>
#include <set>

#include "image/drawing.hpp"

namespace stonehand
{

namespace
{

class PlateFinder
{
  public:
    PlateFinder(const Palette& palette, SpotInks spots) : palette_(palette), spots_(spots) {}

    void operator()(const GlyphsMark& mark) { add(mark.paint); }
    void operator()(const PathMark& mark)
    {
        if (mark.fill) add(*mark.fill);
        if (mark.stroke) add(*mark.stroke);
    }
    void operator()(const WaveMark& mark) { add(mark.paint); }
    void operator()(const PictureMark& mark)
    {
        const Picture& picture = mark.picture;
        if (picture.drawing)
            add(*picture.drawing);
        else if (picture.components == 1)
            plates_.black = true;
        else
            add_process();
    }
    void operator()(const AnchorMark&) {}
    void operator()(const LinkMark&) {}

    InksUsed take()
    {
        for (const PaletteColour& colour : palette_)
            if (used_.erase(colour.spot) > 0) plates_.spots.push_back(colour);
        return std::move(plates_);
    }

  private:
    void add_process() { plates_.cyan = plates_.magenta = plates_.yellow = plates_.black = true; }

    void add(const Paint& paint)
    {
        if (known_ == paint) return;
        known_ = paint;
        const Inks inks = inks_of(paint, palette_, spots_);
        if (is_paper(inks)) return;
        if (!inks.spot.empty()) {
            used_.insert(inks.spot);
            return;
        }
        plates_.cyan |= inks.process.cyan > 0;
        plates_.magenta |= inks.process.magenta > 0;
        plates_.yellow |= inks.process.yellow > 0;
        plates_.black |= inks.process.black > 0;
    }

    void add(const DrawnPaint& paint)
    {
        if (const auto* colour = std::get_if<Rgb>(&paint)) {
            // Grays become black ink alone.
            if (*colour == Rgb{1, 1, 1}) return; // paper
            if (colour->red == colour->green && colour->green == colour->blue)
                plates_.black = true;
            else
                add_process();
        } else {
            add(std::get<Paint>(paint));
        }
    }

    void add(const Drawing& drawing)
    {
        for (const DrawnPath& path : drawing.paths) {
            if (path.fill) add(*path.fill);
            if (path.stroke) add(path.stroke->paint);
        }
    }

    const Palette& palette_;
    SpotInks spots_;
    InksUsed plates_;
    std::set<std::string> used_;
    std::optional<Paint> known_; ///< the last one: marks of one colour follow one another
};

} // namespace

InksUsed inks_used(const Document& document, SpotInks spots)
{
    PlateFinder finder(document.palette, spots);
    for (const Page& page : document.pages)
        for (const Mark& mark : page.marks) std::visit(finder, mark.form);
    return finder.take();
}

std::vector<std::string> ink_names(const InksUsed& plates)
{
    std::vector<std::string> names;
    if (plates.cyan) names.emplace_back("Cyan");
    if (plates.magenta) names.emplace_back("Magenta");
    if (plates.yellow) names.emplace_back("Yellow");
    if (plates.black) names.emplace_back("Black");
    for (const PaletteColour& spot : plates.spots) names.push_back(spot.spot);
    return names;
}

} // namespace stonehand
