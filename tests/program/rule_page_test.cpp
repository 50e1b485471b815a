#include "support/catch.hpp"

#include <fstream>

#include "base/file.hpp"
#include "program/write_rule_page.hpp"
#include "support/places.hpp"

using namespace stonehand;

namespace
{

const std::string page = STONEHAND_SOURCE_DIR "/docs/preflight.md";

} // namespace

TEST_CASE("docs/preflight.md is what the table of rules says", "[program]")
{
    const auto stands = read_file(page, 1'000'000);
    REQUIRE(std::holds_alternative<std::string>(stands));
    INFO("script/write-docs writes it anew");
    CHECK((std::get<std::string>(stands) == write_rule_page()));
}

TEST_CASE("renew docs/preflight.md", "[.renew]")
{
    std::ofstream(page, std::ios::binary) << write_rule_page();
}
