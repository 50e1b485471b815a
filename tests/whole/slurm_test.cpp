#include "support/catch.hpp"

#include "program/house.hpp"
#include "support/places.hpp"

using namespace stonehand;

TEST_CASE("a Slurm job array, merged, makes what one run makes", "[others]")
{
    const House house;
    for (const char* id : {"two", "three", "four", "five"}) house.write_edition(id, "Built by an array.");
    REQUIRE(house.run({"build", "--output", "screen", "--into", "whole", "--no-cache", "--quiet"}).status ==
            0);

    const ProcessEnd array = run_process({.arguments = {STONEHAND_SOURCE_DIR "/tests/whole/slurm_array.sh",
                                                        program, house.path().string(), "3"}});
    if (array.status == 77) {
        WARN("skipped: there is no Slurm here that runs (Debian's slurm-wlm, as root)");
        return;
    }
    INFO(array.err);
    REQUIRE(array.status == 0);
    std::vector<std::string> names = house.files_in("out");
    std::erase_if(names, [](const std::string& name) { return name.starts_with("manifest-"); });
    CHECK(names == house.files_in("whole"));
    for (const std::string& name : house.files_in("whole"))
        CHECK(house.bytes("out/" + name) == house.bytes("whole/" + name));
}
