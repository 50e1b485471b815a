#include "imposed/imposed_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "base/file.hpp"
#include "support/run_process.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

/// Four pages of 300 × 400 pt that cannot be mistaken for one another, nor for one that stands otherwise.
constexpr std::string_view four_pages = R"(%!PS
<< /PageSize [300 400] >> setpagedevice
[ /Title (One) /Page 1 /OUT pdfmark
[ /Rect [10 10 90 40] /Border [0 0 0] /Page 2 /Subtype /Link /ANN pdfmark
/Helvetica findfont 180 scalefont setfont
1 1 4 {
  /number exch def
  0.2 0.4 number 4 div setrgbcolor 20 20 60 number 60 mul rectfill
  0 setgray 100 120 moveto number 10 string cvs show
  0.9 0.3 0 setrgbcolor 6 setlinewidth newpath 240 330 40 0 number 70 mul arc stroke
  gsave 200 20 translate 60 30 scale
  4 2 8 [4 0 0 -2 0 2] {<00408090ffc08020>} image grestore
  showpage
} for
)";

/// A program's way to a PDF: `in.ps` and, made of it, `in.pdf` stand in its folder; it writes `out.pdf`.
struct Recipe {
    const char* tool;
    const char* command;
};

const Recipe recipes[] = {
    {"gs", "gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -dCompatibilityLevel=1.3 -o out.pdf in.ps"},
    {"gs", "gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -dCompatibilityLevel=1.7 -dCompressPages=false -o "
           "out.pdf in.ps"},
    {"gs", "gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -sColorConversionStrategy=CMYK -o out.pdf in.ps"},
    {"gs", "gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfimage24 -r72 -o out.pdf in.ps"},
    {"gs", "gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -o out.pdf -c '[/CropBox [10 20 290 380] /PAGES "
           "pdfmark' -f in.ps"},
    {"pdftocairo", "pdftocairo -pdf in.pdf out.pdf"},
    {"pdftops", "pdftops in.pdf again.ps && gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -o out.pdf again.ps"},
    {"pdfunite", "pdftocairo -pdf in.pdf other.pdf && pdfunite in.pdf other.pdf out.pdf"},
    {"pdfseparate", "pdfseparate in.pdf one-%d.pdf && pdfunite one-4.pdf one-2.pdf one-1.pdf out.pdf"},
    {"mutool", "mutool convert -o out.pdf in.pdf"},
    {"mutool", "mutool merge -o out.pdf in.pdf 4-1"},
    {"mutool", "mutool clean -gggg -z in.pdf out.pdf"},
    {"mutool", "mutool clean -d in.pdf out.pdf"},
    {"mutool", "mutool poster -x 2 -y 2 in.pdf out.pdf"},
    {"mutool", "printf '%%%%MediaBox 0 0 300 400\\n1 0 0 rg 20 30 90 80 re f\\n' >one.txt && "
               "mutool create -o out.pdf one.txt one.txt one.txt"},
    {"qpdf", "qpdf --linearize in.pdf out.pdf"},
    {"qpdf", "qpdf --object-streams=generate --recompress-flate in.pdf out.pdf"},
    {"qpdf", "qpdf --qdf in.pdf out.pdf"},
    {"qpdf", "qpdf --rotate=+90 in.pdf out.pdf"},
    {"qpdf", "qpdf --rotate=+270 in.pdf out.pdf"},
    {"qpdf", "qpdf --rotate=180:2-3 in.pdf out.pdf"},
    {"qpdf", "qpdf --rotate=+90 --flatten-rotation in.pdf out.pdf"},
    {"qpdf", "qpdf in.pdf --underlay in.pdf --from=2-4 -- out.pdf"},
    {"qpdf", "qpdf in.pdf --pages in.pdf 1,1,2,2,3-4 -- out.pdf"},
    {"qpdf", "qpdf --encrypt '' owner 256 -- in.pdf out.pdf"},
    {"qpdf", "pdftocairo -pdf in.pdf a.pdf && qpdf --encrypt '' owner 128 --use-aes=y -- a.pdf out.pdf"},
    {"qpdf", "qpdf --qdf in.pdf a.pdf && sed 's/^startxref/startnothing/' a.pdf >out.pdf"},
};

struct RefusedRecipe {
    const char* tool;
    const char* command;
    RefusalReason reason;
};

const RefusedRecipe refused_recipes[] = {
    {"qpdf", "qpdf --encrypt user owner 256 -- in.pdf out.pdf", RefusalReason::Encrypted},
    {"qpdf", "qpdf --encrypt '' owner 256 --print=none -- in.pdf out.pdf", RefusalReason::Restricted},
    {"qpdf", "qpdf --encrypt '' owner 256 --modify=none -- in.pdf out.pdf", RefusalReason::Restricted},
    {"qpdf", "qpdf --encrypt '' owner 256 --extract=n -- in.pdf out.pdf", RefusalReason::Restricted},
    {"qpdf", "qpdf --rotate=+90:3 in.pdf out.pdf", RefusalReason::MixedSizes},
    {"pdfunite",
     "gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -o a5.pdf -c '<< /PageSize [420 595] >> setpagedevice "
     "showpage' && pdfunite in.pdf a5.pdf out.pdf",
     RefusalReason::MixedSizes},
    {"qpdf", "head -c 400 in.pdf >out.pdf", RefusalReason::Damaged},
    {"qpdf", "cp in.ps out.pdf", RefusalReason::Damaged},
};

/// Gray pixels, row by row from the head.
struct Rendering {
    std::size_t width = 0, height = 0;
    std::string pixels;
};

Rendering read_pgm(const std::filesystem::path& path)
{
    const std::string bytes = std::get<std::string>(read_file(path, 100'000'000));
    std::istringstream text(bytes.substr(0, 100));
    std::string kind;
    Rendering picture;
    int most = 0;
    text >> kind >> picture.width >> picture.height >> most;
    REQUIRE(kind == "P5");
    picture.pixels = bytes.substr(bytes.size() - picture.width * picture.height);
    return picture;
}

/// The pages of a file as they are seen, a pixel a point.
std::vector<Rendering> rendered(const std::filesystem::path& pdf)
{
    const ScratchFolder folder;
    const auto prefix = (folder.path() / "page").string();
    const ProcessEnd end = run_process(
        {{"pdftoppm", "-r", "72", "-gray", "-cropbox", "-hide-annotations", pdf.string(), prefix}});
    INFO(end.err);
    REQUIRE(end.status == 0);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Rendering> pictures;
    for (const auto& file : files) pictures.push_back(read_pgm(file));
    return pictures;
}

/// How much a page differs, on the mean of its pixels, from what a sheet shows from a place on: 0 to 255.
double difference(const Rendering& page, const Rendering& sheet, std::size_t left)
{
    if (left + page.width > sheet.width || page.height > sheet.height) return 255;
    std::size_t sum = 0;
    for (std::size_t y = 0; y < page.height; ++y)
        for (std::size_t x = 0; x < page.width; ++x) {
            const auto gray = [](char pixel) { return static_cast<int>(static_cast<unsigned char>(pixel)); };
            sum += static_cast<std::size_t>(std::abs(gray(page.pixels[y * page.width + x]) -
                                                     gray(sheet.pixels[y * sheet.width + left + x])));
        }
    return static_cast<double>(sum) / static_cast<double>(page.width * page.height);
}

// Edges that fall between pixels, where two renderings of one page may differ.
constexpr double same = 1;

/// A folder with the four pages as PostScript and as PDF.
class Workshop
{
  public:
    Workshop()
    {
        folder_.write("in.ps", four_pages);
        can_work_ = run("gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -o in.pdf in.ps") &&
                    run("command -v pdftoppm >/dev/null");
        if (!can_work_) WARN("not tested: gs or pdftoppm is not installed");
    }

    bool can_make(const char* tool) const
    {
        if (!can_work_) return false;
        if (run(std::string("command -v ") + tool + " >/dev/null")) return true;
        WARN("not tested: " << tool << " is not installed");
        return false;
    }
    std::string make(const char* command) const
    {
        std::filesystem::remove(folder_.path() / "out.pdf");
        run(command);
        const auto made = read_file(folder_.path() / "out.pdf", 100'000'000);
        REQUIRE(std::holds_alternative<std::string>(made));
        return std::get<std::string>(made);
    }
    std::filesystem::path out() const { return folder_.path() / "out.pdf"; }

  private:
    bool run(const std::string& command) const
    {
        ProcessCall call{{"sh", "-c", command}};
        call.folder = folder_.path();
        return run_process(call).status == 0;
    }

    ScratchFolder folder_;
    bool can_work_ = false;
};

} // namespace

