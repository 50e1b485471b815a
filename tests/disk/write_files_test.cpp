#include "support/catch.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "disk/write_files.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

std::string bytes_of(const std::filesystem::path& path)
{
    const auto read = read_file(path, 1'000'000);
    return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "(no file)";
}

std::vector<std::string> names_in(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) names.push_back(entry.path().lexically_relative(folder).string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("files are written, folders made, what stood there replaced", "[disk]")
{
    const ScratchFolder scratch;
    scratch.write("a/one.pdf", "old and longer");
    TemporaryFiles temporary;
    const auto fault = write_files(
        {{scratch.path() / "a/one.pdf", "new"}, {scratch.path() / "a/b/two.pdf", ""}}, 4, temporary);
    CHECK_FALSE(fault);
    CHECK(names_in(scratch.path()) == std::vector<std::string>{"a/b/two.pdf", "a/one.pdf"});
    CHECK(bytes_of(scratch.path() / "a/one.pdf") == "new");
}

TEST_CASE("where one file cannot be written, none is, and the old ones stand", "[disk]")
{
    const ScratchFolder scratch;
    scratch.write("one.pdf", "old");
    scratch.write("file", "in the way");
    std::filesystem::create_directory(scratch.path() / "folder");
    TemporaryFiles temporary;
    for (const char* impossible : {"file/below.pdf", "folder"}) {
        const auto fault = write_files(
            {{scratch.path() / "one.pdf", "new"}, {scratch.path() / impossible, "new"}}, 1, temporary);
        REQUIRE(fault);
        CHECK_FALSE(fault->reason.empty());
        CHECK(bytes_of(scratch.path() / "one.pdf") == "old");
        CHECK(names_in(scratch.path()) == std::vector<std::string>{"file", "one.pdf"});
    }
}

TEST_CASE("a name of 255 bytes can be written", "[disk]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    const std::string name(255, 'n');
    CHECK_FALSE(write_files({{scratch.path() / name, "x"}}, 1, temporary));
    CHECK(names_in(scratch.path()) == std::vector<std::string>{name});
}

TEST_CASE("a folder below a file cannot be written to, one still to be made can", "[disk]")
{
    const ScratchFolder scratch;
    scratch.write("file", "");
    CHECK(check_writable(scratch.path() / "file" / "below"));
    CHECK(check_writable(scratch.path() / "file"));
    CHECK_FALSE(check_writable(scratch.path() / "to/be/made"));
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "to"));
}

TEST_CASE("an interruption removes the temporary files that stand, and only those", "[disk]")
{
    const ScratchFolder scratch;
    const auto standing = scratch.write("a.tmp", "");
    const auto renamed = scratch.write("b.tmp", "");
    TemporaryFiles temporary;
    temporary.remember(standing);
    temporary.remember(renamed);
    temporary.forget(renamed);
    temporary.remove_all();
    CHECK(names_in(scratch.path()) == std::vector<std::string>{"b.tmp"});
}
