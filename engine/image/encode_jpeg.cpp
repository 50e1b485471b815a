#include "image/encode_jpeg.hpp"

#include <cstdlib>

#include "image/guarded.hpp"
#include "image/jpeg_faults_impl.hpp"

namespace stonehand
{

namespace
{

struct JpegWriter {
    jpeg_compress_struct info{};
    JpegFaults faults;
    unsigned char* bytes = nullptr; ///< libjpeg-turbo allocates and moves it
    unsigned long count = 0;

    JpegWriter() = default;
    JpegWriter(const JpegWriter&) = delete;
    JpegWriter& operator=(const JpegWriter&) = delete;
    ~JpegWriter()
    {
        jpeg_destroy_compress(&info);
        std::free(bytes);
    }
};

void set_colours(jpeg_compress_struct& info, const JpegCoding& coding)
{
    if (info.input_components == 1) return jpeg_set_colorspace(&info, JCS_GRAYSCALE);
    if (info.input_components == 4) {
        jpeg_set_colorspace(&info, coding.has_luma ? JCS_YCCK : JCS_CMYK);
        info.write_Adobe_marker = coding.adobe_marker;
    } else {
        jpeg_set_colorspace(&info, JCS_YCbCr);
    }
    for (int i = 0; i < info.num_components; ++i) {
        // Black is as fine as luma.
        const bool fine = i == 0 || i == 3;
        info.comp_info[i].h_samp_factor = fine ? coding.luma_across : 1;
        info.comp_info[i].v_samp_factor = fine ? coding.luma_down : 1;
    }
}

void begin(JpegWriter& writer, PixelSize size, int components, const JpegCoding& coding, int quality)
{
    jpeg_compress_struct& info = writer.info;
    info.err = writer.faults.manage();
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &writer.bytes, &writer.count);
    info.image_width = size.width;
    info.image_height = size.height;
    info.input_components = components;
    info.in_color_space = components == 1 ? JCS_GRAYSCALE : components == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    set_colours(info, coding);
    info.dct_method = JDCT_ISLOW; // the one that is the same with and without SIMD
    info.optimize_coding = TRUE;
    jpeg_start_compress(&info, TRUE);
}

void write_rows(jpeg_compress_struct& info, const char* samples, std::size_t row_bytes)
{
    while (info.next_scanline < info.image_height) {
        // libjpeg-turbo reads the rows and no more, but its type does not say so.
        auto* row = reinterpret_cast<JSAMPROW>(const_cast<char*>(samples) + info.next_scanline * row_bytes);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
}

} // namespace

std::string encode_jpeg(const Pixels& pixels, PixelSize size, const JpegCoding& coding, int quality)
{
    JpegWriter writer;
    const std::size_t row_bytes = std::size_t{size.width} * static_cast<std::size_t>(pixels.components);
    const char* samples = pixels.colour.data();
    const bool whole = guarded(writer.faults.target, [&] {
        begin(writer, size, pixels.components, coding, quality);
        write_rows(writer.info, samples, row_bytes);
    });
    if (!whole) return {};
    return {reinterpret_cast<const char*>(writer.bytes), writer.count};
}

} // namespace stonehand
