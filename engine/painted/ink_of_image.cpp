#include "painted/ink_of_image.hpp"

#include <algorithm>
#include <cmath>

#include "painted/image_samples.hpp"
#include "painted/ink_of_colour.hpp"

namespace stonehand
{

namespace
{

std::uint8_t byte_of(double amount)
{
    return amount > 0 ? static_cast<std::uint8_t>(std::lround(std::min(amount, 1.0) * 255)) : std::uint8_t{0};
}

using Samples = std::shared_ptr<const ImageSamples>;

Samples read_shared(const PaintedImage& image)
{
    auto samples = read_samples(image);
    return samples ? std::make_shared<const ImageSamples>(std::move(*samples)) : nullptr;
}

/// What each sample of up to 8 bits means, as `plain_samples` gives it: 256 bytes for a component.
std::vector<std::uint8_t> meanings(const ImageSamples& samples, bool is_light)
{
    const double most = (1 << samples.bits) - 1;
    std::vector<std::uint8_t> table(samples.components * 256);
    for (std::size_t component = 0; component < samples.components; ++component) {
        const double least = samples.decode[component * 2], greatest = samples.decode[component * 2 + 1];
        for (std::size_t raw = 0; raw < 256; ++raw) {
            const double value = least + static_cast<double>(raw) * (greatest - least) / most;
            table[component * 256 + raw] = byte_of(is_light ? 1 - value : value);
        }
    }
    return table;
}

/// Samples of which each component says how much of one thing there is; of light, how little.
InkSamples plain_samples(const Samples& samples, bool is_light)
{
    const bool is_short = samples->bits <= 8;
    const auto table = is_short ? meanings(*samples, is_light) : std::vector<std::uint8_t>();
    const auto read = [samples, is_light, is_short, table](std::size_t row, std::span<std::uint8_t> into) {
        std::size_t at = 0;
        for (std::size_t x = 0; x < samples->width; ++x)
            for (std::size_t component = 0; component < samples->components; ++component) {
                const double value = is_short ? 0 : samples->value(x, row, component);
                into[at++] = is_short ? table[component * 256 + samples->raw(x, row, component)]
                                      : byte_of(is_light ? 1 - value : value);
            }
    };
    return {samples->width, samples->height, samples->components, read};
}

/// The palette of an Indexed space as inks: a row of `plates` bytes for each index.
std::vector<std::uint8_t> ink_palette(const PaintedImage& image, std::size_t plates, unsigned bits)
{
    std::vector<std::uint8_t> palette;
    for (unsigned index = 0; index < 1u << bits; ++index) {
        const auto ink = ink_of(*make_colour(image.space, {static_cast<double>(index)}));
        for (std::size_t plate = 0; plate < plates; ++plate)
            palette.push_back(ink && plate < ink->amounts.size() ? byte_of(ink->amounts[plate].amount) : 0);
    }
    return palette;
}

std::optional<InkImage> indexed_image(const PaintedImage& image, const Samples& samples)
{
    const auto plates = image.space->base ? plates_of(*image.space->base) : std::nullopt;
    if (!plates || samples->bits > 8) return std::nullopt;
    const std::size_t count = plates->plates.size();
    const auto palette = ink_palette(image, count, static_cast<unsigned>(samples->bits));
    const auto read = [samples, palette, count](std::size_t row, std::span<std::uint8_t> into) {
        const double last = static_cast<double>(palette.size() / count) - 1;
        for (std::size_t x = 0; x < samples->width; ++x) {
            const auto index = static_cast<std::size_t>(std::clamp(samples->value(x, row, 0), 0.0, last));
            std::copy_n(&palette[index * count], count, &into[x * count]);
        }
    };
    return InkImage{{samples->width, samples->height, count, read}, plates->source, plates->plates, {}};
}

/// Of an image that masks another, as if it stood by itself.
PaintedImage masking_image(const PdfObject& object)
{
    PaintedImage image;
    image.image = object;
    const auto size = [&object](std::string_view key) {
        return static_cast<std::size_t>(
            std::clamp<std::int64_t>(object[key].integer().value_or(0), 0, 1 << 20));
    };
    image.width = size("Width");
    image.height = size("Height");
    image.is_stencil = object["ImageMask"].boolean().value_or(false);
    image.bits = image.is_stencil ? 1 : static_cast<int>(object["BitsPerComponent"].integer().value_or(8));
    image.space = device_space(SpaceKind::DeviceGray);
    for (std::size_t index = 0; index < object["Decode"].size(); ++index)
        image.decode.push_back(object["Decode"][index].number().value_or(0));
    return image;
}

/// What samples lie beyond the ranges of a colour key (ISO 32000-1, 8.9.6.4).
InkSamples keyed_samples(const Samples& samples, const PdfObject& ranges)
{
    std::vector<double> ends;
    for (std::size_t index = 0; index < ranges.size(); ++index)
        ends.push_back(ranges[index].number().value_or(-1));
    ends.resize(samples->components * 2, -1); // nothing is within
    return {samples->width, samples->height, 1,
            [samples, ends](std::size_t row, std::span<std::uint8_t> into) {
                for (std::size_t x = 0; x < samples->width; ++x) {
                    bool is_within = true;
                    for (std::size_t component = 0; component < samples->components; ++component) {
                        const double raw = samples->raw(x, row, component);
                        is_within = is_within && ends[component * 2] <= raw && raw <= ends[component * 2 + 1];
                    }
                    into[x] = is_within ? 0 : 255;
                }
            }};
}

} // namespace

std::optional<InkSamples> stencil_of(const PaintedImage& image)
{
    // A sample that means 0 lets the colour through (ISO 32000-1, 8.9.6.2).
    const Samples samples = read_shared(image);
    return samples ? std::optional(plain_samples(samples, true)) : std::nullopt;
}

std::optional<InkSamples> mask_of(const PaintedImage& image)
{
    const PdfObject soft = image.image["SMask"], hard = image.image["Mask"];
    if (soft.is_stream()) {
        const Samples samples = read_shared(masking_image(soft));
        return samples ? std::optional(plain_samples(samples, false)) : std::nullopt;
    }
    if (hard.is_stream()) return stencil_of(masking_image(hard));
    if (hard.is_array()) {
        const Samples samples = read_shared(image);
        return samples ? std::optional(keyed_samples(samples, hard)) : std::nullopt;
    }
    return image.has_mask ? std::nullopt : std::optional(InkSamples{0, 0, 1, {}});
}

std::optional<InkImage> ink_of_image(const PaintedImage& image)
{
    if (!image.space) return std::nullopt;
    const bool is_indexed = image.space->kind == SpaceKind::Indexed;
    const auto plates = is_indexed ? std::nullopt : plates_of(*image.space);
    if (!is_indexed && !plates) return std::nullopt;
    const Samples samples = read_shared(image);
    const auto mask = mask_of(image);
    if (!samples || !mask) return std::nullopt;
    std::optional<InkImage> ink;
    if (is_indexed)
        ink = indexed_image(image, samples);
    else
        ink = InkImage{plain_samples(samples, plates->is_light), plates->source, plates->plates, {}};
    if (ink) {
        // An image's amounts are laid whatever they are, zero too.
        if (ink->source == InkSource::DirectCmyk) ink->source = InkSource::Process;
        ink->mask = *mask;
    }
    return ink;
}

} // namespace stonehand
