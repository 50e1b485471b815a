#include "image/decode_jpeg.hpp"

#include <algorithm>

#include "image/guarded.hpp"
#include "image/jpeg_faults_impl.hpp"

namespace stonehand
{

namespace
{

// A progressive JPEG is kept whole as coefficients, 2 bytes each: this holds 85 million pixels at 4:2:0. One
// that needs more stays as it is.
constexpr long most_memory = 256'000'000;
// Each scan costs a walk over the whole picture, however little it says. Encoders make 10 of RGB and 26 of
// CMYK.
constexpr int most_scans = 50;
constexpr unsigned eighths = 8;

struct JpegReader {
    jpeg_decompress_struct info{};
    jpeg_progress_mgr progress{};
    JpegFaults faults;

    JpegReader() = default;
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;
    ~JpegReader() { jpeg_destroy_decompress(&info); }
};

void count_scans(j_common_ptr info)
{
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > most_scans) leave_beyond_limits(info);
}

J_COLOR_SPACE plain_space(int components)
{
    if (components == 1) return JCS_GRAYSCALE;
    return components == 3 ? JCS_RGB : JCS_CMYK;
}

/// The size in `count` eighths, as libjpeg-turbo rounds it.
std::uint64_t scaled(JDIMENSION side, unsigned count)
{
    return (std::uint64_t{side} * count + eighths - 1) / eighths;
}

void choose_scale(jpeg_decompress_struct& info, PixelSize least)
{
    unsigned count = 1;
    while (count < eighths &&
           (scaled(info.image_width, count) < least.width || scaled(info.image_height, count) < least.height))
        ++count;
    info.scale_num = count;
    info.scale_denom = eighths;
}

void begin(JpegReader& reader, std::string_view bytes, PixelSize least)
{
    jpeg_decompress_struct& info = reader.info;
    info.err = reader.faults.manage();
    jpeg_create_decompress(&info);
    info.mem->max_memory_to_use = most_memory; // and nothing of the environment's JPEGMEM
    reader.progress.progress_monitor = count_scans;
    info.progress = &reader.progress;
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&info, TRUE);
    choose_scale(info, least);
    info.out_color_space = plain_space(info.num_components);
    info.dct_method = JDCT_ISLOW; // the one that is the same with and without SIMD
    info.do_block_smoothing = FALSE;
    jpeg_calc_output_dimensions(&info);
    const auto samples = std::uint64_t{info.output_width} * info.output_height *
                         static_cast<std::uint64_t>(info.output_components);
    if (samples > most_memory) leave_beyond_limits(reinterpret_cast<j_common_ptr>(&info));
    jpeg_start_decompress(&info);
}

void read_rows(jpeg_decompress_struct& info, char* samples, std::size_t row_bytes)
{
    while (info.output_scanline < info.output_height) {
        auto* row = reinterpret_cast<JSAMPROW>(samples + info.output_scanline * row_bytes);
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
}

JpegCoding coding_of(const jpeg_decompress_struct& info)
{
    JpegCoding coding;
    coding.adobe_marker = info.saw_Adobe_marker;
    coding.has_luma = info.jpeg_color_space == JCS_YCbCr || info.jpeg_color_space == JCS_YCCK;
    if (!coding.has_luma) return coding;
    coding.luma_across = std::clamp(info.comp_info[0].h_samp_factor / info.comp_info[1].h_samp_factor, 1, 2);
    coding.luma_down = std::clamp(info.comp_info[0].v_samp_factor / info.comp_info[1].v_samp_factor, 1, 2);
    return coding;
}

} // namespace

std::optional<PictureFault> decode_jpeg(std::string_view bytes, PixelSize least, DecodedJpeg& decoded)
{
    JpegReader reader;
    if (!guarded(reader.faults.target, [&] { begin(reader, bytes, least); })) return reader.faults.fault();
    const jpeg_decompress_struct& info = reader.info;
    decoded.size = {info.output_width, info.output_height};
    decoded.coding = coding_of(info);
    decoded.pixels.components = info.output_components;
    const std::size_t row_bytes =
        std::size_t{info.output_width} * static_cast<std::size_t>(info.output_components);
    decoded.pixels.colour.assign(row_bytes * info.output_height, '\0');
    char* samples = decoded.pixels.colour.data();
    if (!guarded(reader.faults.target, [&] { read_rows(reader.info, samples, row_bytes); }))
        return reader.faults.fault();
    return std::nullopt;
}

} // namespace stonehand
