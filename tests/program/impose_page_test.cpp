#include "support/catch.hpp"

#include <fstream>

#include "base/file.hpp"
#include "program/write_impose_page.hpp"
#include "support/places.hpp"

using namespace stonehand;

namespace
{

const std::string page = STONEHAND_SOURCE_DIR "/docs/impose.md";

} // namespace

TEST_CASE("docs/impose.md is what the tables of settings and refusals say", "[program]")
{
    const auto stands = read_file(page, 1'000'000);
    REQUIRE(std::holds_alternative<std::string>(stands));
    INFO("script/write-docs writes it anew");
    CHECK((std::get<std::string>(stands) == write_impose_page()));
}

TEST_CASE("renew docs/impose.md", "[.renew]")
{
    std::ofstream(page, std::ios::binary) << write_impose_page();
}
