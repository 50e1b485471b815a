#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "ink/cover_path.hpp"
#include "ink/measure_ink.hpp"
#include "ink/paint_ink.hpp"

using namespace stonehand;

namespace
{

/// Bytes as whatever is asked for; zeros when they are used up.
class Bytes
{
  public:
    Bytes(const std::uint8_t* data, std::size_t size) : data_(data), left_(size) {}

    bool is_empty() const { return left_ == 0; }
    std::uint8_t byte()
    {
        if (left_ == 0) return 0;
        --left_;
        return *data_++;
    }
    /// Mostly of a page's size, at times any number there is.
    double number()
    {
        if (byte() % 16 != 0) return (byte() + byte() / 256.0) - 64;
        std::uint64_t bits = 0;
        for (int count = 0; count < 8; ++count) bits = bits << 8 | byte();
        double any = 0;
        std::memcpy(&any, &bits, sizeof any);
        return any;
    }
    PlanePoint point() { return {number(), number()}; }
    PlaneMatrix matrix() { return {number(), number(), number(), number(), number(), number()}; }
    template <typename Kind>
    Kind one_of(int count)
    {
        return static_cast<Kind>(byte() % count);
    }

  private:
    const std::uint8_t* data_;
    std::size_t left_;
};

Outline any_path(Bytes& bytes)
{
    Outline path;
    for (int steps = bytes.byte() % 16; steps > 0; --steps)
        path.push_back({bytes.one_of<OutlineStep::Kind>(4), {bytes.point(), bytes.point(), bytes.point()}});
    return path;
}

InkStroke any_stroke(Bytes& bytes)
{
    InkStroke stroke;
    stroke.width = bytes.number();
    stroke.cap = bytes.one_of<InkCap>(3);
    stroke.join = bytes.one_of<InkJoin>(3);
    stroke.miter_limit = bytes.number();
    for (int dashes = bytes.byte() % 4; dashes > 0; --dashes) stroke.dashes.push_back(bytes.number());
    stroke.dash_phase = bytes.number();
    if (bytes.byte() % 2 == 0) stroke.pen = bytes.matrix();
    return stroke;
}

InkColour any_colour(Bytes& bytes)
{
    InkColour colour{bytes.one_of<InkSource>(3), {}};
    for (int inks = bytes.byte() % 5; inks > 0; --inks) {
        const char* const names[] = {"Black", "Cyan", "All", "None"};
        const std::uint8_t which = bytes.byte();
        colour.amounts.push_back({which < 128 ? names[which % 4] : std::to_string(which), bytes.number()});
    }
    return colour;
}

InkImage any_image(Bytes& bytes)
{
    InkImage image;
    image.samples = {bytes.byte() % 9u, bytes.byte() % 9u, 1,
                     [](std::size_t row, std::span<std::uint8_t> samples) {
                         std::fill(samples.begin(), samples.end(), static_cast<std::uint8_t>(row * 40));
                     }};
    image.plates = {"Black"};
    if (bytes.byte() % 2 == 0) image.mask = image.samples;
    return image;
}

void paint(Plates& plates, Bytes& bytes)
{
    InkManner manner;
    manner.alpha = bytes.number();
    manner.overprint = bytes.one_of<InkOverprint>(3);
    manner.blend = bytes.one_of<InkBlend>(2);
    const auto winding = bytes.one_of<Winding>(2);
    if (bytes.byte() % 4 == 0) manner.clip = clip_to(any_path(bytes), winding, plates.grid());
    switch (bytes.byte() % 4) {
    case 0:
        paint_path(plates, any_path(bytes), winding, any_colour(bytes), manner);
        break;
    case 1:
        paint_stroke(plates, any_path(bytes), any_stroke(bytes), any_colour(bytes), manner);
        break;
    case 2:
        paint_image(plates, any_image(bytes), bytes.matrix(), manner);
        break;
    default:
        paint_mask(plates, any_colour(bytes), any_image(bytes).samples, bytes.matrix(), manner);
        break;
    }
}

} // namespace

/// Whatever is painted, no plate carries more than the full ink, and no mean is beyond what is highest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Bytes bytes(data, std::min<std::size_t>(size, 4096));
    Plates plates({0, 0, 30.5, 20.25});
    while (!bytes.is_empty()) paint(plates, bytes);
    const PlaneBox box{bytes.number(), 0, 30.5, 20.25};
    for (const double mean : mean_ink(plates, box))
        if (!(mean >= 0 && mean <= 1)) __builtin_trap();
    const double highest = highest_ink(plates, InkSum::All, plates.grid().box).total;
    if (highest_square(plates, InkSum::All, box, 7.5).total > highest + 1e-9) __builtin_trap();
    return 0;
}
