#include "pdf/prepare_picture.hpp"

#include "image/resample.hpp"
#include "pdf/picture_rows.hpp"

namespace stonehand
{

namespace
{

void prepare_jpeg(const ShownPicture& shown, PixelSize kept, PreparedPicture& prepared)
{
    const Picture& picture = *shown.picture;
    prepared.samples = *picture.bytes;
    if (kept == prepared.size) return;
    const auto smaller = shrink_jpeg(picture, kept, shown.span, prepared.report);
    if (!smaller || !is_worth_its_loss(smaller->bytes->size(), picture.bytes->size())) return;
    prepared.samples = *smaller->bytes;
    prepared.size = kept;
}

void set_samples(const Pixels& pixels, PixelSize size, PreparedPicture& prepared)
{
    prepared.size = size;
    prepared.samples = deflated_rows(pixels.colour, size.width, pixels.components);
    prepared.alpha = pixels.alpha.empty() ? std::string() : deflated_rows(pixels.alpha, size.width, 1);
}

void prepare_png(const ShownPicture& shown, PixelSize kept, PreparedPicture& prepared)
{
    const Picture& picture = *shown.picture;
    const auto pixels = read_pixels(picture, shown.span, prepared.report);
    if (!pixels) return;
    const PixelSize whole = prepared.size;
    if (kept != whole) {
        set_samples(resample(*pixels, whole, kept), kept, prepared);
        // The file's own bytes stand for those that the whole picture would take: the rows of both are
        // filtered and deflated alike. A drawing in few colours may take more when its edges become gray.
        if (is_worth_its_loss(prepared.samples.size() + prepared.alpha.size(), picture.bytes->size())) return;
    }
    set_samples(*pixels, whole, prepared);
}

} // namespace

PreparedPicture unprepared(const Picture& picture)
{
    PreparedPicture prepared;
    prepared.size = {picture.width, picture.height};
    prepared.coding = picture.format == Picture::Format::Jpeg ? PreparedPicture::Coding::Jpeg
                                                              : PreparedPicture::Coding::Rows;
    prepared.components = picture.components;
    prepared.inverted = picture.adobe_inverted;
    prepared.profile = picture.profile;
    return prepared;
}

PreparedPicture prepare_picture(const ShownPicture& shown, const PictureResolution& resolution)
{
    const Picture& picture = *shown.picture;
    PreparedPicture prepared = unprepared(picture);
    // A 6.2.4.3-3: DeviceCMYK needs a CMYK output intent, and the screen's is sRGB.
    if (picture.components == 4 && picture.profile.empty()) {
        prepared.report
            .add("unsupported-picture", shown.span,
                 say("the picture “{}” is in CMYK and does not say for which inks", picture.path))
            .hint(say("save it as RGB, or with its colour profile embedded"));
        return prepared;
    }
    const PixelSize kept = kept_size(shown, resolution);
    switch (picture.format) {
    case Picture::Format::Jpeg:
        prepare_jpeg(shown, kept, prepared);
        break;
    case Picture::Format::Png:
        prepare_png(shown, kept, prepared);
        break;
    case Picture::Format::Svg:
        break;
    }
    return prepared;
}

} // namespace stonehand
