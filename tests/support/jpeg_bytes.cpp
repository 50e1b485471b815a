#include "support/jpeg_bytes.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

#include <jpeglib.h>

namespace stonehand
{

namespace
{

J_COLOR_SPACE space_of(int components)
{
    if (components == 1) return JCS_GRAYSCALE;
    return components == 3 ? JCS_RGB : JCS_CMYK;
}

void set_form(jpeg_compress_struct& info, const JpegForm& form)
{
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, form.quality, TRUE);
    if (info.input_components == 4) {
        jpeg_set_colorspace(&info, form.adobe ? JCS_YCCK : JCS_CMYK);
        info.write_Adobe_marker = form.adobe;
    }
    if (!form.subsampled)
        for (int i = 0; i < info.num_components; ++i)
            info.comp_info[i].h_samp_factor = info.comp_info[i].v_samp_factor = 1;
    if (form.progressive) jpeg_simple_progression(&info);
}

} // namespace

int Samples::at(std::uint32_t x, std::uint32_t y, int component) const
{
    const auto place = (std::size_t{y} * width + x) * static_cast<std::size_t>(components) +
                       static_cast<std::size_t>(component);
    return static_cast<unsigned char>(values[place]);
}

Samples noisy_gradient(std::uint32_t width, std::uint32_t height, int components)
{
    std::mt19937 random(7);
    Samples samples{width, height, components, {}};
    samples.values.reserve(std::size_t{width} * height * static_cast<std::size_t>(components));
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x)
            for (int component = 0; component < components; ++component) {
                const std::uint32_t across = 160 * x / width, down = 160 * y / height;
                const std::uint32_t value = component == 0   ? across
                                            : component == 1 ? down
                                                             : 160 - (across + down) / 2;
                samples.values.push_back(static_cast<char>(40 + value + random() % 24));
            }
    return samples;
}

Samples box_average(const Samples& samples, std::uint32_t width, std::uint32_t height)
{
    Samples out{width, height, samples.components, {}};
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x)
            for (int component = 0; component < samples.components; ++component) {
                const std::uint32_t left = x * samples.width / width, head = y * samples.height / height;
                const std::uint32_t right = (x + 1) * samples.width / width;
                const std::uint32_t foot = (y + 1) * samples.height / height;
                std::uint64_t sum = 0;
                for (std::uint32_t row = head; row < foot; ++row)
                    for (std::uint32_t column = left; column < right; ++column)
                        sum += static_cast<std::uint64_t>(samples.at(column, row, component));
                out.values.push_back(static_cast<char>(sum / ((right - left) * (foot - head))));
            }
    return out;
}

double difference(const Samples& left, const Samples& right)
{
    if (left.values.size() != right.values.size() || left.values.empty()) return 256;
    double sum = 0;
    for (std::size_t i = 0; i < left.values.size(); ++i) {
        const int apart =
            static_cast<unsigned char>(left.values[i]) - static_cast<unsigned char>(right.values[i]);
        sum += apart * apart;
    }
    return std::sqrt(sum / static_cast<double>(left.values.size()));
}

std::string jpeg_bytes(const Samples& samples, const JpegForm& form)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long count = 0;
    jpeg_mem_dest(&info, &bytes, &count);
    info.image_width = samples.width;
    info.image_height = samples.height;
    info.input_components = samples.components;
    info.in_color_space = space_of(samples.components);
    set_form(info, form);
    jpeg_start_compress(&info, TRUE);
    std::string values = samples.values;
    const std::size_t row_bytes = values.size() / samples.height;
    while (info.next_scanline < info.image_height) {
        auto* row = reinterpret_cast<JSAMPROW>(values.data() + info.next_scanline * row_bytes);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::string out(reinterpret_cast<char*>(bytes), count);
    std::free(bytes);
    return out;
}

Samples jpeg_samples(std::string_view bytes)
{
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&info, TRUE);
    info.out_color_space = space_of(info.num_components);
    jpeg_start_decompress(&info);
    Samples samples{info.output_width, info.output_height, info.output_components, {}};
    const std::size_t row_bytes =
        std::size_t{info.output_width} * static_cast<std::size_t>(info.output_components);
    samples.values.resize(row_bytes * info.output_height);
    while (info.output_scanline < info.output_height) {
        auto* row = reinterpret_cast<JSAMPROW>(samples.values.data() + info.output_scanline * row_bytes);
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
    jpeg_destroy_decompress(&info);
    return samples;
}

} // namespace stonehand
