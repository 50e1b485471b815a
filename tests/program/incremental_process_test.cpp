#include "support/catch.hpp"

#include <chrono>
#include <thread>

#include <fmt/format.h>

#include "program/tree.hpp"

using namespace stonehand;

TEST_CASE("what did not change is not built again, and its warnings are told all the same", "[program]")
{
    const House house;
    house.write_edition("loose", "Unhyphenatablewords­ " + std::string(400, 'x') + " stand here.");
    const ProcessEnd first = house.run({"build", "--output", "screen"});
    const ProcessEnd second = house.run({"build", "--output", "screen"});
    CHECK(second.err.find("0 editions built, 2 up to date; ") != std::string::npos);
    CHECK(second.out.empty());
    const std::string fault = "content/editions/loose/edition.xml:8:8: warning[";
    REQUIRE(first.err.find(fault) != std::string::npos);
    const std::size_t begin = first.err.find(fault), caret = first.err.find('^', begin);
    const std::string told = first.err.substr(begin, first.err.find('\n', caret) - begin);
    CHECK(second.err.find(told) != std::string::npos);
}

TEST_CASE("a file that several editions include builds those again, and no other", "[program]")
{
    const Tree tree;
    CHECK(tree.build() == all_built);
    CHECK(tree.build() == all_up_to_date);
    tree.write("content/about.xml", Tree::about("What this was."));
    CHECK(tree.build() == Manners{{"one", "up-to-date"}, {"three", "built"}, {"two", "built"}});
    // It is content that counts, not the time of writing; and what was made of this content is still kept.
    tree.write("content/about.xml", Tree::about("What this is."));
    CHECK(tree.build() == Manners{{"one", "up-to-date"}, {"three", "restored"}, {"two", "restored"}});
    CHECK(tree.build() == all_up_to_date);
}

TEST_CASE("what is restored is what a new build would have made, byte for byte", "[program]")
{
    const Tree tree;
    tree.build();
    std::filesystem::rename(tree.path() / "out", tree.path() / "first");
    CHECK(tree.build() == Manners{{"one", "restored"}, {"three", "restored"}, {"two", "restored"}});
    std::filesystem::rename(tree.path() / "out", tree.path() / "second");
    CHECK(tree.build({"--no-cache"}) == all_built);
    const auto names = tree.files_in("first");
    CHECK(names == tree.files_in("second"));
    CHECK(names == tree.files_in("out"));
    for (const std::string& name : names) {
        CHECK(tree.bytes("first/" + name) == tree.bytes("out/" + name));
        CHECK(tree.bytes("second/" + name) == tree.bytes("out/" + name));
    }
}

TEST_CASE("everything that decides over a build has a new one made", "[program]")
{
    const Tree tree;
    tree.write_layout("own", R"(<layout xmlns="urn:stonehand:layout:1" id="own" extends="plain"/>)");
    const std::vector<std::string> own{"--layouts", "more", "--layout", "own"};
    CHECK(tree.build() == all_built);
    CHECK(tree.build({"--bilingual", "stacked"}) == all_built);
    CHECK(tree.build({"--output", "essay"}) == all_built);
    CHECK(tree.build(own) == all_built);
    CHECK(tree.build(own) == all_up_to_date);
    tree.write_layout("own", R"(<layout xmlns="urn:stonehand:layout:1" id="own" extends="plain">
</layout>)");
    CHECK(tree.build(own) == all_built);
    CHECK(tree.build({"--no-cache"}) == all_built);
    CHECK(tree.build({"--timings"}) == all_built);
}

TEST_CASE("a file that is gone, spoiled or cut is made again", "[program]")
{
    const Tree tree;
    tree.build();
    const std::string good = tree.bytes("out/two/screen/two.pdf");
    std::filesystem::remove(tree.path() / "out/one/screen/one.pdf");
    tree.write("out/two/screen/two.pdf", "spoiled");
    std::filesystem::resize_file(tree.path() / "out/three/manifest.json", 10);
    tree.build();
    CHECK(tree.bytes("out/two/screen/two.pdf") == good);
    CHECK(run_process({.arguments = {"sha256sum", "-c", "SHA256SUMS"}, .folder = tree.path() / "out/three"})
              .status == 0);
    CHECK(run_process({.arguments = {"sha256sum", "-c", "SHA256SUMS"}, .folder = tree.path() / "out/one"})
              .status == 0);
    CHECK(tree.build() == all_up_to_date);
}

