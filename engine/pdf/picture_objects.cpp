#include "pdf/picture_objects.hpp"

#include <optional>

#include <fmt/format.h>

#include "pdf/content_hash.hpp"
#include "pdf/drawing_operators.hpp"
#include "pdf/page_geometry.hpp"
#include "pdf/predict_rows.hpp"
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

class PictureWriter
{
  public:
    PictureWriter(ObjectFile& file, const Palette& palette, const PdfSettings& settings, Report& report)
        : file_(file), palette_(palette), settings_(settings), report_(report)
    {
    }

    void add(const Picture& picture, Span span)
    {
        if (!names_.names.contains(picture.bytes.get())) {
            const std::string name = name_of(picture, span);
            if (!name.empty()) names_.names[picture.bytes.get()] = name;
        }
    }

    PictureNames take() { return std::move(names_); }

  private:
    /// The name of a picture with the same bytes, or of this one, written now; empty if it cannot be.
    std::string name_of(const Picture& picture, Span span)
    {
        ContentHash hash;
        hash.add(*picture.bytes);
        const auto [known, fresh] = by_content_.emplace(hash.hex(), std::string());
        if (!fresh) return known->second;
        const auto object = write(picture, span);
        if (!object) return {};
        known->second = fmt::format("I{}", written_++);
        names_.resources += "/" + known->second + " " + reference(*object);
        return known->second;
    }

    std::optional<ObjectNumber> write(const Picture& picture, Span span)
    {
        // A 6.2.4.3-3: DeviceCMYK needs a CMYK output intent, and the screen's is sRGB.
        if (picture.components == 4 && picture.profile.empty()) {
            report_
                .add("unsupported-picture", span,
                     fmt::format("the picture “{}” is in CMYK and does not say for which inks", picture.path))
                .hint("save it as RGB, or with its colour profile embedded");
            return std::nullopt;
        }
        switch (picture.format) {
        case Picture::Format::Jpeg:
            return write_jpeg(picture);
        case Picture::Format::Png:
            return write_png(picture, span);
        case Picture::Format::Svg:
            return write_drawing(*picture.drawing);
        }
        return std::nullopt;
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

    static std::vector<DictionaryEntry> image_entries(const Picture& picture, std::string space)
    {
        return {{"Type", "/XObject"},
                {"Subtype", "/Image"},
                {"Width", std::to_string(picture.width)},
                {"Height", std::to_string(picture.height)},
                {"BitsPerComponent", "8"},
                {"ColorSpace", std::move(space)}};
    }

    ObjectNumber write_jpeg(const Picture& picture)
    {
        auto entries = image_entries(picture, colour_space(picture));
        entries.push_back({"Filter", "/DCTDecode"});
        if (picture.adobe_inverted) entries.push_back({"Decode", "[1 0 1 0 1 0 1 0]"});
        return file_.add_stream(std::move(entries), *picture.bytes);
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

    std::optional<ObjectNumber> write_png(const Picture& picture, Span span)
    {
        auto pixels = read_pixels(picture, span, report_);
        if (!pixels) return std::nullopt;
        auto entries = image_entries(picture, colour_space(picture));
        if (!pixels->alpha.empty())
            entries.push_back({"SMask", reference(write_samples(picture, pixels->alpha, 1,
                                                                image_entries(picture, device_space(1))))});
        return write_samples(picture, pixels->colour, pixels->components, std::move(entries));
    }

    ObjectNumber write_samples(const Picture& picture, const std::string& samples, int components,
                               std::vector<DictionaryEntry> entries)
    {
        const auto pixel = static_cast<std::size_t>(components);
        entries.push_back({"DecodeParms",
                           fmt::format("<</Predictor 15/Colors {}/Columns {}>>", components, picture.width)});
        entries.push_back({"Filter", "/FlateDecode"});
        return file_.add_stream(std::move(entries),
                                deflate(predict_rows(samples, picture.width * pixel, pixel), bulk_level));
    }

    ObjectFile& file_;
    const Palette& palette_;
    const PdfSettings& settings_;
    Report& report_;
    PictureNames names_;
    std::map<std::string, std::string> by_content_;
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
    PictureWriter writer(file, document.palette, settings, report);
    for (const Page& page : document.pages)
        for (const Mark& mark : page.marks)
            if (const auto* picture = std::get_if<PictureMark>(&mark.form))
                writer.add(picture->picture, mark.span);
    return writer.take();
}

} // namespace stonehand
