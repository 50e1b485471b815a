#include "support/catch.hpp"

#include <chrono>
#include <fstream>

#include "base/file.hpp"
#include "cache/build_cache.hpp"
#include "disk/sha256.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

const std::string key(64, 'a');

KeptBuild build_of(const std::string& bytes, const std::string& input)
{
    return {"one",
            {{{KeptRoot::Content, "editions/one/edition.xml"}, false, sha256(input)},
             {{KeptRoot::Layouts, "plain/fonts"}, true, sha256("")}},
            {{"screen/one.pdf", "screen", "PDF/UA-1", 3, bytes.size(), sha256(bytes)}},
            {{"loose-line", "a line is loose", KeptSpan{0, 3, 9}, {{"reword it", std::nullopt}}}}};
}

void write_at(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    return files;
}

} // namespace

TEST_CASE("a build that was kept is found again, its files with it", "[cache]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    scratch.write("out/one/screen/one.pdf", "%PDF");
    BuildCache(scratch.path() / "cache", temporary)
        .keep(key, build_of("%PDF", "x"), scratch.path() / "out/one");
    std::filesystem::remove_all(scratch.path() / "out");

    const BuildCache cache(scratch.path() / "cache", temporary);
    const auto builds = cache.find(key);
    REQUIRE(builds.size() == 1);
    CHECK(builds[0] == build_of("%PDF", "x"));
    CHECK(cache.file(builds[0].files[0]) == "%PDF");
    CHECK(cache.find(std::string(64, 'b')).empty());
}

TEST_CASE("the newest of several builds comes first, and one of the same inputs replaces the other",
          "[cache]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    scratch.write("out/screen/one.pdf", "%PDF");
    BuildCache cache(scratch.path() / "cache", temporary);
    for (const char* input : {"x", "y", "x"})
        cache.keep(key, build_of("%PDF", input), scratch.path() / "out");
    const auto builds = cache.find(key);
    REQUIRE(builds.size() == 2);
    CHECK(builds[0] == build_of("%PDF", "x"));
    CHECK(builds[1] == build_of("%PDF", "y"));
}