TEST_CASE("a cache that is damaged or deleted costs time and nothing else", "[program]")
{
    const Tree tree;
    tree.build();
    for (const std::string& name : tree.files_in("cache")) tree.write("cache/" + name, "nonsense");
    CHECK(tree.build() == all_built);
    std::filesystem::remove_all(tree.path() / "cache");
    CHECK(tree.build() == all_built);
    CHECK(tree.build() == all_up_to_date);
}

TEST_CASE("a cache that machines share serves a tree that lies elsewhere", "[program]")
{
    const Tree here, there;
    const std::vector<std::string> shared{"--cache", (here.path() / "shared").string()};
    CHECK(here.build(shared) == all_built);
    CHECK(there.build(shared) == Manners{{"one", "restored"}, {"three", "restored"}, {"two", "restored"}});
    CHECK(here.bytes("out/manifest.json") == there.bytes("out/manifest.json"));
}

TEST_CASE("an edition with errors is looked at again in every run", "[program]")
{
    const House house;
    house.run({"build", "--output", "screen"});
    house.write_edition("one", "A <nonsense/> paragraph.");
    const ProcessEnd first = house.run({"build", "--output", "screen"}),
                     second = house.run({"build", "--output", "screen"});
    CHECK(first.status == 1);
    CHECK(second.status == 1);
    CHECK(second.err.find("error[") != std::string::npos);
    // What stood there stands, and the manifest over all vouches for it.
    CHECK(house.bytes("out/manifest.json").find("\"one\"") != std::string::npos);
}

TEST_CASE("--since passes over what is as it was, wherever its files are", "[program]")
{
    const Tree tree;
    tree.build({"--no-cache"});
    std::filesystem::rename(tree.path() / "out/manifest.json", tree.path() / "last.json");
    std::filesystem::remove_all(tree.path() / "out");
    const std::vector<std::string> since{"--since", "last.json", "--no-cache"};
    CHECK(tree.build(since) == Manners{{"one", "unchanged"}, {"three", "unchanged"}, {"two", "unchanged"}});
    CHECK(tree.files_in("out") == std::vector<std::string>{"manifest.json"});
    tree.write("content/about.xml", Tree::about("Changed."));
    CHECK(tree.build(since) == Manners{{"one", "unchanged"}, {"three", "built"}, {"two", "built"}});
    tree.write_edition("new", "A new one.");
    CHECK(tree.build(since).at("new") == "built");

    std::vector<std::string> others = since;
    others.insert(others.end(), {"--output", "essay"});
    CHECK(tree.build(others).at("one") == "built"); // of them the manifest does not speak

    CHECK(tree.run({"build", "--since", "gone.json"}).status == 2);
    CHECK(tree.run({"build", "--since", "content/about.xml"}).status == 2);
}

TEST_CASE("--since knows the fonts that a layout brings, those that it does not choose too", "[program]")
{
    const Tree tree;
    tree.write_layout("own", R"(<layout xmlns="urn:stonehand:layout:1" id="own" extends="plain"/>)");
    const std::vector<std::string> own{"--layouts", "more", "--layout", "own", "--no-cache"};
    const auto since_last = [&] {
        std::filesystem::copy_file(tree.path() / "out/manifest.json", tree.path() / "last.json",
                                   std::filesystem::copy_options::overwrite_existing);
        std::vector<std::string> arguments = own;
        arguments.insert(arguments.end(), {"--since", "last.json"});
        return tree.build(arguments).at("one");
    };
    tree.build(own);
    CHECK(since_last() == "unchanged");
    tree.write("more/own/NOTES.txt", "No font.");
    CHECK(since_last() == "unchanged");
    tree.write("more/own/Face.otf", "no font either, but who knows");
    CHECK(since_last() == "built");
    CHECK(since_last() == "unchanged");
    tree.write("more/own/Face.otf", "another");
    CHECK(since_last() == "built");
    std::filesystem::remove(tree.path() / "more/own/Face.otf");
    CHECK(since_last() == "built");
    // One of the name of a font that was chosen among those installed would hide it.
    const std::string manifest = tree.bytes("out/manifest.json");
    const std::size_t font = manifest.find("\"path\": \"", manifest.find("\"kind\": \"font\"")) + 9;
    tree.write("more/own/" + manifest.substr(font, manifest.find('"', font) - font), "another version");
    CHECK(since_last() == "built");
    CHECK(since_last() == "unchanged");
    std::filesystem::create_symlink("nowhere", tree.path() / "more/own/Lock.otf"); // an editor's
    CHECK(since_last() == "unchanged");
    CHECK(tree.build(own) == all_built);
}

