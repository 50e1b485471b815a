#include "support/catch.hpp"

#include <fstream>

#include "base/code.hpp"
#include "base/file.hpp"
#include "program/write_code_page.hpp"
#include "support/places.hpp"

using namespace stonehand;

namespace
{

struct CodePage {
    Tongue tongue;
    std::string file;
};
const std::vector<CodePage> pages{{Tongue::English, STONEHAND_SOURCE_DIR "/docs/codes.md"},
                                  {Tongue::Chinese, STONEHAND_SOURCE_DIR "/docs/codes.zh.md"}};

} // namespace

TEST_CASE("docs/codes.md and docs/codes.zh.md are what the table of codes says", "[program]")
{
    for (const CodePage& page : pages) {
        const auto stands = read_file(page.file, 1'000'000);
        REQUIRE(std::holds_alternative<std::string>(stands));
        INFO("script/write-docs writes " << page.file << " anew");
        CHECK((std::get<std::string>(stands) == write_code_page(page.tongue)));
    }
}

TEST_CASE("renew docs/codes.md and docs/codes.zh.md", "[.renew]")
{
    for (const CodePage& page : pages)
        std::ofstream(page.file, std::ios::binary) << write_code_page(page.tongue);
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
