#include "image/read_png.hpp"

#include <cstring>
#include <new>
#include <vector>

#include <png.h>

#include "image/guarded.hpp"

namespace stonehand
{

namespace
{

constexpr double inches_per_metre = 0.0254;
constexpr png_uint_32 largest_side = 65'500; // what `read_picture` may be told to let through
constexpr png_alloc_size_t largest_chunk = 8'000'000;

struct Source {
    const char* next;
    std::size_t left;
};

/// A libpng reader and the last words it said.
struct Reader {
    png_structp png = nullptr;
    png_infop info = nullptr;
    Source source{};
    char fault[128] = {};

    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { png_destroy_read_struct(&png, &info, nullptr); }
};

void read_bytes(png_structp png, png_bytep target, std::size_t count)
{
    auto* source = static_cast<Source*>(png_get_io_ptr(png));
    if (count > source->left) png_error(png, "ends too early");
    std::memcpy(target, source->next, count);
    source->next += count;
    source->left -= count;
}

[[noreturn]] void leave(png_structp png, png_const_charp message)
{
    auto* reader = static_cast<Reader*>(png_get_error_ptr(png));
    std::strncpy(reader->fault, message, sizeof reader->fault - 1);
    png_longjmp(png, 1);
}

void keep_quiet(png_structp, png_const_charp) {}

bool open(Reader& reader, std::string_view bytes)
{
    reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, leave, keep_quiet);
    reader.info = reader.png ? png_create_info_struct(reader.png) : nullptr;
    if (!reader.info) throw std::bad_alloc();
    reader.source = {bytes.data(), bytes.size()};
    return guarded(png_jmpbuf(reader.png), [&reader] {
        png_set_user_limits(reader.png, largest_side, largest_side);
        png_set_chunk_malloc_max(reader.png, largest_chunk);
        png_set_crc_action(reader.png, PNG_CRC_ERROR_QUIT, PNG_CRC_WARN_DISCARD);
        png_set_read_fn(reader.png, &reader.source, read_bytes);
        png_read_info(reader.png, reader.info);
    });
}

PictureFault broken(const Reader& reader)
{
    // libpng's own words, and zlib's: the picture may be as good as any.
    if (std::strstr(reader.fault, "ut of memory") || std::strstr(reader.fault, "nsufficient memory"))
        throw std::bad_alloc();
    const bool early = std::strcmp(reader.fault, "ends too early") == 0;
    return {PictureFault::Kind::Broken,
            early ? say("ends too early") : say("is a damaged PNG ({})", std::string_view(reader.fault))};
}

void read_profile_chunk(Reader& reader, Picture& picture)
{
    png_charp name = nullptr;
    png_bytep profile = nullptr;
    png_uint_32 size = 0;
    int compression = 0;
    if (png_get_iCCP(reader.png, reader.info, &name, &compression, &profile, &size) == PNG_INFO_iCCP)
        picture.profile.assign(reinterpret_cast<const char*>(profile), size);
}

void ask_for_plain_samples(Reader& reader)
{
    png_set_expand(reader.png);   // palettes, grays below 8 bits and tRNS
    png_set_scale_16(reader.png); // rounds, where strip_16 would cut
    png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
}

/// Takes the last of `channels` samples of each pixel apart.
void split_alpha(std::string_view samples, std::size_t channels, Pixels& pixels)
{
    const std::size_t count = samples.size() / channels;
    pixels.colour.reserve(count * (channels - 1));
    pixels.alpha.reserve(count);
    for (std::size_t pixel = 0; pixel < count; ++pixel) {
        pixels.colour.append(samples.substr(pixel * channels, channels - 1));
        pixels.alpha.push_back(samples[pixel * channels + channels - 1]);
    }
}

} // namespace

std::optional<PictureFault> read_png_header(std::string_view bytes, Picture& picture)
{
    Reader reader;
    if (!open(reader, bytes)) return broken(reader);
    picture.width = png_get_image_width(reader.png, reader.info);
    picture.height = png_get_image_height(reader.png, reader.info);
    const int colour = png_get_color_type(reader.png, reader.info);
    picture.components = (colour & PNG_COLOR_MASK_COLOR) ? 3 : 1;
    picture.has_alpha =
        (colour & PNG_COLOR_MASK_ALPHA) || png_get_valid(reader.png, reader.info, PNG_INFO_tRNS);
    picture.horizontal_resolution = png_get_x_pixels_per_meter(reader.png, reader.info) * inches_per_metre;
    picture.vertical_resolution = png_get_y_pixels_per_meter(reader.png, reader.info) * inches_per_metre;
    read_profile_chunk(reader, picture);
    return std::nullopt;
}

std::optional<PictureFault> decode_png(std::string_view bytes, Pixels& pixels)
{
    Reader reader;
    if (!open(reader, bytes)) return broken(reader);
    if (!guarded(png_jmpbuf(reader.png), [&reader] { ask_for_plain_samples(reader); })) return broken(reader);
    const std::size_t height = png_get_image_height(reader.png, reader.info);
    const std::size_t row = png_get_rowbytes(reader.png, reader.info);
    const std::size_t channels = png_get_channels(reader.png, reader.info);
    std::string samples(height * row, '\0');
    std::vector<png_bytep> rows;
    for (std::size_t y = 0; y < height; ++y)
        rows.push_back(reinterpret_cast<png_bytep>(samples.data() + y * row));
    png_bytepp first_row = rows.data();
    const bool whole = guarded(png_jmpbuf(reader.png), [&reader, first_row] {
        png_read_image(reader.png, first_row);
        png_read_end(reader.png, nullptr);
    });
    if (!whole) return broken(reader);
    const bool has_alpha = channels == 2 || channels == 4;
    pixels.components = channels >= 3 ? 3 : 1;
    if (has_alpha)
        split_alpha(samples, channels, pixels);
    else
        pixels.colour = std::move(samples);
    return std::nullopt;
}

} // namespace stonehand
