#include "changes/gather_shapes.hpp"

#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "changes/colour_text.hpp"
#include "changes/shape_hash.hpp"
#include "disk/sha256.hpp"

namespace stonehand
{

namespace
{

std::string samples_of(const PdfObject& image)
{
    if (auto samples = image.decoded_image()) return std::move(*samples);
    return image.undecoded().value_or("");
}

PlaneBox united(const PlaneBox& one, const PlaneBox& other)
{
    return with(with(one, {other.left, other.bottom}), {other.right, other.top});
}

} // namespace

const std::string& PictureHashes::of(const PdfObject& image)
{
    const std::uint32_t number = image.number_of_object();
    const auto [found, is_new] = known_.try_emplace(number);
    if (is_new || number == 0) {
        std::string shown = samples_of(image);
        for (const std::string_view mask : {"SMask", "Mask"})
            if (image[mask].is_stream()) shown += samples_of(image[mask]);
        shown +=
            fmt::format("{} {}", image["Width"].integer().value_or(0), image["Height"].integer().value_or(0));
        found->second = sha256(shown);
    }
    return found->second;
}

PlaneBox ShapeGatherer::place_of(const PaintedMark& mark) const
{
    const PlaneBox seen = overlap(mark.box, trim_);
    return {seen.left - trim_.left, seen.bottom - trim_.bottom, seen.right - trim_.left,
            seen.top - trim_.bottom};
}

void ShapeGatherer::put(SeenShape shape, const PaintedMark& mark)
{
    shape.box = place_of(mark);
    if (!shape.box.is_none()) met_.push_back({shape, mark.state.object});
}

void ShapeGatherer::add(const PaintedPath& path, const PaintedMark& mark)
{
    const PlaneBox own = box_of(path.outline);
    ShapeHash hash;
    hash.add(path.outline, {own.left, own.bottom});
    hash.add(static_cast<std::uint64_t>(path.winding));
    hash.add(std::uint64_t{path.fill ? 1u : 0u} + (path.stroke ? 2u : 0u));
    if (path.stroke) hash.add_length(path.line.width);
    if (path.stroke)
        for (const double dash : path.line.dashes) hash.add_length(dash);
    std::string colour;
    if (path.fill) colour = colour_text(*path.fill, mark.state.fill_alpha);
    if (path.stroke) {
        const std::string line = colour_text(*path.stroke, mark.state.stroke_alpha);
        if (colour != line) colour += (colour.empty() ? "" : ", ") + line;
    }
    put({{}, hash.value(), colours_.number(colour)}, mark);
}

void ShapeGatherer::add(const PaintedShading& shading, const PaintedMark& mark)
{
    ShapeHash hash;
    hash.add(shading.shading["ShadingType"].unparsed());
    put({{}, hash.value(), colours_.number(shading.shading["Function"].unparsed())}, mark);
}

void ShapeGatherer::add(const PaintedImage& image, const PaintedMark& mark)
{
    const PlaneBox box = place_of(mark);
    if (box.is_none()) return;
    std::string content = image.image.is_stream() ? hashes_.of(image.image) : sha256(image.inline_data);
    if (image.fill) content += colour_text(*image.fill, mark.state.fill_alpha);
    pictures_.push_back({box, std::move(content)});
}

bool ShapeGatherer::is_of_drawing(const Met& met) const
{
    return met.object != 0 && met.object != page_object_ && !with_text_.contains(met.object);
}

void ShapeGatherer::finish(SeenPage& page)
{
    page.pictures = std::move(pictures_);
    for (std::size_t begin = 0, end = 0; begin < met_.size(); begin = end) {
        end = begin + 1;
        if (!is_of_drawing(met_[begin])) {
            page.shapes.push_back(met_[begin].shape);
            continue;
        }
        while (end < met_.size() && met_[end].object == met_[begin].object) ++end;
        PlaneBox box = met_[begin].shape.box;
        for (std::size_t i = begin; i < end; ++i) box = united(box, met_[i].shape.box);
        ShapeHash hash;
        for (std::size_t i = begin; i < end; ++i) {
            const SeenShape& shape = met_[i].shape;
            hash.add(shape.form);
            hash.add_length(shape.box.left - box.left);
            hash.add_length(shape.box.bottom - box.bottom);
            hash.add(colours_.names()[shape.colour]);
        }
        page.pictures.push_back({box, fmt::format("{:016x}", hash.value())});
    }
    met_.clear();
    join_if_many(page);
}

/// So many paths are a map, and no rules and fields: they are compared as one.
void ShapeGatherer::join_if_many(SeenPage& page) const
{
    constexpr std::size_t most_shapes = 1000;
    if (page.shapes.size() <= most_shapes) return;
    PlaneBox box = PlaneBox::none();
    ShapeHash hash;
    for (const SeenShape& shape : page.shapes) {
        box = united(box, shape.box);
        hash.add(shape.form);
        hash.add_length(shape.box.left);
        hash.add_length(shape.box.bottom);
        hash.add(colours_.names()[shape.colour]);
    }
    page.pictures.push_back({box, fmt::format("{:016x}", hash.value())});
    page.shapes.clear();
}

} // namespace stonehand
