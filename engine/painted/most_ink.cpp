#include "painted/most_ink.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "painted/ink_of_colour.hpp"

namespace stonehand
{

namespace
{

class InkBound
{
  public:
    explicit InkBound(const PlaneBox& box) : box_(box) {}

    void add(const PaintedMark& mark)
    {
        if (overlap(mark.box, box_).is_none()) return;
        // Two tints that are multiplied make a third.
        is_unknown_ |= mark.state.blend_mode != "Normal" && mark.state.blend_mode != "Compatible";
        std::visit([this](const auto& what) { add(what); }, mark.what);
    }

    double total() const
    {
        if (is_unknown_) return std::numeric_limits<double>::infinity();
        double sum = 0;
        for (const auto& [plate, amount] : highest_) sum += amount;
        return sum;
    }

  private:
    void add(const PaintedPath& path) { add(path.fill), add(path.stroke); }
    void add(const PaintedGlyph& glyph) { add(glyph.fill), add(glyph.stroke); }
    void add(const PaintedImage& image)
    {
        if (image.is_stencil)
            add(image.fill);
        else
            is_unknown_ = true;
    }
    void add(const PaintedShading&) { is_unknown_ = true; }

    void add(const ColourPtr& colour)
    {
        if (!colour || colour == last_) return;
        last_ = colour;
        const auto ink = ink_of(*colour);
        if (!ink) return; // counted as blank
        for (const PlateAmount& one : ink->amounts) {
            // Every plate, those that come later too.
            if (one.plate == "All") is_unknown_ = true;
            double& highest = highest_[one.plate];
            highest = std::max(highest, one.amount);
        }
    }

    const PlaneBox box_;
    std::map<std::string, double> highest_;
    ColourPtr last_; ///< marks of one colour follow one another
    bool is_unknown_ = false;
};

} // namespace

double most_ink(const PdfFile& file, std::size_t page, const PlaneBox& box, PaintedFonts& fonts)
{
    InkBound bound(box);
    const PageWalk walk = walk_page(
        file, page, [&](const PaintedMark& mark) { bound.add(mark); }, fonts);
    return walk.cut_short.empty() ? bound.total() : std::numeric_limits<double>::infinity();
}

} // namespace stonehand