TEST_CASE("--since knows that a font beside the layout hides those that are installed", "[program]")
{
    const House house;
    house.write_layout("own", R"(<layout xmlns="urn:stonehand:layout:1" id="own" extends="plain"/>)");
    std::vector<std::string> build{"build",    "--output", "screen",   "--layouts", "more",
                                   "--layout", "own",      "--format", "json",      "--no-cache"};
    const ProcessEnd first = house.run(build);
    REQUIRE(first.status == 0);
    std::filesystem::rename(house.path() / "out/manifest.json", house.path() / "last.json");
    const auto inputs = nlohmann::json::parse(house.bytes("out/one/manifest.json")).at("inputs");
    const auto font = std::find_if(inputs.begin(), inputs.end(),
                                   [](const auto& input) { return input.at("kind") == "font"; });
    REQUIRE(font != inputs.end());
    const std::string name = font->at("path");
    for (const auto& entry : std::filesystem::recursive_directory_iterator("/usr/share/fonts"))
        if (entry.path().filename() == name)
            std::filesystem::copy_file(entry.path(), house.path() / "more/own" / name,
                                       std::filesystem::copy_options::overwrite_existing);
    REQUIRE(std::filesystem::exists(house.path() / "more/own" / name));
    build.insert(build.end(), {"--since", "last.json"});
    const ProcessEnd hidden = house.run(build); // whether it builds depends on what else is of the family
    CHECK(hidden.out.find(R"("manner":"unchanged")") == std::string::npos);
}

TEST_CASE("a run that stops at the first fault keeps in the manifest what --since passed over", "[program]")
{
    const Tree tree;
    tree.build({"--no-cache"});
    std::filesystem::rename(tree.path() / "out/manifest.json", tree.path() / "last.json");
    std::filesystem::remove_all(tree.path() / "out");
    tree.write_edition("a-wrong", "A <nonsense/> paragraph.");
    const ProcessEnd end = tree.run({"build", "--output", "screen", "--no-cache", "--since", "last.json",
                                     "--fail-fast", "--jobs", "1", "--format", "json"});
    CHECK(end.status == 1);
    CHECK(times(R"("manner":"unchanged")", end.out) == 3);
    for (const char* id : {"one", "two", "three"})
        CHECK(tree.bytes("out/manifest.json").find(R"("edition": ")" + std::string(id)) != std::string::npos);
}

TEST_CASE("an edition of an earlier version that stands is not taken for one of this", "[program]")
{
    const Tree tree;
    tree.build();
    // What another version would have written.
    std::string manifest = tree.bytes("out/manifest.json");
    const std::string key = R"("made_with": ")";
    for (std::size_t at = manifest.find(key); at != manifest.npos; at = manifest.find(key, at + 1))
        manifest[at + key.size()] = manifest[at + key.size()] == '0' ? '1' : '0';
    tree.write("out/manifest.json", manifest);
    CHECK(tree.run({"build", "content/editions/two/edition.xml", "--output", "screen"}).status == 0);
    CHECK(tree.build({"--no-cache", "--since", "out"}) ==
          Manners{{"one", "built"}, {"three", "built"}, {"two", "unchanged"}});
}

