#include <filesystem>

#include "support/catch.hpp"
#include "support/places.hpp"
#include "support/run_process.hpp"
#include "support/scratch_folder.hpp"
#include "whole/why_no_browser.hpp"

using namespace stonehand;

TEST_CASE(
    "whoever writes sees each save at its place, each error at its line, and comes to the source by a click",
    "[others]")
{
    const std::string source = STONEHAND_SOURCE_DIR;
    if (const std::string why = why_no_browser(source); !why.empty()) {
        WARN("no preview is looked at: " << why);
        return;
    }
    const ScratchFolder house;
    std::filesystem::copy(source + "/content", house.path() / "content",
                          std::filesystem::copy_options::recursive);
    const auto edition = house.path() / "content/editions/two-languages/edition.xml";
    const ProcessEnd end = run_process({{"node", source + "/tests/whole/watch_saves.mjs",
                                         STONEHAND_BUILD_DIR "/stonehand", edition.string()}});
    INFO(end.out << end.err);
    CHECK(end.status == 0);
}
