#include "support/catch.hpp"

#include <unistd.h>

#include "program/find_editions.hpp"
#include "program/layout_folders.hpp"
#include "program/resources.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;
using Paths = std::vector<std::filesystem::path>;

namespace
{

/// For its life, root is nobody: root may read every folder.
class Unprivileged
{
  public:
    Unprivileged() : was_(::geteuid())
    {
        if (was_ == 0) REQUIRE(::seteuid(65534) == 0);
    }
    ~Unprivileged()
    {
        if (was_ == 0) static_cast<void>(::seteuid(0));
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

  private:
    const uid_t was_;
};

} // namespace

TEST_CASE("every edition.xml below the content root is found, by path", "[program]")
{
    const ScratchFolder scratch;
    const auto b = scratch.write("content/editions/b/edition.xml", "");
    const auto a = scratch.write("content/editions/2022/a/edition.xml", "");
    scratch.write("content/editions/b/notes.xml", "");
    Report report;
    CHECK(find_editions(scratch.path() / "content", report).files == Paths{a, b});
    CHECK(find_editions(scratch.path() / "nowhere", report).files.empty());
    CHECK(find_editions(a, report).files.empty());
    CHECK(report.empty());
}

TEST_CASE("links to folders are not followed, so that a ring of them ends", "[program]")
{
    const ScratchFolder scratch;
    const auto a = scratch.write("content/a/edition.xml", "");
    std::filesystem::create_directory_symlink(scratch.path() / "content", scratch.path() / "content/a/ring");
    Report report;
    CHECK(find_editions(scratch.path() / "content", report).files == Paths{a});
    CHECK(report.empty());
}

TEST_CASE("folders that cannot be read are told, each, and the others are looked through", "[program]")
{
    const ScratchFolder scratch;
    const auto first = scratch.write("content/a/edition.xml", "");
    const auto last = scratch.write("content/z/edition.xml", "");
    const auto inner = scratch.write("content/m/inner/edition.xml", "").parent_path();
    const auto closed = scratch.write("content/c/edition.xml", "").parent_path();
    std::filesystem::permissions(scratch.path(), std::filesystem::perms(0755));
    for (const auto& folder : {closed, inner})
        std::filesystem::permissions(folder, std::filesystem::perms::none);
    Report report;
    {
        const Unprivileged nobody;
        CHECK(find_editions(scratch.path() / "content", report).files == Paths{first, last});
    }
    for (const auto& folder : {closed, inner})
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    REQUIRE(report.diagnostics().size() == 2);
    for (const Diagnostic& told : report.diagnostics()) CHECK(told.code == Code("read-failed"));
    CHECK(report.diagnostics()[0].message.in_english().find("the folder " + closed.string() + " ") == 0);
    CHECK(report.diagnostics()[1].message.in_english().find("the folder " + inner.string() + " ") == 0);
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
    const Resources resources{
        .layouts = "/opt/share/stonehand/layouts", .schema = {}, .profiles = {}, .starters = {}};
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
    CHECK(found.starters == scratch.path() / "tree/starters");

    CHECK(find_resources(scratch.path() / "lone/stonehand").layouts.empty());
}