TEST_CASE("what the fonts are called in the user's language makes no other build", "[program]")
{
    const House house;
    const auto manner = [&](const std::string& locale) {
        const ProcessEnd end = house.run({"build", "--output", "screen", "--lang", "en", "--format", "json"},
                                         {.environment = {"LC_ALL=" + locale, "LANG=" + locale}});
        CHECK(end.status == 0);
        return manners_of(end).at("one");
    };
    CHECK(manner("C.UTF-8") == "built");
    for (const char* locale : {"fr_FR.UTF-8", "zh_TW.UTF-8", "ja_JP.UTF-8", "de_DE.UTF-8"}) {
        CAPTURE(locale);
        CHECK(manner(locale) == "up-to-date");
    }
}

TEST_CASE("a file in a layout's folder that is no font makes no other build", "[program]")
{
    const House house;
    house.write_layout("own", R"(<layout xmlns="urn:stonehand:layout:1" id="own" extends="plain"/>)");
    const std::vector<std::string> build{"build",    "--output", "screen",   "--layouts", "more",
                                         "--layout", "own",      "--format", "json"};
    CHECK(manners_of(house.run(build)).at("one") == "built");
    house.write("more/own/.layout.xml.swp", "an editor's");
    CHECK(manners_of(house.run(build)).at("one") == "up-to-date");
    house.write("more/own/Face.OTF", "perhaps a font");
    CHECK(manners_of(house.run(build)).at("one") == "built");
}

TEST_CASE("what lies in a hidden folder is no content", "[program]")
{
    const Tree tree;
    std::filesystem::create_directories(tree.path() / "content/.snapshot/daily");
    std::filesystem::copy(tree.path() / "content/editions/two", tree.path() / "content/.snapshot/daily/two");
    // An editor locks files by links that lead nowhere, and old trees lie elsewhere.
    std::filesystem::create_symlink("me@here.1", tree.path() / "content/editions/.#two");
    std::filesystem::create_directory_symlink("../../archive", tree.path() / "content/editions/.old");
    tree.write("archive/edition.xml", House::edition("archived", "Words."));
    CHECK(tree.build() == all_built);
    // A link to one that is hidden is no more hidden than any other.
    tree.write("content/.store/four/edition.xml", House::edition("four", "Words."));
    std::filesystem::create_directory_symlink("../.store/four", tree.path() / "content/editions/four");
    CHECK(tree.build().at("four") == "built");
    // Who names it means it.
    CHECK(tree.run({"check", "content/.snapshot/daily/two/edition.xml", "--root", "content"}).status != 2);
}

TEST_CASE("a log of some faults only is refused, since it would close the others", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build", "--since", "out", "--sarif", "log.sarif"});
    CHECK(end.status == 2);
    CHECK(end.err.find("--since passes over") != std::string::npos);
}

TEST_CASE("make builds an edition again when, and only when, one of its inputs changed", "[program]")
{
    const Tree tree;
    tree.write("Makefile", "STONEHAND := " + program + R"(
all: $(patsubst content/editions/%/edition.xml,out/%/manifest.json,$(wildcard content/editions/*/edition.xml))
out/%/manifest.json: content/editions/%/edition.xml
	$(STONEHAND) build $< --output screen --quiet --depfile $@.d
-include $(wildcard out/*/manifest.json.d)
)");
    const auto make = [&] {
        const ProcessEnd end = run_process({.arguments = {"make", "all"}, .folder = tree.path()});
        INFO(end.err);
        CHECK(end.status == 0);
        return times(" build ", end.out);
    };
    CHECK(make() == 3);
    CHECK(make() == 0);
    tree.write("content/about.xml", Tree::about("Changed."));
    CHECK(make() == 2);
    CHECK(make() == 0);
}

TEST_CASE("Ninja builds an edition again when, and only when, one of its inputs changed", "[program]")
{
    const Tree tree;
    std::string rules = R"(rule edition
  command = )" + program +
                        R"( build $in --output screen --quiet --depfile $out.d
  depfile = $out.d
  deps = gcc
  restat = 1
)";
    for (const char* id : {"one", "two", "three"})
        rules += fmt::format("build out/{0}/manifest.json: edition content/editions/{0}/edition.xml\n", id);
    tree.write("build.ninja", rules);
    const auto ninja = [&] {
        const ProcessEnd end = run_process({.arguments = {"ninja", "--verbose"}, .folder = tree.path()});
        INFO(end.out + end.err);
        CHECK(end.status == 0);
        return times(" build ", end.out);
    };
    CHECK(ninja() == 3);
    CHECK(ninja() == 0);
    tree.write("content/about.xml", Tree::about("Changed."));
    CHECK(ninja() == 2);
    CHECK(ninja() == 0);
    // Written anew, and the same: looked at once.
    tree.write("content/about.xml", Tree::about("Changed."));
    CHECK(ninja() == 2);
    CHECK(ninja() == 0);
}

