#include "pdf/picture_objects.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "pdf/drawing_operators.hpp"
#include "pdf/page_geometry.hpp"
#include "pdf/prepare_picture.hpp"
#include "pdf/shown_pictures.hpp"
#include "pdf/stream_form.hpp"

namespace stonehand
{

namespace
{

std::string device_space(int components)
{
    if (components == 1) return "/DeviceGray";
    return components == 3 ? "/DeviceRGB" : "/DeviceCMYK";
}

/// Gives prepared pictures their objects, one after another.
class PictureWriter
{
  public:
    PictureWriter(ObjectFile& file, const Palette& palette, const PdfSettings& settings)
        : file_(file), palette_(palette), settings_(settings)
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
        switch (picture.format) {
        case Picture::Format::Jpeg:
            return write_jpeg(picture, std::move(prepared));
        case Picture::Format::Png:
            return write_png(picture, std::move(prepared));
        case Picture::Format::Svg:
            return write_drawing(*picture.drawing);
        }
        return no_object;
    }

    std::string colour_space(const Picture& picture)
    {
        if (picture.profile.empty()) return device_space(picture.components);
        const auto [known, fresh] = profiles_.emplace(picture.profile, no_object);
        if (fresh) {
            known->second =
                add_stream(file_, prepare_stream(picture.profile, bulk_level, settings_.form,
                                                 {{"N", std::to_string(picture.components)},
                                                  {"Alternate", device_space(picture.components)}}));
        }
        return "[/ICCBased " + reference(known->second) + "]";
    }

    static std::vector<DictionaryEntry> image_entries(PixelSize size, std::string space)
    {
        return {{"Type", "/XObject"},
                {"Subtype", "/Image"},
                {"Width", std::to_string(size.width)},
                {"Height", std::to_string(size.height)},
                {"BitsPerComponent", "8"},
                {"ColorSpace", std::move(space)}};
    }

    ObjectNumber write_jpeg(const Picture& picture, PreparedPicture prepared)
    {
        auto entries = image_entries(prepared.size, colour_space(picture));
        entries.push_back({"Filter", "/DCTDecode"});
        if (picture.adobe_inverted) entries.push_back({"Decode", "[1 0 1 0 1 0 1 0]"});
        return file_.add_stream(std::move(entries), std::move(prepared.samples));
    }

    /// A form that is placed as an image is: it fills the unit square, and takes no more.
    ObjectNumber write_drawing(const Drawing& drawing)
    {
        const Rect whole{{}, drawing.size};
        return add_stream(file_,
                          prepare_stream(drawing_operators(drawing, palette_), bulk_level, settings_.form,
                                         {{"Type", "/XObject"},
                                          {"Subtype", "/Form"},
                                          {"BBox", rect_array(pdf_rect(whole, drawing.size.height))},
                                          {"Matrix", unit_square_matrix(drawing.size)},
                                          {"Resources", "<<>>"}}));
    }

    ObjectNumber write_png(const Picture& picture, PreparedPicture prepared)
    {
        auto entries = image_entries(prepared.size, colour_space(picture));
        if (!prepared.alpha.empty()) {
            const ObjectNumber mask = write_rows(prepared.size, 1, std::move(prepared.alpha),
                                                 image_entries(prepared.size, device_space(1)));
            entries.push_back({"SMask", reference(mask)});
        }
        return write_rows(prepared.size, picture.components, std::move(prepared.samples), std::move(entries));
    }

    ObjectNumber write_rows(PixelSize size, int components, std::string rows,
                            std::vector<DictionaryEntry> entries)
    {
        entries.push_back(
            {"DecodeParms", fmt::format("<</Predictor 15/Colors {}/Columns {}>>", components, size.width)});
        entries.push_back({"Filter", "/FlateDecode"});
        return file_.add_stream(std::move(entries), std::move(rows));
    }

    ObjectFile& file_;
    const Palette& palette_;
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

PictureNames write_pictures(ObjectFile& file, const Document& document, const PdfSettings& settings,
                            Report& report)
{
    const auto shown = shown_pictures(document);
    auto prepared = parallel_map(shown, settings.jobs, [&settings](const ShownPicture& picture) {
        return prepare_picture(picture, settings.resolution);
    });
    PictureWriter writer(file, document.palette, settings);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        report.append(prepared[i].report);
        if (!prepared[i].report.has_errors()) writer.add(shown[i], std::move(prepared[i]));
    }
    return writer.take();
}

} // namespace stonehand
