#include "pdf/shown_pictures.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "pdf/content_hash.hpp"

namespace stonehand
{

namespace
{

class Collector
{
  public:
    void add(const PictureMark& mark, Span span)
    {
        ShownPicture& shown = found_[place_of(mark.picture, span)];
        shown.largest.width = std::max(shown.largest.width, mark.box.size.width);
        shown.largest.height = std::max(shown.largest.height, mark.box.size.height);
    }
    std::vector<ShownPicture> take() { return std::move(found_); }

  private:
    std::size_t place_of(const Picture& picture, Span span)
    {
        const auto [known, fresh] = by_bytes_.emplace(picture.bytes.get(), 0);
        if (!fresh) return known->second;
        ContentHash hash;
        hash.add(*picture.bytes);
        const auto [equal, first] = by_content_.emplace(hash.value(), found_.size());
        if (first) found_.push_back({&picture, span, {}, {}});
        found_[equal->second].copies.push_back(picture.bytes.get());
        return known->second = equal->second;
    }

    std::vector<ShownPicture> found_;
    std::map<const std::string*, std::size_t> by_bytes_;
    std::map<std::array<std::uint64_t, 2>, std::size_t> by_content_;
};

unsigned most_of(Picture::Format format, const PictureResolution& resolution)
{
    switch (format) {
    case Picture::Format::Jpeg:
        return resolution.photographs;
    case Picture::Format::Png:
        return resolution.drawings;
    case Picture::Format::Svg:
        return 0;
    }
    return 0;
}

/// The pixels that fit into a length, at least one and at most as many as there are.
std::int64_t pixels_in(Length length, unsigned per_inch, std::uint32_t most)
{
    return std::clamp<std::int64_t>(length.units() * per_inch / inch.units(), 1, most);
}

/// Part of a side in proportion to part of the other, at least one pixel.
std::uint32_t in_proportion(std::int64_t part, std::uint32_t whole, std::uint32_t side)
{
    return static_cast<std::uint32_t>(std::max<std::int64_t>(part * side / whole, 1));
}

} // namespace

std::vector<ShownPicture> shown_pictures(const Document& document)
{
    Collector collector;
    for (const Page& page : document.pages)
        for (const Mark& mark : page.marks)
            if (const auto* picture = std::get_if<PictureMark>(&mark.form))
                collector.add(*picture, mark.span);
    return collector.take();
}

PixelSize kept_size(const ShownPicture& shown, const PictureResolution& resolution)
{
    const PixelSize whole{shown.picture->width, shown.picture->height};
    const unsigned most = most_of(shown.picture->format, resolution);
    if (most == 0 || whole.width == 0 || whole.height == 0) return whole;
    const std::int64_t width = pixels_in(shown.largest.width, most, whole.width);
    const std::int64_t height = pixels_in(shown.largest.height, most, whole.height);
    // A box that is not of the picture's proportions stretches it: the side that wants more of it decides.
    const bool by_width = width * whole.height >= height * whole.width;
    const PixelSize kept =
        by_width
            ? PixelSize{static_cast<std::uint32_t>(width), in_proportion(width, whole.width, whole.height)}
            : PixelSize{in_proportion(height, whole.height, whole.width), static_cast<std::uint32_t>(height)};
    return is_worth_its_loss(std::uint64_t{kept.width} * kept.height,
                             std::uint64_t{whole.width} * whole.height)
               ? kept
               : whole;
}

} // namespace stonehand
