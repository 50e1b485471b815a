#include "support/catch.hpp"

#include <fstream>

#include "base/file.hpp"
#include "program/write_limit_page.hpp"
#include "support/places.hpp"

using namespace stonehand;

namespace
{

const std::string page = STONEHAND_SOURCE_DIR "/docs/limits.md";

} // namespace

TEST_CASE("docs/limits.md is what the table of limits says", "[program]")
{
    const auto stands = read_file(page, 1'000'000);
    REQUIRE(std::holds_alternative<std::string>(stands));
    INFO("script/write-docs writes it anew");
    CHECK((std::get<std::string>(stands) == write_limit_page()));
}

TEST_CASE("renew docs/limits.md", "[.renew]")
{
    std::ofstream(page, std::ios::binary) << write_limit_page();
}
