#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "built_edition.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// Where mupdf paints signs and paths, a line each, in the coordinates of the page's trim; of a press file
/// what stands inside the bleed's clip, not the marks round it.
std::vector<std::string> painted(const std::filesystem::path& pdf, bool on_sheet)
{
    std::vector<std::string> found;
    std::istringstream lines(run_process({{"mutool", "trace", pdf.string()}}).out);
    bool inside = !on_sheet, clip = false;
    for (std::string line; std::getline(lines, line);) {
        line.erase(0, line.find_first_not_of(' '));
        const auto is = [&](std::string_view tag) { return line.starts_with(tag); };
        if (is("<page ")) found.push_back("page");
        if (on_sheet && is("<clip_path")) clip = true;
        if (on_sheet && is("</clip_path")) clip = false, inside = true;
        if (on_sheet && is("<pop_clip")) inside = false;
        if (!inside || clip) continue;
        if (is("<g ") || is("<moveto") || is("<lineto") || is("<curveto") || is("<closepath"))
            found.push_back(line);
    }
    return found;
}

/// The value of an attribute; empty where there is none.
std::string_view value_of(std::string_view line, std::string_view attribute)
{
    const std::size_t at = line.find(attribute);
    if (at == line.npos) return {};
    const std::size_t begin = at + attribute.size();
    return line.substr(begin, line.find('"', begin) - begin);
}

/// Whether two lines paint the same at the same place. What a sign says may differ: on the press nothing says
/// more than fonts do. Where it does, the pen is set anew, which moves it by less than 1/1000 em.
bool same(const std::string& one, const std::string& other)
{
    constexpr double least = 0.02; // pt
    const auto near = [&](std::string_view attribute) {
        return std::abs(std::atof(value_of(one, attribute).data()) -
                        std::atof(value_of(other, attribute).data())) < least;
    };
    if (!one.starts_with("<g ")) return one == other;
    return value_of(one, " glyph=\"") == value_of(other, " glyph=\"") && near(" x=\"") && near(" y=\"");
}

/// The pages that show pictures.
std::set<std::size_t> pages_with_pictures(const std::string& pdf)
{
    std::set<std::size_t> pages;
    std::istringstream lines(run_process({{"pdfimages", "-list", pdf}}).out);
    for (std::string line; std::getline(lines, line);)
        if (std::size_t page = 0; std::sscanf(line.c_str(), "%zu", &page) == 1) pages.insert(page);
    return pages;
}

bool all_black_alone(const std::string& ink_cov, const std::set<std::size_t>& but)
{
    std::istringstream lines(ink_cov);
    std::size_t page = 0;
    for (std::string line; std::getline(lines, line);) {
        if (but.count(++page) > 0) continue;
        double cyan = 1, magenta = 1, yellow = 1, black = 1;
        if (std::sscanf(line.c_str(), "%lf %lf %lf %lf", &cyan, &magenta, &yellow, &black) != 4) return false;
        if (cyan + magenta + yellow > 0) return false;
    }
    return true;
}

/// The one PDF of an output.
std::filesystem::path pdf_of(const BuiltEdition& built, std::string_view output)
{
    INFO(built.end().err);
    for (const auto& pdf : built.pdfs())
        if (pdf.parent_path().filename() == output) return pdf;
    FAIL("no PDF of the output " << output);
    return {};
}

const std::vector<std::string> press{"--output", "screen,press"};
const std::vector<std::string> plain_press{"--output", "screen,press", "--layout", "plain"};

} // namespace

TEST_CASE("screen and press paint every sign and path at the same place of the trim", "[others]")
{
    for (const auto& edition : editions_at_hand()) {
        for (const auto& arguments : {press, plain_press}) {
            const BuiltEdition built(edition, arguments);
            const auto on_paper = painted(pdf_of(built, "press"), true);
            const auto on_screen = painted(pdf_of(built, "screen"), false);
            REQUIRE(on_screen.size() > 5000);
            REQUIRE(on_paper.size() == on_screen.size());
            const auto differ = std::mismatch(on_paper.begin(), on_paper.end(), on_screen.begin(), same);
            if (differ.first != on_paper.end()) FAIL(*differ.first << " is on the screen " << *differ.second);
        }
    }
}

TEST_CASE("other programs find no fault in press files", "[others]")
{
    for (const auto& edition : editions_at_hand()) {
        for (const auto& arguments : {press, plain_press}) {
            const BuiltEdition built(edition, arguments);
            const std::string pdf = pdf_of(built, "press").string();
            INFO(pdf);
            CHECK(run_process({{"qpdf", "--check", pdf}}).status == 0);
            CHECK(run_process({{"pdftoppm", "-r", "20", pdf, "/dev/null"}}).err.empty());
            const auto ghostscript = run_process(
                {{"gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-sDEVICE=nullpage", pdf}});
            CHECK(ghostscript.out + ghostscript.err == "");
            // Debian's mutool says that it has no colour management.
            const auto mupdf =
                run_process({{"mutool", "draw", "-q", "-o", "/dev/null", "-F", "png", pdf}}).err;
            CHECK((mupdf.empty() || mupdf == "warning: ICC support is not available\n"));
        }
    }
}

TEST_CASE("the ink of every page is what Ghostscript counts, within one per cent of the page", "[others]")
{
    for (const auto& edition : editions_at_hand()) {
        std::vector<std::string> arguments = plain_press;
        arguments.insert(arguments.end(), {"--stats", "--format", "json"});
        const BuiltEdition built(edition, arguments);
        std::istringstream events(built.end().out);
        nlohmann::json ink;
        for (std::string line; std::getline(events, line);)
            if (auto event = nlohmann::json::parse(line);
                event["event"] == "statistics" && event.contains("ink"))
                ink = event["ink"];
        std::istringstream pages(
            run_process({{"gs", "-q", "-dNOPAUSE", "-dBATCH", "-dUseTrimBox", "-r144", "-sDEVICE=ink_cov",
                          "-o", "-", pdf_of(built, "press").string()}})
                .out);
        std::size_t counted = 0;
        for (std::string line; std::getline(pages, line); ++counted) {
            REQUIRE(counted < ink.size());
            const auto& plates = ink[counted]["plates"];
            double covered[4] = {};
            REQUIRE(std::sscanf(line.c_str(), "%lf %lf %lf %lf", &covered[0], &covered[1], &covered[2],
                                &covered[3]) == 4);
            const char* names[] = {"Cyan", "Magenta", "Yellow", "Black"};
            for (std::size_t plate = 0; plate < 4; ++plate)
                CHECK(std::abs(plates.value(names[plate], 0.0) - covered[plate]) < 1);
        }
        CHECK(counted == ink.size());
    }
}

TEST_CASE("what the plain layout sets in black is on no other plate")
{
    for (const auto& edition : editions_at_hand()) {
        const BuiltEdition built(edition, plain_press);
        const std::string pdf = pdf_of(built, "press").string();
        const auto inks = run_process(
            {{"gs", "-q", "-dNOPAUSE", "-dBATCH", "-dUseTrimBox", "-sDEVICE=ink_cov", "-o", "-", pdf}});
        INFO(inks.out);
        CHECK(all_black_alone(inks.out, pages_with_pictures(pdf)));
    }
}
