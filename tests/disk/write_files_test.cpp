#include "support/catch.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <future>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include "base/descriptor.hpp"
#include "base/file.hpp"
#include "disk/folder_lock.hpp"
#include "disk/write_files.hpp"
#include "disk/write_named_file.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

std::string bytes_of(const std::filesystem::path& path)
{
    const auto read = read_file(path, 1'000'000);
    return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "(no file)";
}

/// Until the system lists one that waits for the lock of a folder; where it lists none, for a while.
void wait_until_somebody_waits_for(const std::filesystem::path& folder)
{
    struct stat facts {
    };
    REQUIRE(::stat(folder.c_str(), &facts) == 0);
    const std::string name = ":" + std::to_string(facts.st_ino) + " ";
    for (int looks = 0; looks < 400; ++looks) {
        std::ifstream locks("/proc/locks");
        for (std::string line; std::getline(locks, line);)
            if (line.find("-> FLOCK") != line.npos && line.find(name) != line.npos) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
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

TEST_CASE("what a killed run half wrote is removed when it is old, and nothing else is", "[disk]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    const auto now = std::filesystem::file_time_type::clock::now();
    for (const char* name :
         {"one.pdf.tmp-12-0123abcd", "two.pdf.tmp-12-0123abcd", "one.tmp-notes", "mine.tmp-1-xyz"}) {
        const auto path = scratch.write(name, "half");
        if (!std::string_view(name).starts_with("two"))
            std::filesystem::last_write_time(path, now - std::chrono::hours(1));
    }
    CHECK_FALSE(write_files({{scratch.path() / "one.pdf", "new"}}, 1, temporary));
    CHECK(names_in(scratch.path()) ==
          std::vector<std::string>{"mine.tmp-1-xyz", "one.pdf", "one.tmp-notes", "two.pdf.tmp-12-0123abcd"});
}

TEST_CASE("the names of files that are being written are known", "[disk]")
{
    CHECK(is_temporary_name("a.pdf.tmp-4711-0a1b2c3d"));
    for (const char* other :
         {"a.pdf", "a.tmp-", "a.tmp-x-0a1b2c3d", "a.tmp-12-0a1b2c3", "a.tmp-12-0a1b2c3g", "tmp-1-00000000"})
        CHECK_FALSE(is_temporary_name(other));
}

TEST_CASE("a named file that is a link is written where it leads, and what is no file stays what it is",
          "[disk]")
{
    const ScratchFolder scratch;
    TemporaryFiles temporary;
    const auto at = [&](const char* name) { return scratch.path() / name; };
    scratch.write("reports/log.sarif", "old");
    std::filesystem::create_symlink("reports/log.sarif", at("log.sarif"));
    std::filesystem::create_symlink("reports/new.sarif", at("new.sarif"));
    for (const char* name : {"log.sarif", "new.sarif"}) {
        CHECK_FALSE(write_named_file(at(name), "new", temporary));
        CHECK(std::filesystem::is_symlink(at(name)));
        CHECK(std::get<std::string>(read_file(at("reports") / name, 100)) == "new");
    }
    CHECK_FALSE(write_named_file(at("plain.sarif"), "new", temporary));
    CHECK(std::get<std::string>(read_file(at("plain.sarif"), 100)) == "new");

    REQUIRE(::mkfifo(at("pipe").c_str(), 0600) == 0);
    const Descriptor reader(::open(at("pipe").c_str(), O_RDONLY | O_NONBLOCK));
    CHECK_FALSE(write_named_file(at("pipe"), "through", temporary));
    char taken[16] = {};
    CHECK(::read(reader.number(), taken, sizeof taken) == 7);
    CHECK(std::string(taken) == "through");
    CHECK(std::filesystem::is_fifo(at("pipe")));
    CHECK(write_named_file(scratch.path(), "a folder", temporary));
}

TEST_CASE("whoever waited for a folder that was removed holds the one that stands there now", "[disk]")
{
    const ScratchFolder scratch;
    const auto folder = scratch.path() / "one";
    std::filesystem::create_directory(folder);
    std::optional<FolderLock> first(folder);
    std::atomic<bool> has_it = false;
    std::promise<void> done;
    std::thread second([&, wait = done.get_future()]() mutable {
        const FolderLock lock(folder);
        has_it = true;
        wait.wait();
    });
    wait_until_somebody_waits_for(folder);
    std::filesystem::remove(folder);
    std::filesystem::create_directory(folder);
    first.reset();
    while (!has_it) std::this_thread::yield();
    {
        const Descriptor third(::open(folder.c_str(), O_RDONLY | O_DIRECTORY));
        CHECK(::flock(third.number(), LOCK_EX | LOCK_NB) != 0);
    }
    done.set_value();
    second.join();
}
