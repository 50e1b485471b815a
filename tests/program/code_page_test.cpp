#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>

#include "base/code.hpp"
#include "base/file.hpp"
#include "program/write_code_page.hpp"

using namespace stonehand;

TEST_CASE("docs/codes.md is what the table of codes says", "[program]")
{
    const std::string path = STONEHAND_SOURCE_DIR "/docs/codes.md";
    const std::string page = write_code_page();
    // script/write-docs asks for the page instead of the comparison.
    if (std::getenv("STONEHAND_WRITE_DOCS")) std::ofstream(path, std::ios::binary) << page;
    const auto stands = read_file(path, 1'000'000);
    REQUIRE(std::holds_alternative<std::string>(stands));
    INFO("script/write-docs writes it anew");
    CHECK((std::get<std::string>(stands) == page));
}

TEST_CASE("the table of codes is in alphabetical order and complete", "[program]")
{
    std::string_view before;
    for (const CodeEntry& entry : code_table) {
        CAPTURE(entry.id);
        CHECK(before < entry.id);
        CHECK(entry.meaning.ends_with('.'));
        CHECK(entry.remedy.ends_with('.'));
        before = entry.id;
    }
}