TEST_CASE("files of other programs are imposed: each page is seen on its sheet as it was", "[imposed]")
{
    const Workshop workshop;
    for (const Recipe& recipe : recipes) {
        if (!workshop.can_make(recipe.tool)) continue;
        INFO(recipe.command);
        const std::string bytes = workshop.make(recipe.command);
        const auto pages = rendered(workshop.out());
        const ImposedFile sheets = imposed(bytes, plain_booklet());
        REQUIRE(sheets.record.pages == pages.size());
        const ScratchFolder folder;
        const auto sides = rendered(folder.write("sheets.pdf", sheets.bytes));
        REQUIRE(sides.size() == sheets.record.sides);

        // What stands where, by the table of the fact sheet (print-production, 1.1), blanks before the last.
        const std::size_t places = (pages.size() + 3) / 4 * 4, blanks = places - pages.size();
        for (std::size_t page = 0; page < pages.size(); ++page) {
            CAPTURE(page);
            const std::size_t position = page + 1 == pages.size() ? page + blanks : page;
            const std::size_t from_outside = std::min(position, places - 1 - position);
            const bool on_right = position % 2 == 0;
            const Rendering& side = sides.at(from_outside);
            CHECK(difference(pages[page], side, on_right ? side.width - pages[page].width : 0) < same);
        }
    }
}

TEST_CASE("files of other programs that cannot be imposed are refused with the reason", "[imposed]")
{
    const Workshop workshop;
    for (const RefusedRecipe& recipe : refused_recipes) {
        if (!workshop.can_make(recipe.tool)) continue;
        INFO(recipe.command);
        const Refusal refusal = refused(workshop.make(recipe.command));
        CHECK(word_of(refusal.reason) == word_of(recipe.reason));
        CHECK_FALSE(refusal.message.empty());
        CHECK_FALSE(refusal.remedy.empty());
    }
}

TEST_CASE("pages that differ are told apart by their pictures", "[imposed]")
{
    const Workshop workshop;
    if (!workshop.can_make("qpdf")) return;
    workshop.make("cp in.pdf out.pdf");
    const auto pages = rendered(workshop.out());
    REQUIRE(pages.size() == 4);
    CHECK(difference(pages[0], pages[0], 0) < same);
    CHECK(difference(pages[0], pages[1], 0) > 3 * same);
}
