#include <algorithm>

#include "program/house.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

/// How many pages of a PDF have the stamp, and how many there are.
std::pair<std::ptrdiff_t, std::ptrdiff_t> stamped_pages(const std::filesystem::path& pdf)
{
    const std::string text =
        run_process({.arguments = {"pdftotext", pdf.string(), "-"}}).out; // pages end in a form feed
    std::ptrdiff_t stamped = 0;
    for (std::size_t at = text.find("DRAFT"); at != text.npos; at = text.find("DRAFT", at + 1)) ++stamped;
    return {stamped, std::count(text.begin(), text.end(), '\f')};
}

} // namespace

TEST_CASE("a draft is stamped on every page of every output, and keeps the standards", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build", "--draft", "--output", "screen,essay,press,proof"});
    INFO(end.err);
    REQUIRE(end.status == 0);
    for (const char* pdf : {"screen/one.pdf", "essay/first.pdf", "press/one.pdf"}) {
        CAPTURE(pdf);
        const auto [stamped, pages] = stamped_pages(house.path() / "out/one" / pdf);
        CHECK(pages > 0);
        CHECK(stamped == pages);
    }
    CHECK_THAT(house.bytes("out/one/proof/one-proof.html"),
               Contains("Nothing may be sent: this is a draft, stamped on every page."));
    CHECK_THAT(house.bytes("out/one/manifest.json"), Contains("\"draft\": true"));
}

TEST_CASE("no later run takes a draft for the finished edition", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "screen"}).status == 0);
    const std::string finished = house.bytes("out/one/screen/one.pdf");
    REQUIRE(house.run({"build", "--output", "screen", "--draft"}).status == 0);
    CHECK(house.bytes("out/one/screen/one.pdf") != finished);
    std::filesystem::copy(house.path() / "out/manifest.json", house.path() / "draft.json");

    SECTION("by the cache")
    {
        REQUIRE(house.run({"build", "--output", "screen"}).status == 0);
        CHECK(house.bytes("out/one/screen/one.pdf") == finished);
    }
    SECTION("by the manifest of the draft")
    {
        REQUIRE(house.run({"build", "--output", "screen", "--since", "draft.json"}).status == 0);
        CHECK(house.bytes("out/one/screen/one.pdf") == finished);
    }
    SECTION("nor the finished edition for a draft")
    {
        const ProcessEnd end = house.run({"build", "--draft", "--since", "draft.json"});
        CHECK(end.status == 2);
        CHECK_THAT(end.err, Contains("--since"));
    }
}
