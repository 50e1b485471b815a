#include "painted/painted_inks.hpp"

#include <array>
#include <set>

#include "painted/ink_of_colour.hpp"

namespace stonehand
{

namespace
{

const std::array<std::string, 4> process_inks{"Cyan", "Magenta", "Yellow", "Black"};

class InkNames
{
  public:
    explicit InkNames(const PlaneBox& box) : box_(box) {}

    void add(const PaintedMark& mark)
    {
        if (mark.state.origin == MarkOrigin::SoftMask || overlap(mark.box, box_).is_none()) return;
        std::visit([this](const auto& what) { add(what); }, mark.what);
    }

    std::vector<std::string> take()
    {
        std::vector<std::string> names;
        for (const std::string& ink : process_inks)
            if (used_.erase(ink) > 0) names.push_back(ink);
        names.insert(names.end(), used_.begin(), used_.end());
        return names;
    }

  private:
    void add(const PaintedPath& path) { add(path.fill), add(path.stroke); }
    void add(const PaintedGlyph& glyph) { add(glyph.fill), add(glyph.stroke); }
    void add(const PaintedShading& shading) { add_all_of(shading.space); }
    void add(const PaintedImage& image)
    {
        if (image.is_stencil)
            add(image.fill);
        else
            add_all_of(image.space);
    }

    void add(const ColourPtr& colour)
    {
        if (!colour || colour == last_) return;
        last_ = colour;
        if (colour->is_nothing()) return;
        const auto ink = ink_of(*colour);
        if (!ink) return add_process();
        for (const PlateAmount& one : ink->amounts)
            if (one.amount > 0) used_.insert(one.plate);
    }

    void add_process() { used_.insert(process_inks.begin(), process_inks.end()); }

    void add_all_of(const ColourSpacePtr& space)
    {
        if (!space) return;
        const ColourSpace& described =
            space->kind == SpaceKind::Indexed && space->base ? *space->base : *space;
        const auto plates = plates_of(described);
        if (!plates) return add_process();
        used_.insert(plates->plates.begin(), plates->plates.end());
        used_.erase("None");
    }

    const PlaneBox box_;
    std::set<std::string> used_;
    ColourPtr last_; ///< marks of one colour follow one another
};

} // namespace

std::vector<std::string> painted_inks(const PdfFile& file, std::size_t page, const PlaneBox& box,
                                      PaintedFonts& fonts, Message& cut_short)
{
    InkNames names(box);
    cut_short = walk_page(
                    file, page, [&](const PaintedMark& mark) { names.add(mark); }, fonts)
                    .cut_short;
    return names.take();
}

} // namespace stonehand
