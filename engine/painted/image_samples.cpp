#include "painted/image_samples.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

namespace
{

bool is_depth(int bits)
{
    return bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
}

std::size_t row_bytes(const ImageSamples& samples)
{
    return (samples.width * samples.components * static_cast<std::size_t>(samples.bits) + 7) / 8;
}

/// What samples mean where Decode does not say it (ISO 32000-1, table 90).
std::vector<double> usual_decode(const PaintedImage& image, const ImageSamples& samples)
{
    const double most = std::pow(2, samples.bits) - 1;
    const SpaceKind kind = image.space ? image.space->kind : SpaceKind::DeviceGray;
    if (kind == SpaceKind::Indexed) return {0, most};
    if (kind == SpaceKind::Lab) return {0, 100, -100, 100, -100, 100};
    std::vector<double> decode;
    for (std::size_t component = 0; component < samples.components; ++component)
        decode.insert(decode.end(), {0, 1});
    return decode;
}

} // namespace

std::uint32_t ImageSamples::raw(std::size_t x, std::size_t y, std::size_t component) const
{
    const std::size_t row = y * row_bytes(*this), index = x * components + component;
    const auto byte = [&](std::size_t at) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at]));
    };
    if (bits == 16) return byte(row + index * 2) << 8 | byte(row + index * 2 + 1);
    const auto depth = static_cast<std::size_t>(bits);
    const std::size_t bit = index * depth;
    const std::uint32_t mask = (1u << depth) - 1;
    return byte(row + bit / 8) >> (8 - depth - bit % 8) & mask;
}

double ImageSamples::value(std::size_t x, std::size_t y, std::size_t component) const
{
    const double least = decode[component * 2], greatest = decode[component * 2 + 1];
    const auto most = static_cast<double>((1u << static_cast<unsigned>(bits)) - 1);
    return least + raw(x, y, component) * (greatest - least) / most;
}

std::optional<ImageSamples> read_samples(const PaintedImage& image)
{
    ImageSamples samples;
    samples.width = image.width;
    samples.height = image.height;
    samples.bits = image.bits;
    samples.components = image.space ? std::max<std::size_t>(image.space->components, 1) : 1;
    if (!is_depth(samples.bits) || samples.width == 0 || samples.height == 0) return std::nullopt;
    auto bytes = image.image.is_stream() ? image.image.decoded_image() : std::optional(image.inline_data);
    if (!bytes || bytes->size() / samples.height < row_bytes(samples)) return std::nullopt;
    samples.bytes = std::move(*bytes);
    samples.decode =
        image.decode.size() >= samples.components * 2 ? image.decode : usual_decode(image, samples);
    return samples;
}

ColourPtr colour_at(const PaintedImage& image, const ImageSamples& samples, std::size_t x, std::size_t y)
{
    std::vector<double> values(samples.components);
    for (std::size_t component = 0; component < values.size(); ++component)
        values[component] = samples.value(x, y, component);
    return make_colour(image.space, std::move(values));
}

} // namespace stonehand