TEST_CASE("no byte of a cache can be changed without notice", "[cache]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    scratch.write("out/screen/one.pdf", "%PDF");
    BuildCache cache(scratch.path() / "cache", temporary);
    cache.keep(key, build_of("%PDF", "x"), scratch.path() / "out");
    const auto record = files_below(scratch.path() / "cache/builds").at(0);
    const std::string whole = std::get<std::string>(read_file(record, 100'000));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] ^= 1;
        write_at(record, damaged);
        if (!cache.find(key).empty()) FAIL("a record is believed whose byte " << at << " was changed");
        write_at(record, whole.substr(0, at));
        if (!cache.find(key).empty()) FAIL("a record is believed that was cut at " << at);
    }
    write_at(record, whole);
    const auto builds = cache.find(key);
    REQUIRE(builds.size() == 1);

    write_at(files_below(scratch.path() / "cache/files").at(0), "%PDf");
    CHECK_FALSE(cache.file(builds[0].files[0]));
    // The damaged one is gone, so that a whole one can be kept.
    scratch.write("again/screen/one.pdf", "%PDF");
    cache.keep(key, build_of("%PDF", "x"), scratch.path() / "again");
    CHECK(cache.file(builds[0].files[0]) == "%PDF");
}

TEST_CASE("a folder that stands where a file of the cache belongs makes room for it", "[cache]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    scratch.write("out/screen/one.pdf", "%PDF");
    BuildCache cache(scratch.path() / "cache", temporary);
    cache.keep(key, build_of("%PDF", "x"), scratch.path() / "out");
    for (const auto& file : files_below(scratch.path() / "cache")) {
        std::filesystem::remove(file);
        std::filesystem::create_directory(file);
    }
    CHECK(cache.find(key).empty());
    cache.keep(key, build_of("%PDF", "x"), scratch.path() / "out");
    const auto builds = cache.find(key);
    REQUIRE(builds.size() == 1);
    CHECK(cache.file(builds[0].files[0]) == "%PDF");
}

TEST_CASE("a record leads nowhere but to its own files", "[cache]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    BuildCache cache(scratch.path() / "cache", temporary);
    for (const char* path : {"../elsewhere.pdf", "/etc/passwd", "a/../../b", "", "."}) {
        KeptBuild build = build_of("%PDF", "x");
        build.files[0].path = path;
        cache.keep(key, build, scratch.path());
        CHECK(cache.find(key).empty());
    }
    for (const char* edition : {"..", "../elsewhere", "/etc", "one/two", "", "."}) {
        KeptBuild build = build_of("%PDF", "x");
        build.edition = edition;
        cache.keep(key, build, scratch.path());
        CHECK(cache.find(key).empty());
    }
}

TEST_CASE("without a folder nothing is kept, and nothing is wrong", "[cache]")
{
    TemporaryFiles temporary;
    BuildCache cache("", temporary);
    CHECK_FALSE(cache.is_there());
    cache.keep(key, build_of("%PDF", "x"), "/nowhere");
    CHECK(cache.find(key).empty());
    cache.tidy(0);
}

TEST_CASE("what was longest not asked for is forgotten where a cache grows too large", "[cache]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    BuildCache cache(scratch.path() / "cache", temporary);
    const auto now = std::filesystem::file_time_type::clock::now();
    for (int i = 0; i < 4; ++i) {
        const std::string bytes = std::string(1000, 'x') + std::to_string(i);
        scratch.write("out/screen/one.pdf", bytes);
        const std::string own_key(64, static_cast<char>('a' + i));
        cache.keep(own_key, build_of(bytes, "x"), scratch.path() / "out");
        std::filesystem::remove(scratch.path() / "out/screen/one.pdf");
        std::filesystem::last_write_time(scratch.path() / "cache/builds" / own_key.substr(0, 2) / own_key,
                                         now - std::chrono::hours(48 - i));
    }
    cache.tidy(5000);
    CHECK(files_below(scratch.path() / "cache/files").size() == 4); // all have room

    CHECK_FALSE(cache.find(std::string(64, 'a')).empty()); // asked for, so no longer the oldest
    cache.tidy(3000);
    CHECK(files_below(scratch.path() / "cache/files").size() == 2);
    for (const char name : {'a', 'b', 'c', 'd'}) {
        CAPTURE(name);
        const auto builds =
            cache.find(std::string(64, name)); // what proves that files stand is small, and stays
        REQUIRE(builds.size() == 1);
        CHECK(cache.file(builds[0].files[0]).has_value() == (name == 'a' || name == 'd'));
    }
}

TEST_CASE("what nobody asked for in two months is forgotten with its files", "[cache]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    BuildCache cache(scratch.path() / "cache", temporary);
    scratch.write("out/screen/one.pdf", "%PDF");
    cache.keep(key, build_of("%PDF", "x"), scratch.path() / "out");
    std::filesystem::remove_all(scratch.path() / "out");
    cache.tidy(1); // its file goes, and what is known of it stays
    CHECK_FALSE(cache.find(key).empty());
    std::filesystem::last_write_time(scratch.path() / "cache/builds/aa" / key,
                                     std::filesystem::file_time_type::clock::now() -
                                         std::chrono::hours(24 * 70));
    cache.tidy(1'000'000);
    CHECK(files_below(scratch.path() / "cache").empty());
}

TEST_CASE("a file of the cache that stands in a folder of outputs too costs nothing", "[cache]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    BuildCache cache(scratch.path() / "cache", temporary);
    scratch.write("out/screen/one.pdf", "%PDF");
    cache.keep(key, build_of("%PDF", "x"), scratch.path() / "out");
    cache.tidy(1);
    CHECK(cache.file(cache.find(key).at(0).files[0]) == "%PDF");
}

TEST_CASE("a cache in a folder with other things leaves them alone", "[cache]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    BuildCache cache(scratch.path(), temporary);
    scratch.write("out/screen/one.pdf", "%PDF");
    cache.keep(key, build_of("%PDF", "x"), scratch.path() / "out");
    const std::string hash = sha256("a film");
    const std::vector<std::string> others{"files/film.mp4", "files/zz/" + hash, "files/" + hash,
                                          "builds/notes.txt", "files/" + hash.substr(0, 2) + "/notes.txt"};
    for (const std::string& name : others) scratch.write(name, std::string(10'000, 'x'));
    std::filesystem::remove_all(scratch.path() / "out");
    cache.tidy(1);
    for (const std::string& name : others) CHECK(std::filesystem::exists(scratch.path() / name));
    CHECK_FALSE(cache.file(cache.find(key).at(0).files[0]));
}
