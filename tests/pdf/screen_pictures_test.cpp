#include <fstream>

#include "image/drawings.hpp"
#include "pdf/deflate.hpp"
#include "pdf/run_tool.hpp"
#include "pdf/sample_document.hpp"
#include "support/catch.hpp"
#include "support/jpeg_bytes.hpp"
#include "support/png_bytes.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;
using namespace stonehand::literals;
using namespace std::string_literals;

namespace
{

/// A picture as an edition would bring it.
Picture picture_of(const std::string& bytes)
{
    const ScratchFolder folder;
    const auto path = folder.path() / "picture";
    std::ofstream(path, std::ios::binary) << bytes;
    Report report;
    const auto picture = read_picture(path, {}, {}, report);
    REQUIRE(picture);
    return *picture;
}

struct Placing {
    const Picture& picture;
    Length width;
};

const Span reference{FileId{0}, 7, 9};

/// Each picture on a page of its own.
std::string written(const std::vector<Placing>& places, Report& report, unsigned jobs = 1,
                    PictureResolution resolution = screen_resolution)
{
    const FontLibrary fonts;
    SampleDocument sample(fonts);
    const ElementId figure = sample.add_element(Role::Figure);
    sample.document.structure[figure].alternative = "what it shows";
    for (const Placing& place : places) {
        const Size size{place.width, height_at(place.picture, place.width)};
        sample.add_page().marks.push_back(
            {PictureMark{{{10_pt, 20_pt}, size}, place.picture}, {figure, Artifact::None}, reference});
    }
    const Profile profile = sample_profile();
    PdfSettings settings = sample_settings(profile, PdfSettings::Form::Readable);
    settings.jobs = jobs;
    settings.resolution = resolution;
    return write_pdf(sample.document, fonts, settings, report);
}

std::string written(const Picture& picture, Length width)
{
    Report report;
    std::string bytes = written({{picture, width}}, report);
    CHECK(report.empty());
    if (has_tool("qpdf")) CHECK(run_tool("qpdf --check " + TemporaryPdf(bytes).path()).status == 0);
    return bytes;
}

/// The widths of a PDF's images, in the order of their objects.
std::vector<int> widths(const std::string& pdf)
{
    std::vector<int> found;
    constexpr std::string_view key = "/Width ";
    for (std::size_t at = 0; (at = pdf.find(key, at)) != std::string::npos; at += key.size())
        found.push_back(std::stoi(pdf.substr(at + key.size(), 8)));
    return found;
}

/// The one JPEG of a PDF.
std::string jpeg_of(const std::string& pdf)
{
    const std::size_t begin = pdf.find("\xFF\xD8\xFF");
    REQUIRE(begin != std::string::npos);
    return pdf.substr(begin, pdf.find("endstream", begin) - begin);
}

/// Few pixels and large steps between them, as a diagram.
std::string diagram_rows(std::uint32_t width, std::uint32_t height, std::size_t channels)
{
    std::string rows;
    for (std::uint32_t y = 0; y < height; ++y) {
        rows.push_back('\0');
        for (std::uint32_t x = 0; x < width; ++x) rows.append(channels, static_cast<char>(x * y * 7 % 251));
    }
    return rows;
}

} // namespace

TEST_CASE("a photograph of 3000 pixels on 70 mm comes to 220 an inch and looks as it did")
{
    const Samples photograph = noisy_gradient(3000, 2000, 3);
    const std::string file = jpeg_bytes(photograph);
    const std::string pdf = written(picture_of(file), 70_mm);
    CHECK(widths(pdf) == std::vector{606}); // 70 mm are 2.76 inches
    const Samples small = jpeg_samples(jpeg_of(pdf));
    CHECK(small.width == 606);
    CHECK(small.height == 404);
    CHECK(difference(small, box_average(photograph, small.width, small.height)) < 5);
    CHECK(pdf.size() * 10 < file.size());
}

TEST_CASE("a JPEG that has no pixels to spare passes byte for byte")
{
    const std::string file = jpeg_bytes(noisy_gradient(600, 400, 3));
    CHECK(written(picture_of(file), 70_mm).find(file) != std::string::npos);
    CHECK(widths(written(picture_of(file), 70_mm)) == std::vector{600});
}

TEST_CASE("a JPEG that fewer pixels would hardly make smaller passes byte for byte")
{
    // So coarse that a finer one of fewer pixels takes as many bytes.
    JpegForm coarse;
    coarse.quality = 5;
    const std::string file = jpeg_bytes(noisy_gradient(800, 600, 3), coarse);
    CHECK(written(picture_of(file), 70_mm).find(file) != std::string::npos);
}

TEST_CASE("where all pixels are wanted, as in print, none is taken away")
{
    const Picture jpeg = picture_of(jpeg_bytes(noisy_gradient(800, 600, 3)));
    const Picture png = picture_of(png_bytes(200, 150, 8, 0, diagram_rows(200, 150, 1)));
    Report report;
    CHECK(widths(written({{jpeg, 10_mm}, {png, 5_mm}}, report, 1, {})) == std::vector{800, 200});
}

