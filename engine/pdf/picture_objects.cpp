#include "pdf/picture_objects.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "pdf/drawing_operators.hpp"
#include "pdf/page_geometry.hpp"
#include "pdf/prepare_picture.hpp"
#include "pdf/prepare_press_picture.hpp"
#include "pdf/shown_pictures.hpp"
#include "pdf/stream_form.hpp"
#include "pdf/text_string.hpp"

namespace stonehand
{

namespace
{

std::string device_space(int components)
{
    if (components == 1) return "/DeviceGray";
    return components == 3 ? "/DeviceRGB" : "/DeviceCMYK";
}

/// ISO 32000-1, table 70.
std::string intent_name(Intent intent)
{
    switch (intent) {
    case Intent::Perceptual:
        return "/Perceptual";
    case Intent::Relative:
        return "/RelativeColorimetric";
    case Intent::Saturation:
        return "/Saturation";
    case Intent::Absolute:
        return "/AbsoluteColorimetric";
    }
    return "/RelativeColorimetric";
}

/// Gives prepared pictures their objects, one after another.
class PictureWriter
{
  public:
    PictureWriter(ObjectFile& file, const PictureInks& inks, const PdfSettings& settings)
        : file_(file), inks_(inks), settings_(settings)
    {
    }

    void add(const ShownPicture& shown, PreparedPicture prepared)
    {
        const std::string name = fmt::format("I{}", written_++);
        names_.resources += "/" + name + " " + reference(write(*shown.picture, std::move(prepared)));
        for (const std::string* copy : shown.copies) names_.names[copy] = name;
    }

    PictureNames take() { return std::move(names_); }

  private:
    ObjectNumber write(const Picture& picture, PreparedPicture prepared)
    {
        if (picture.format == Picture::Format::Svg) return write_drawing(*picture.drawing);
        return write_image(std::move(prepared));
    }

    std::string colour_space(const PreparedPicture& prepared)
    {
        if (!prepared.grays.empty()) return "[/Indexed/DeviceGray 255" + byte_string(prepared.grays) + "]";
        const std::string device = device_space(prepared.components);
        if (prepared.profile.empty()) return device;
        const auto [known, fresh] = profiles_.emplace(prepared.profile, no_object);
        if (fresh) {
            known->second = add_stream(
                file_, prepare_stream(prepared.profile, bulk_level, settings_.form,
                                      {{"N", std::to_string(prepared.components)}, {"Alternate", device}}));
        }
        return "[/ICCBased " + reference(known->second) + "]";
    }

    static std::vector<DictionaryEntry> image_entries(PixelSize size, int bits)
    {
        return {{"Type", "/XObject"},
                {"Subtype", "/Image"},
                {"Width", std::to_string(size.width)},
                {"Height", std::to_string(size.height)},
                {"BitsPerComponent", std::to_string(bits)}};
    }

    ObjectNumber write_image(PreparedPicture prepared)
    {
        auto entries = image_entries(prepared.size, 8);
        entries.push_back({"ColorSpace", colour_space(prepared)});
        if (prepared.intent) entries.push_back({"Intent", intent_name(*prepared.intent)});
        if (!prepared.alpha.empty()) {
            const bool soft = prepared.alpha_kind == PreparedPicture::Alpha::Soft;
            entries.push_back({soft ? "SMask" : "Mask",
                               reference(write_mask(prepared.size, soft, std::move(prepared.alpha)))});
        }
        if (prepared.coding == PreparedPicture::Coding::Rows)
            return write_rows({prepared.size.width, prepared.components, 8}, std::move(prepared.samples),
                              std::move(entries));
        entries.push_back({"Filter", "/DCTDecode"});
        if (prepared.inverted) entries.push_back({"Decode", "[1 0 1 0 1 0 1 0]"});
        return file_.add_stream(std::move(entries), std::move(prepared.samples));
    }

    ObjectNumber write_mask(PixelSize size, bool soft, std::string rows)
    {
        const int bits = soft ? 8 : 1;
        auto entries = image_entries(size, bits);
        if (soft)
            entries.push_back({"ColorSpace", device_space(1)});
        else
            entries.push_back({"ImageMask", "true"});
        return write_rows({size.width, 1, bits}, std::move(rows), std::move(entries));
    }

    /// A form that is placed as an image is: it fills the unit square, and takes no more.
    ObjectNumber write_drawing(const Drawing& drawing)
    {
        const Rect whole{{}, drawing.size};
        return add_stream(file_,
                          prepare_stream(drawing_operators(drawing, inks_.paints), bulk_level, settings_.form,
                                         {{"Type", "/XObject"},
                                          {"Subtype", "/Form"},
                                          {"BBox", rect_array(pdf_rect(whole, drawing.size.height))},
                                          {"Matrix", unit_square_matrix(drawing.size)},
                                          {"Resources", "<<" + inks_.resources + ">>"}}));
    }

    struct RowForm {
        std::uint32_t width;
        int components, bits;
    };
    ObjectNumber write_rows(RowForm form, std::string rows, std::vector<DictionaryEntry> entries)
    {
        std::string parameters =
            fmt::format("<</Predictor 15/Colors {}/Columns {}", form.components, form.width);
        if (form.bits != 8) parameters += fmt::format("/BitsPerComponent {}", form.bits);
        entries.push_back({"DecodeParms", parameters + ">>"});
        entries.push_back({"Filter", "/FlateDecode"});
        return file_.add_stream(std::move(entries), std::move(rows));
    }

    ObjectFile& file_;
    const PictureInks& inks_;
    const PdfSettings& settings_;
    PictureNames names_;
    std::map<std::string, ObjectNumber> profiles_;
    int written_ = 0;
};

} // namespace

const std::string* PictureNames::find(const Picture& picture) const
{
    const auto found = names.find(picture.bytes.get());
    return found == names.end() ? nullptr : &found->second;
}

PictureNames write_pictures(ObjectFile& file, const Document& document, const PictureInks& inks,
                            const PdfSettings& settings, Report& report)
{
    const auto shown = shown_pictures(document);
    auto prepared = parallel_map(shown, settings.jobs, [&settings](const ShownPicture& picture) {
        return settings.press ? prepare_press_picture(picture, *settings.press)
                              : prepare_picture(picture, settings.resolution);
    });
    PictureWriter writer(file, inks, settings);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        report.append(prepared[i].report);
        if (!prepared[i].report.has_errors()) writer.add(shown[i], std::move(prepared[i]));
    }
    return writer.take();
}

} // namespace stonehand
