#include "support/catch.hpp"

#include "layout/dump_layout.hpp"
#include "layout/layout_file.hpp"

using namespace stonehand;
using namespace stonehand::test;

TEST_CASE("the layouts that ship have no fault", "[layout]")
{
    const std::string name = GENERATE("guest-contributor", "plain");
    const Reading reading = read(name, source_folder / "layouts");
    INFO(told(reading) << places(reading));
    REQUIRE(reading.layout);
    CHECK(reading.report.empty());
    CHECK(dump(*reading.layout).starts_with("layout " + name + " "));
}
