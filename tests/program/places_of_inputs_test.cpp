#include "support/catch.hpp"

#include "program/tree.hpp"

using namespace stonehand;

namespace
{

void point(const House& house, const std::string& link, const std::string& target)
{
    std::filesystem::remove(house.path() / link);
    std::filesystem::create_symlink(target, house.path() / link);
}

/// The layout “plain” under another name.
std::string layout_called(const std::string& name, const House& house)
{
    std::string text = house.bytes("layouts/plain/layout.xml");
    return text.replace(text.find("\"plain\""), 7, "\"" + name + "\"");
}

} // namespace

TEST_CASE("a link that leads to another file now is a change: an include, an edition, a layout", "[program]")
{
    const Tree tree;
    tree.write("content/texts/old.xml", Tree::about("What it was."));
    tree.write("content/texts/new.xml", Tree::about("What it is."));
    tree.write("texts/first.xml", House::edition("one", "The first text."));
    tree.write("texts/second.xml", House::edition("one", "The second text."));
    for (const char* year : {"2024", "2025"}) {
        tree.write(std::string("layouts-of/") + year + "/layout.xml",
                   layout_called("current", tree) + "<!-- of " + year + " -->");
    }
    std::filesystem::create_directories(tree.path() / "more");
    point(tree, "content/about.xml", "texts/old.xml");
    point(tree, "content/editions/one/edition.xml", "../../../texts/first.xml");
    point(tree, "more/current", "../layouts-of/2024");
    const std::vector<std::string> with{"--layouts", "more", "--layout", "current"};
    std::vector<std::string> since = with;
    since.insert(since.end(), {"--since", "last.json", "--into", "since", "--no-cache"});
    const auto all = [](const char* one, const char* three, const char* two) {
        return Manners{{"one", one}, {"three", three}, {"two", two}};
    };
    CHECK(tree.build(with) == all("built", "built", "built"));
    CHECK(tree.build(with) == all("up-to-date", "up-to-date", "up-to-date"));
    std::filesystem::copy(tree.path() / "out/manifest.json", tree.path() / "last.json");
    CHECK(tree.build(since) == all("unchanged", "unchanged", "unchanged"));

    point(tree, "content/about.xml", "texts/new.xml");
    CHECK(tree.build(since) == all("unchanged", "built", "built"));
    CHECK(tree.build(with) == all("up-to-date", "built", "built"));
    point(tree, "content/editions/one/edition.xml", "../../../texts/second.xml");
    CHECK(tree.build(since) == all("built", "built", "built"));
    CHECK(tree.build(with) == all("built", "up-to-date", "up-to-date"));
    point(tree, "more/current", "../layouts-of/2025");
    CHECK(tree.build(with) == all("built", "built", "built"));
    // And back again: all of it is still in the cache.
    point(tree, "more/current", "../layouts-of/2024");
    CHECK(tree.build(with) == all("restored", "restored", "restored"));
}

TEST_CASE("a layout that comes before the one in the content root is seen", "[program]")
{
    const House house;
    const std::string mine = layout_called("mine", house);
    house.write("content/house/mine/layout.xml", mine);
    const std::vector<std::string> build{"build",      "--output",  "screen",        "--layouts",
                                         "mine-first", "--layouts", "content/house", "--layout",
                                         "mine",       "--format",  "json"};
    std::filesystem::create_directories(house.path() / "mine-first");
    CHECK(manners_of(house.run(build)) == Manners{{"one", "built"}});
    CHECK(manners_of(house.run(build)) == Manners{{"one", "up-to-date"}});
    house.write("mine-first/mine/layout.xml", mine + "<!-- another -->");
    CHECK(manners_of(house.run(build)) == Manners{{"one", "built"}});
}

