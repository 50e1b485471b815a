#include "image/picture.hpp"

#include <string_view>
#include <variant>

#include "base/file.hpp"
#include "colour/profile.hpp"
#include "image/drawings.hpp"
#include "image/exif.hpp"
#include "image/picture_fault.hpp"
#include "image/read_jpeg.hpp"
#include "image/read_png.hpp"
#include "image/read_svg.hpp"
#include "image/shrink_jpeg.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view png_signature("\x89PNG\r\n\x1a\n", 8);
constexpr std::string_view jpeg_signature("\xFF\xD8", 2);

void tell(FileFault fault, const Picture& picture, Span reference, const Limits& limits, Report& report)
{
    Diagnostic& told = report.add(code_of(fault), reference,
                                  say("the picture {} {}", stonehand::quoted(picture.path), describe(fault)));
    if (fault == FileFault::TooLarge) told.hint(limit_hint(limits, &Limits::picture_bytes));
}

void tell(const PictureFault& fault, const Picture& picture, Span reference, Report& report)
{
    const Code code =
        fault.kind == PictureFault::Kind::Broken ? Code("bad-picture") : Code("unsupported-picture");
    report.add(code, reference, say("the picture {} {}", stonehand::quoted(picture.path), fault.message));
}

/// The size that a PNG states (ISO/IEC 15948, 11.2.2): looked at before libpng allocates anything.
std::optional<Limit> broken_limit(const Picture& picture, const Limits& limits)
{
    if (picture.width > limits.picture_side || picture.height > limits.picture_side)
        return &Limits::picture_side;
    const bool fits = std::uint64_t{picture.width} * picture.height <= limits.picture_pixels;
    return fits ? std::optional<Limit>() : &Limits::picture_pixels;
}

std::uint32_t number_at(std::string_view bytes, std::size_t offset)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[offset + i]);
    return value;
}

std::optional<PictureFault> read_header(std::string_view bytes, Picture& picture, const Limits& limits)
{
    if (bytes.starts_with(jpeg_signature)) {
        picture.format = Picture::Format::Jpeg;
        return read_jpeg_header(bytes, picture);
    }
    if (is_svg(bytes))
        return PictureFault{PictureFault::Kind::Broken, say("changed while the edition was read")};
    if (!bytes.starts_with(png_signature))
        return PictureFault{PictureFault::Kind::Unsupported, say("is neither a PNG, a JPEG nor an SVG")};
    picture.format = Picture::Format::Png;
    if (bytes.size() < 24) return PictureFault{PictureFault::Kind::Broken, say("ends too early")};
    picture.width = number_at(bytes, 16);
    picture.height = number_at(bytes, 20);
    return broken_limit(picture, limits) ? std::nullopt : read_png_header(bytes, picture);
}

/// A profile that LittleCMS does not open, or that does not fit the picture, is left out: the picture is then
/// taken for sRGB, as viewers do, and its inks for those of the press.
void drop_unfit_profile(Picture& picture, Span reference, const Limits& limits, Report& report)
{
    if (picture.profile.empty()) return;
    const bool fits = picture.profile.size() <= limits.profile_bytes;
    const auto profile = fits ? read_profile(picture.profile) : std::nullopt;
    if (profile && profile->components == picture.components) return;
    picture.profile.clear();
    report
        .add("picture-profile", reference,
             say("the picture {} carries a colour profile that {}", stonehand::quoted(picture.path),
                 profile ? say("is for colours of another kind") : say("cannot be read")))
        .hint(picture.components == 4 ? say("its inks are taken for those of the press")
                                      : say("it is taken for sRGB"));
}

/// Cameras write the pixels as they lay on the sensor, and beside them how the camera was held. Nothing turns
/// them here: what is printed is what any other program that knows no Exif shows.
void tell_orientation(const Picture& picture, Span reference, Report& report)
{
    const int orientation = exif_orientation(picture);
    if (orientation == 1) return;
    report
        .add("turned-picture", reference,
             say("the picture {} is set as its pixels lie, and its Exif data say that viewers turn or mirror "
                 "it "
                 "(orientation {})",
                 stonehand::quoted(picture.path), orientation))
        .hint(say("turn it in a program for pictures and save it; the new file needs no turning"));
}

} // namespace

Length height_at(const Picture& picture, Length width)
{
    return picture.width == 0 ? Length{} : width.times(static_cast<double>(picture.height) / picture.width);
}

Size fitted(const Picture& picture, Size room)
{
    const Length height = height_at(picture, room.width);
    if (height <= room.height) return {room.width, height};
    return {room.height.times(static_cast<double>(picture.width) / picture.height), room.height};
}

std::optional<Picture> read_picture(const std::filesystem::path& path, Span reference,
                                    const Drawings& drawings, Report& report, const Limits& limits)
{
    // What is wrong with a drawing was told when it was read.
    if (const auto* drawing = drawings.find(path)) return *drawing;
    Picture picture;
    picture.path = path.string();
    auto read = read_file(path, limits.picture_bytes);
    if (const auto* fault = std::get_if<FileFault>(&read)) {
        tell(*fault, picture, reference, limits, report);
        return std::nullopt;
    }
    picture.bytes = std::make_shared<const std::string>(std::get<std::string>(std::move(read)));
    if (const auto fault = read_header(*picture.bytes, picture, limits)) {
        tell(*fault, picture, reference, report);
        return std::nullopt;
    }
    if (const auto broken = broken_limit(picture, limits)) {
        report
            .add("picture-limit", reference,
                 say("the picture {} is {} by {} pixels", stonehand::quoted(picture.path), picture.width,
                     picture.height))
            .hint(limit_hint(limits, *broken));
        return std::nullopt;
    }
    drop_unfit_profile(picture, reference, limits, report);
    tell_orientation(picture, reference, report);
    return picture;
}

std::optional<Pixels> read_pixels(const Picture& picture, Span reference, Report& report)
{
    Pixels pixels;
    if (const auto fault = decode_png(*picture.bytes, pixels)) {
        tell(*fault, picture, reference, report);
        return std::nullopt;
    }
    return pixels;
}

std::optional<Picture> shrink_jpeg(const Picture& picture, PixelSize size, Span reference, Report& report)
{
    std::string bytes;
    if (const auto fault = shrink_jpeg_bytes(*picture.bytes, size, bytes)) {
        if (fault->kind == PictureFault::Kind::Unsupported) return picture;
        tell(*fault, picture, reference, report);
        return std::nullopt;
    }
    Picture smaller = picture;
    smaller.bytes = std::make_shared<const std::string>(std::move(bytes));
    smaller.width = size.width;
    smaller.height = size.height;
    return smaller;
}

} // namespace stonehand