TEST_CASE("a run from the manifest of one that passed over editions passes over them too", "[program]")
{
    const Tree tree;
    tree.build({"--into", "first", "--no-cache"});
    tree.write_edition("two", "Another paragraph.");
    CHECK(tree.build({"--into", "second", "--no-cache", "--since", "first"}) ==
          Manners{{"one", "unchanged"}, {"three", "unchanged"}, {"two", "built"}});
    CHECK(tree.build({"--into", "third", "--no-cache", "--since", "second"}) ==
          Manners{{"one", "unchanged"}, {"three", "unchanged"}, {"two", "unchanged"}});
    CHECK(tree.build({"--into", "fourth", "--no-cache", "--since", "third"}) ==
          Manners{{"one", "unchanged"}, {"three", "unchanged"}, {"two", "unchanged"}});
}

TEST_CASE("what is told of a build is told alike when it is recalled: paths, logs and rules", "[program]")
{
    const House house;
    house.write_edition("one", "Unhyphenatablewords­ " + std::string(400, 'x') + " stand here.");
    std::string first_log;
    for (const char* run : {"built", "up to date", "restored"}) {
        CAPTURE(run);
        if (run == std::string("restored")) std::filesystem::remove_all(house.path() / "out");
        const ProcessEnd end = house.run({"build", "content/editions/one/edition.xml", "--output", "screen",
                                          "--sarif", "log.sarif", "--depfile", "one.d", "--quiet"});
        CHECK(end.status == 0);
        const std::string log = end.err + house.bytes("log.sarif") + house.bytes("one.d");
        CHECK(log.find(house.path().string() + "/content") == std::string::npos);
        if (first_log.empty()) first_log = log;
        CHECK(log == first_log);
    }
}

TEST_CASE("a build that fails leaves the rules for make as they were, and make looks again", "[program]")
{
    const Tree tree;
    tree.write("Makefile", "STONEHAND := " + program + R"(
all: $(patsubst content/editions/%/edition.xml,out/%/manifest.json,$(wildcard content/editions/*/edition.xml))
out/%/manifest.json: content/editions/%/edition.xml
	$(STONEHAND) build $< --output screen --quiet --depfile $@.d && touch $@
-include $(wildcard out/*/manifest.json.d)
)");
    const auto make = [&] {
        const ProcessEnd end =
            run_process({.arguments = {"make", "--keep-going", "all"}, .folder = tree.path()});
        // What is written next is to be newer by the file system's clock, whose ticks are 10 ms at most.
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        return std::pair(end.status, times(" build ", end.out));
    };
    CHECK(make() == std::pair(0, std::size_t{3}));
    tree.write("content/about.xml", "<about");
    for (int again = 0; again < 2; ++again) CHECK(make() == std::pair(2, std::size_t{2}));
    tree.write("content/about.xml", Tree::about("Mended."));
    CHECK(make() == std::pair(0, std::size_t{2}));
    CHECK(make() == std::pair(0, std::size_t{0}));

    // Written again with the same words, it is looked at once.
    tree.write("content/about.xml", Tree::about("Mended."));
    CHECK(make() == std::pair(0, std::size_t{2}));
    CHECK(make() == std::pair(0, std::size_t{0}));

    // An include that has another name now is asked for by nobody.
    std::filesystem::rename(tree.path() / "content/about.xml", tree.path() / "content/about-us.xml");
    for (const char* id : {"two", "three"}) {
        const std::string name = std::string("content/editions/") + id + "/edition.xml";
        std::string text = tree.bytes(name);
        text.replace(text.find("about.xml"), 9, "about-us.xml");
        tree.write(name, text);
    }
    CHECK(make() == std::pair(0, std::size_t{2}));
}