TEST_CASE("a picture that stands at two sizes keeps what the larger needs, and is written once")
{
    const Picture picture = picture_of(jpeg_bytes(noisy_gradient(1200, 800, 3)));
    Report report;
    CHECK(widths(written({{picture, 20_mm}, {picture, 50_mm}, {picture, 30_mm}}, report)) ==
          std::vector{433});
    CHECK(report.empty());
}

TEST_CASE("gray stays gray, and CMYK keeps its profile and its inversion")
{
    const Samples gray = noisy_gradient(800, 600, 1);
    const std::string gray_pdf = written(picture_of(jpeg_bytes(gray)), 20_mm);
    CHECK(gray_pdf.find("/DeviceGray") != std::string::npos);
    CHECK(jpeg_samples(jpeg_of(gray_pdf)).components == 1);

    const Samples inks = noisy_gradient(692, 519, 4);
    Picture cmyk = picture_of(jpeg_bytes(inks));
    REQUIRE(cmyk.adobe_inverted);
    cmyk.profile = "a profile";
    const std::string pdf = written(cmyk, 20_mm);
    CHECK(widths(pdf) == std::vector{173});
    CHECK(pdf.find("[/ICCBased") != std::string::npos);
    CHECK(pdf.find("a profile") != std::string::npos);
    CHECK(pdf.find("[1 0 1 0 1 0 1 0]") != std::string::npos);
    const Samples small = jpeg_samples(jpeg_of(pdf));
    CHECK(difference(small, box_average(inks, small.width, small.height)) < 6);
}

TEST_CASE("a PNG comes to 300 an inch with its mask, whether its alpha is a channel or a palette's")
{
    const std::string rgba = png_bytes(120, 100, 8, 6, diagram_rows(120, 100, 4));
    CHECK(widths(written(picture_of(rgba), 4_mm)) == std::vector{47, 47});
    std::string entries, alphas;
    for (int i = 0; i < 256; ++i) {
        entries.append(3, static_cast<char>(i));
        alphas.push_back(static_cast<char>(255 - i));
    }
    const std::string palette = png_chunk("PLTE", entries) + png_chunk("tRNS", alphas);
    CHECK(widths(written(picture_of(png_bytes(200, 150, 8, 3, diagram_rows(200, 150, 1), palette)), 4_mm)) ==
          std::vector{47, 47});
    const std::string gray = png_bytes(200, 150, 8, 0, diagram_rows(200, 150, 1));
    CHECK(widths(written(picture_of(gray), 4_mm)) == std::vector{47});
}

TEST_CASE("a line drawing that would take more room in gray stays as it is, sharp")
{
    // Rings: 1 bit a pixel while they are black and white, 8 as soon as their edges are gray.
    constexpr std::uint32_t width = 640, height = 480;
    std::string rows;
    for (std::uint32_t y = 0; y < height; ++y) {
        rows.push_back('\0');
        for (std::uint32_t x = 0; x < width; x += 8) {
            unsigned bits = 0;
            for (std::uint32_t at = x; at < x + 8; ++at)
                bits = bits << 1 | ((at * at + y * y) % 30'000 > 2000);
            rows.push_back(static_cast<char>(bits));
        }
    }
    const std::string header = big_endian(width) + big_endian(height) + "\1\0\0\0\0"s;
    const std::string file = "\x89PNG\r\n\x1a\n" + png_chunk("IHDR", header) +
                             png_chunk("IDAT", deflate(rows, 9)) + png_chunk("IEND", {});
    const Picture drawing = picture_of(file);
    CHECK(widths(written(drawing, 40_mm)) == std::vector{640});
    CHECK(widths(written(drawing, 5_mm)) == std::vector{59});
}

TEST_CASE("a JPEG that is cut off is told where it is named, and not written")
{
    const std::string whole = jpeg_bytes(noisy_gradient(800, 600, 3));
    // It has an end, so that its markers alone say nothing.
    const Picture cut = picture_of(whole.substr(0, whole.size() / 2) + "\xFF\xD9");
    Report report;
    CHECK(widths(written({{cut, 20_mm}, {cut, 20_mm}}, report)).empty());
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("bad-picture"));
    CHECK(report.diagnostics()[0].at == reference);
}

TEST_CASE("many pictures give the same bytes each time and on any number of threads")
{
    std::vector<Picture> pictures;
    for (const std::uint32_t width : {400u, 500u, 600u, 700u})
        pictures.push_back(picture_of(jpeg_bytes(noisy_gradient(width, 300, 3))));
    pictures.push_back(picture_of(png_bytes(120, 100, 8, 6, diagram_rows(120, 100, 4))));
    std::vector<Placing> places;
    for (const Picture& picture : pictures) places.push_back({picture, 4_mm});
    Report report;
    const std::string once = written(places, report);
    CHECK(once == written(places, report));
    CHECK(once == written(places, report, 4));
    CHECK(report.empty());
}
