#include "support/catch.hpp"

#include "program/find_editions.hpp"
#include "program/layout_folders.hpp"
#include "program/resources.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;
using Paths = std::vector<std::filesystem::path>;

TEST_CASE("every edition.xml below the content root is found, by path", "[program]")
{
    const ScratchFolder scratch;
    const auto b = scratch.write("content/editions/b/edition.xml", "");
    const auto a = scratch.write("content/editions/2022/a/edition.xml", "");
    scratch.write("content/editions/b/notes.xml", "");
    CHECK(find_editions(scratch.path() / "content") == Paths{a, b});
    CHECK(find_editions(scratch.path() / "nowhere").empty());
}

TEST_CASE("two names of one file are one edition", "[program]")
{
    const ScratchFolder scratch;
    const auto file = scratch.write("a/edition.xml", "");
    std::filesystem::create_symlink(file, scratch.path() / "link.xml");
    const Paths once =
        without_repeats({file, scratch.path() / "a/../a/edition.xml", scratch.path() / "link.xml"});
    CHECK(once == Paths{file});
}

TEST_CASE("layouts are looked for beside the content root, then where told, then among the program's",
          "[program]")
{
    Options options;
    options.layout_folders = {"mine"};
    const Resources resources{.layouts = "/opt/share/stonehand/layouts", .schema = {}, .profiles = {}};
    CHECK(layout_folders("content", options, resources) ==
          Paths{"layouts", "mine", "/opt/share/stonehand/layouts"});
    CHECK(layout_folders(".", options, {}) == Paths{"../layouts", "mine"});
    CHECK(layout_folders("/a/content", {}, {}) == Paths{"/a/layouts"});
}

TEST_CASE("a layout is a folder with a layout.xml", "[program]")
{
    const ScratchFolder scratch;
    scratch.write("one/plain/layout.xml", "");
    scratch.write("one/notes/readme", "");
    scratch.write("two/plain/layout.xml", "");
    scratch.write("two/grand/layout.xml", "");
    CHECK(layout_names({scratch.path() / "one", scratch.path() / "two", scratch.path() / "none"}) ==
          std::vector<std::string>{"grand", "plain"});
}

TEST_CASE("the program's files are found from its own place, installed or in its source tree", "[program]")
{
    const ScratchFolder scratch;
    scratch.write("prefix/share/stonehand/layouts/plain/layout.xml", "");
    CHECK(find_resources(scratch.path() / "prefix/bin/stonehand").layouts ==
          scratch.path() / "prefix/share/stonehand/layouts");

    scratch.write("tree/layouts/plain/layout.xml", "");
    scratch.write("tree/engine/engine.hpp", "");
    const Resources found = find_resources(scratch.path() / "tree/build/release/stonehand");
    CHECK(found.layouts == scratch.path() / "tree/layouts");
    CHECK(found.profiles == scratch.path() / "tree/build/profiles");

    CHECK(find_resources(scratch.path() / "lone/stonehand").layouts.empty());
}
