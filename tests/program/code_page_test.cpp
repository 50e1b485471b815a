#include "support/catch.hpp"

#include <fstream>

#include "base/code.hpp"
#include "base/file.hpp"
#include "program/write_code_page.hpp"

using namespace stonehand;

namespace
{

const std::string page = STONEHAND_SOURCE_DIR "/docs/codes.md";

} // namespace

TEST_CASE("docs/codes.md is what the table of codes says", "[program]")
{
    const auto stands = read_file(page, 1'000'000);
    REQUIRE(std::holds_alternative<std::string>(stands));
    INFO("script/write-docs writes it anew");
    CHECK((std::get<std::string>(stands) == write_code_page()));
}

TEST_CASE("renew docs/codes.md", "[.renew]")
{
    std::ofstream(page, std::ios::binary) << write_code_page();
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
