#include "program/live_proof.hpp"

#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

/// What a save came to: two pages, painted with these colours and this picture.
LiveBuild saved(const std::vector<std::string>& colours, const std::string& picture = "data:,one",
                const std::string& second_page = "{\"marks\":[]}")
{
    ProofPages pages;
    pages.shapes.colours = colours;
    pages.shapes.pictures = {picture};
    pages.pages.resize(2);
    pages.pages[0].content = "{\"marks\":[]}";
    pages.pages[1].content = second_page;
    LiveBuild build;
    build.proof.emplace().pages = std::make_shared<const ProofPages>(pages);
    build.blocks.resize(2);
    return build;
}

} // namespace

TEST_CASE("of a save those pages are told that differ", "[program]")
{
    LiveProof live("", true);
    const std::uint64_t first = live.take(saved({"#000000"}));
    live.take(saved({"#000000", "#ff0000"}, "data:,one", "{\"marks\":[1]}"));
    CHECK_THAT(live.news(first), Contains("\"pages\":[[1,{\"marks\":[1]}]]"));
}

TEST_CASE("where a number means another colour or picture every page is told", "[program]")
{
    const std::string both = "\"pages\":[[0,{\"marks\":[]}],[1,{\"marks\":[]}]]";
    LiveProof live("", true);
    const std::uint64_t first = live.take(saved({"#000000"}));
    const std::uint64_t second = live.take(saved({"#ff0000"}));
    CHECK_THAT(live.news(first), Contains(both));
    live.take(saved({"#ff0000"}, "data:,two"));
    CHECK_THAT(live.news(second), Contains(both));
}
