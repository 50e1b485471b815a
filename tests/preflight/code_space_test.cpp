#include "preflight/code_space.hpp"

#include "preflight/cmap.hpp"
#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("codes of predefined CMaps are as long as their ranges say", "[preflight]")
{
    CHECK(predefined_code_space("Identity-V").size_of_first("\x05\x06\x07") == 2);
    CHECK(predefined_code_space("H").size_of_first("\x30\x21\x30") == 2);
    CHECK(predefined_code_space("90ms-RKSJ-H").size_of_first("A") == 1);
    CHECK(predefined_code_space("90ms-RKSJ-H").size_of_first("\x82\xA0") == 2);
    CHECK(predefined_code_space("UniGB-UTF16-H").size_of_first("\x4E\x2D\x4E\x2D") == 2);
    CHECK(predefined_code_space("UniGB-UTF16-H").size_of_first("\xD8\x40\xDC\x0B") == 4);
    CHECK(predefined_code_space("GBK2K-V").size_of_first("\x81\x30\x81\x30") == 4);
    CHECK(predefined_code_space("GBK2K-V").size_of_first("\xB0\xA1") == 2);
}

TEST_CASE("predefined CMaps are of one collection each", "[preflight]")
{
    CHECK(predefined_ordering("Identity-V").empty());
    CHECK(predefined_ordering("90ms-RKSJ-H") == "Japan1");
    CHECK(predefined_ordering("V") == "Japan1");
    CHECK(predefined_ordering("UniGB-UTF16-H") == "GB1");
    CHECK(predefined_ordering("HKscs-B5-V") == "CNS1");
    CHECK(predefined_ordering("CNS-EUC-H") == "CNS1");
    CHECK(predefined_ordering("KSCms-UHC-H") == "Korea1");
}

TEST_CASE("a CMap says how long its codes are, byte by byte", "[preflight]")
{
    const CodeSpace space =
        read_cmap("2 begincodespacerange <00> <80> <8140> <9FFC> endcodespacerange\n").code_space;
    CHECK(space.size_of_first("A\x81") == 1);
    CHECK(space.size_of_first("\x81\x40") == 2);
    // Of no range: as long as what begins like it, else as the shortest.
    CHECK(space.size_of_first("\x81\x20") == 2);
    CHECK(space.size_of_first("\xFE\x20") == 1);
}
