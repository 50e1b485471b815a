#include "pdf/prepare_press_picture.hpp"

#include <algorithm>
#include <utility>

#include "image/decode_jpeg.hpp"
#include "image/encode_jpeg.hpp"
#include "pdf/picture_rows.hpp"

namespace stonehand
{

namespace
{

// Photographs are coded once more after their conversion: what that takes must not be seen in print.
constexpr int quality = 95;

// YCCK with every sample of colour: edges between inks stay where they are.
constexpr JpegCoding process_coding{1, 1, true, true};

void invert(std::string& samples)
{
    for (char& sample : samples) sample = static_cast<char>(~static_cast<unsigned char>(sample));
}

bool is_opaque_or_clear(char alpha)
{
    return alpha == '\0' || alpha == '\xFF';
}

/// Mixes colours with the white of the paper as their alpha says; what is all clear is masked out afterwards.
void mix_with_paper(Pixels& pixels)
{
    const auto components = static_cast<std::size_t>(pixels.components);
    for (std::size_t i = 0; i < pixels.colour.size(); ++i) {
        const unsigned alpha = static_cast<unsigned char>(pixels.alpha[i / components]);
        const unsigned value = static_cast<unsigned char>(pixels.colour[i]);
        pixels.colour[i] = static_cast<char>((value * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}

class Preparing
{
  public:
    Preparing(const ShownPicture& shown, const PressSettings& press)
        : shown_(shown), picture_(*shown.picture), press_(press), prepared_(unprepared(picture_))
    {
    }

    PreparedPicture prepare()
    {
        switch (picture_.format) {
        case Picture::Format::Jpeg:
            prepare_jpeg();
            break;
        case Picture::Format::Png:
            prepare_png();
            break;
        case Picture::Format::Svg:
            break;
        }
        return std::move(prepared_);
    }

  private:
    /// A profile that the PDF is too old for cannot go along: the picture is converted then.
    bool keeps_colours() const
    {
        if (press_.manner.pictures != PictureColours::Keep || press_.manner.level == PdfX::X1a_2003 ||
            picture_.components != 3)
            return false;
        const auto profile = read_profile(picture_.profile.empty() ? press_.screen.bytes : picture_.profile);
        return profile && takes_icc(press_.manner.level, profile->version);
    }

    /// Whether its inks are those of the press already. Who names no inks meant those at hand.
    bool is_of_press() const
    {
        return picture_.components == 4 &&
               (picture_.profile.empty() || picture_.profile == press_.profile.bytes);
    }

    void prepare_jpeg()
    {
        if (picture_.components == 1)
            set_grays();
        else if (keeps_colours())
            keep_colours();
        else if (is_of_press())
            prepared_.profile.clear();
        else
            return convert_jpeg();
        prepared_.samples = *picture_.bytes;
    }

    void convert_jpeg()
    {
        DecodedJpeg decoded;
        if (const auto fault = decode_jpeg(*picture_.bytes, prepared_.size, decoded))
            return refuse(fault->message);
        if (picture_.adobe_inverted) invert(decoded.pixels.colour);
        if (!convert(decoded.pixels)) return;
        prepared_.size = decoded.size;
        prepared_.samples = encode_jpeg(decoded.pixels, decoded.size, process_coding, quality);
        if (prepared_.samples.empty()) refuse(say("cannot be coded"));
    }

    void prepare_png()
    {
        auto pixels = read_pixels(picture_, shown_.span, prepared_.report);
        if (!pixels) return;
        const std::uint32_t width = prepared_.size.width;
        if (!pixels->alpha.empty()) prepare_alpha(*pixels);
        if (picture_.components == 1)
            set_grays();
        else if (keeps_colours())
            keep_colours();
        else if (!convert(*pixels))
            return;
        prepared_.samples = deflated_rows(pixels->colour, width, pixels->components);
    }

    void prepare_alpha(Pixels& pixels)
    {
        const std::uint32_t width = prepared_.size.width;
        const bool hard = std::all_of(pixels.alpha.begin(), pixels.alpha.end(), is_opaque_or_clear);
        if (press_.is_transparent() && !hard) {
            prepared_.alpha = deflated_rows(pixels.alpha, width, 1);
            return;
        }
        if (!hard) mix_with_paper(pixels);
        prepared_.alpha = deflated_stencil(pixels.alpha, width);
        prepared_.alpha_kind = PreparedPicture::Alpha::Stencil;
    }

    void keep_colours()
    {
        if (prepared_.profile.empty()) prepared_.profile = press_.screen.bytes;
        prepared_.intent = press_.manner.conversion.intent;
    }

    void set_grays()
    {
        auto grays = press_.converter.gray_values(picture_.profile);
        prepared_.profile.clear();
        if (grays)
            prepared_.grays = *std::move(grays);
        else
            refuse(say("carries a colour profile that cannot be used"));
    }

    bool convert(Pixels& pixels)
    {
        auto inks = press_.converter.convert(pixels.colour, pixels.components, picture_.profile);
        if (!inks) {
            refuse(say("carries a colour profile that cannot be used"));
            return false;
        }
        pixels.colour = *std::move(inks);
        pixels.components = prepared_.components = 4;
        prepared_.inverted = false;
        prepared_.profile.clear();
        return true;
    }

    void refuse(const Message& why)
    {
        prepared_.report
            .add("unsupported-picture", shown_.span,
                 say("the picture “{}” cannot be brought into the inks of the press: it {}", picture_.path,
                     why))
            .hint(say("save it as RGB with the profile sRGB, or as CMYK for this press"));
    }

    const ShownPicture& shown_;
    const Picture& picture_;
    const PressSettings& press_;
    PreparedPicture prepared_;
};

} // namespace

PreparedPicture prepare_press_picture(const ShownPicture& shown, const PressSettings& press)
{
    return Preparing(shown, press).prepare();
}

} // namespace stonehand
