#include <cmath>
#include <cstdio>
#include <sstream>

#include "built_edition.hpp"
#include "preflight/judge_pdf.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// A sign and where mupdf paints it, in pt from the head-left corner of the paper.
struct PaintedSign {
    std::string glyph;
    double x = 0, y = 0;
};
using Signs = std::vector<PaintedSign>;

std::string value_of(const std::string& line, std::string_view attribute)
{
    const std::size_t at = line.find(attribute);
    if (at == line.npos) return {};
    const std::size_t begin = at + attribute.size();
    return line.substr(begin, line.find('"', begin) - begin);
}

/// The signs of every page, in the order of painting.
std::vector<Signs> signs_of(const std::filesystem::path& pdf)
{
    std::vector<Signs> pages;
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    std::istringstream lines(run_process({{"mutool", "trace", pdf.string()}}).out);
    for (std::string line; std::getline(lines, line);) {
        if (line.find("<page ") != line.npos) pages.emplace_back();
        if (line.find("<fill_text") != line.npos)
            std::sscanf(value_of(line, "transform=\"").c_str(), "%lf %lf %lf %lf %lf %lf", &a, &b, &c, &d, &e,
                        &f);
        if (line.find("<g ") == line.npos) continue;
        const double x = std::atof(value_of(line, " x=\"").c_str()),
                     y = std::atof(value_of(line, " y=\"").c_str());
        pages.back().push_back({value_of(line, " glyph=\""), a * x + c * y + e, b * x + d * y + f});
    }
    return pages;
}

std::filesystem::path pdf_of(const BuiltEdition& built, std::string_view output)
{
    INFO(built.end().err);
    for (const auto& pdf : built.pdfs())
        if (pdf.parent_path().filename() == output && !pdf.stem().string().ends_with("-dummy")) return pdf;
    FAIL("no PDF of the output " << output);
    return {};
}

constexpr double millimetre = 72 / 25.4;

// What marks take round a press page: the bleed, 1.5 mm, marks of 5 mm, 1 mm.
constexpr double press_room = (3 + 1.5 + 5 + 1) * millimetre;

/// How many signs of a press page are the page's and not its slug's: those of the same page on the screen.
std::vector<std::size_t> counts_of(const std::filesystem::path& screen)
{
    std::vector<std::size_t> counts;
    for (const Signs& page : signs_of(screen)) counts.push_back(page.size());
    return counts;
}

} // namespace

TEST_CASE("every page of a booklet stands where a stitched book wants it, creep included, unscaled")
{
    for (const auto& edition : editions_at_hand()) {
        const BuiltEdition built(edition, {"--output", "screen,press,booklet"});
        const auto pages = signs_of(pdf_of(built, "press"));
        const auto counts = counts_of(pdf_of(built, "screen"));
        const auto sheets = signs_of(pdf_of(built, "booklet"));
        REQUIRE(pages.size() == counts.size());
        // The layout keeps its cover apart: the block begins with the third page. 120 g/m² of 1.1 cm³/g.
        const std::size_t block = (pages.size() - 4 + 3) / 4 * 4;
        const double caliper = 0.132 * millimetre;
        REQUIRE(sheets.size() == block / 2);
        std::size_t compared = 0;
        double worst = 0;
        for (std::size_t side = 0; side < sheets.size(); ++side) {
            const std::size_t k = side / 2;
            const std::size_t left = side % 2 == 0 ? block - 2 * k : 2 * k + 2;
            const std::size_t right = block + 1 - left;
            const double creep = static_cast<double>(k) * caliper;
            auto sign = sheets[side].begin();
            for (const std::size_t page : {left, right}) {
                const std::size_t index = page + 1;      // two pages of the cover come first
                if (index >= pages.size() - 2) continue; // a blank
                // SRA3 lies level: 450 × 320 mm; a spread of A5 stands in its middle.
                const double x = page == left ? 77 * millimetre + creep : 225 * millimetre - creep;
                const double y = 55 * millimetre;
                for (std::size_t i = 0; i < counts[index]; ++i, ++sign, ++compared) {
                    REQUIRE(sign != sheets[side].end());
                    const PaintedSign& own = pages[index][i];
                    REQUIRE(sign->glyph == own.glyph);
                    worst = std::max({worst, std::abs(sign->x - (own.x - press_room + x)),
                                      std::abs(sign->y - (own.y - press_room + y))});
                }
            }
        }
        CHECK(compared > 5000);
        CHECK(worst < 0.01 * millimetre);
    }
}

TEST_CASE("other programs find no fault in booklets, covers and dummies, and they keep PDF/X", "[others]")
{
    for (const auto& edition : editions_at_hand())
        for (const std::string layout : {"guest-contributor", "plain"}) {
            const BuiltEdition built(edition, {"--output", "booklet,cover", "--layout", layout});
            INFO(built.end().err);
            std::vector<std::filesystem::path> bound;
            for (const auto& path : built.pdfs())
                if (path.parent_path().filename() == "booklet" || path.parent_path().filename() == "cover")
                    bound.push_back(path);
            CHECK(bound.size() == 3);
            for (const auto& path : bound) {
                const std::string pdf = path.string();
                INFO(pdf);
                CHECK(run_process({{"qpdf", "--check", pdf}}).status == 0);
                CHECK(run_process({{"pdftoppm", "-r", "20", pdf, "/dev/null"}}).err.empty());
                const auto ghostscript = run_process(
                    {{"gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-sDEVICE=nullpage", pdf}});
                CHECK(ghostscript.out + ghostscript.err == "");
                const std::string bytes = built.bytes(path.lexically_relative(built.path("")).string());
                const Judgement judgement =
                    judge_pdf(bytes, {layout == "plain" ? Standard::X1a : Standard::X4});
                for (const Finding& finding : judgement.findings)
                    FAIL_CHECK(finding.rule.entry().id << ": " << finding.message.in_english());
                CHECK(judgement.keeps_all());
            }
        }
}