TEST_CASE("an edition is the same however it is named, and no other is", "[program]")
{
    const Tree tree;
    const auto build_in = [&](const std::string& folder, const std::string& name) {
        ProcessCall call{.arguments = {"sh", "-c", "cd \"$0\" && exec \"$@\"", folder}};
        return tree.run({"build", name, "--output", "screen", "--into", (tree.path() / "out").string()},
                        call);
    };
    CHECK(build_in("content/editions/one", "edition.xml").status == 0);
    CHECK(build_in("content/editions/two", "edition.xml").status == 0);
    CHECK(std::filesystem::exists(tree.path() / "out/one/screen/one.pdf"));
    CHECK(std::filesystem::exists(tree.path() / "out/two/screen/two.pdf"));
    CHECK(tree.bytes("out/manifest.json").find("\"source\": \"editions/two/edition.xml\"") !=
          std::string::npos);
    CHECK(build_in("content", "editions/two/edition.xml").err.find("1 up to date") != std::string::npos);
    CHECK(tree.build() == Manners{{"one", "up-to-date"}, {"three", "built"}, {"two", "up-to-date"}});

    const auto since = [&](const std::string& id) {
        ProcessCall call{.arguments = {"sh", "-c", "cd \"$0\" && exec \"$@\"", "content/editions/" + id}};
        return tree.run({"build", "edition.xml", "--output", "screen", "--no-cache", "--since",
                         "../../../last.json", "--into", "../../../since"},
                        call);
    };
    std::filesystem::copy(tree.path() / "out/manifest.json", tree.path() / "last.json");
    tree.write_edition("four", "It was not built.");
    CHECK(since("two").err.find("1 unchanged") != std::string::npos);
    CHECK(since("four").err.find("1 edition built") != std::string::npos);
}

TEST_CASE("an edition whose folder is a link is built as any other, and is not gone", "[program]")
{
    const Tree tree;
    tree.build();
    std::filesystem::create_directories(tree.path() / "elsewhere");
    std::filesystem::rename(tree.path() / "content/editions/one", tree.path() / "elsewhere/one");
    std::filesystem::create_directory_symlink("../../elsewhere/one", tree.path() / "content/editions/one");
    // A link that leads up, and one to a folder that is found where it lies, are no place to look in.
    std::filesystem::create_directory_symlink("..", tree.path() / "content/editions/up");
    std::filesystem::create_directory_symlink("editions/two", tree.path() / "content/current");
    CHECK(tree.build({"--prune"}).size() == 3);
    CHECK(std::filesystem::exists(tree.path() / "out/one/screen/one.pdf"));

    // A disk that is not there today: nothing is called gone.
    std::filesystem::rename(tree.path() / "elsewhere", tree.path() / "away");
    CHECK(tree.build({"--prune"}).size() == 2);
    CHECK(std::filesystem::exists(tree.path() / "out/one/screen/one.pdf"));
}

TEST_CASE("what an edition includes is looked for from where it lies, and so it is when it is recalled",
          "[program]")
{
    const Tree tree;
    tree.build();
    std::filesystem::copy(tree.path() / "out/manifest.json", tree.path() / "last.json");
    // The same edition behind a link, beside another text of the same name.
    tree.write("content/deep/about.xml", Tree::about("Another text."));
    std::filesystem::create_directories(tree.path() / "content/deep/er/still");
    std::filesystem::rename(tree.path() / "content/editions/two", tree.path() / "content/deep/er/still/two");
    std::filesystem::create_directory_symlink("../deep/er/still/two", tree.path() / "content/editions/two");
    const std::string named = "content/editions/two/edition.xml";
    std::filesystem::rename(tree.path() / "content/deep/about.xml",
                            tree.path() / "content/deep/er/about.xml");
    const auto manner = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"build", named, "--output", "screen", "--format", "json"};
        words.insert(words.end(), more.begin(), more.end());
        const ProcessEnd end = tree.run(words);
        INFO(end.out);
        CHECK(end.status == 0);
        return manners_of(end);
    };
    CHECK(manner({"--since", "last.json", "--into", "since", "--no-cache"}) == Manners{{"two", "built"}});
    CHECK(manner({}) == Manners{{"two", "built"}});
    CHECK(tree.bytes("out/two/manifest.json").find("deep/er/about.xml") != std::string::npos);
}
