#include "support/catch.hpp"
#include "support/places.hpp"
#include "whole/built_edition.hpp"

using namespace stonehand;

namespace
{

const std::filesystem::path tests = std::filesystem::path(STONEHAND_SOURCE_DIR) / "tests";

/// A golden case, built by the whole program.
BuiltEdition build(const std::string& golden)
{
    return BuiltEdition(
        tests / "golden" / golden / "case.xml",
        {"--layouts", (tests / "support/layouts").string(), "--layouts", (tests / "golden").string()});
}

/// What poppler reads in the PDF of a golden case.
std::string read_back(const std::string& golden)
{
    const BuiltEdition built = build(golden);
    INFO(built.end().err);
    REQUIRE(built.pdfs().size() == 2); // the edition's, and its one essay's
    return comparable(page_text(built.path("screen/e.pdf")));
}

} // namespace

TEST_CASE("letters that a reordered cluster shares with others are read back whole")
{
    // The second voice of a font told only what its glyphs say elsewhere: लिखा came back without its ल.
    const std::string text = read_back("devanagari-keeps-its-clusters");
    INFO(text);
    CHECK(text.find("\u0932\u093F\u0916\u093E") != std::string::npos);
}

TEST_CASE("vertical Chinese is read back in its order, short numbers whole")
{
    const std::string text = read_back("two-figures-share-a-cell-in-vertical-text");
    INFO(text);
    CHECK(text.find("12月5日，第7条，第1") != std::string::npos);
}

TEST_CASE("a book that is bound on the right says so to viewers, and is a sound file")
{
    const BuiltEdition built = build("vertical-pages-are-bound-on-the-right");
    REQUIRE(built.end().status == 0);
    const std::string pdf = built.path("screen/e.pdf").string();
    CHECK(run_process({{"qpdf", "--check", pdf}}).status == 0);
    CHECK(
        run_process({{"qpdf", "--qdf", "--object-streams=disable", pdf, "-"}}).out.find("/Direction /R2L") !=
        std::string::npos);
}
