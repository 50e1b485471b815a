#include "base/file.hpp"

#include <sys/stat.h>

#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

TEST_CASE("A file's bytes are read whole, up to the limit")
{
    const ScratchFolder folder;
    using namespace std::string_literals;
    const auto file = folder.write("a", "a\0b\r\n"s);
    CHECK(std::get<std::string>(read_file(file, 5)) == "a\0b\r\n"s);
    CHECK(std::get<FileFault>(read_file(file, 4)) == FileFault::TooLarge);
    CHECK(std::get<std::string>(read_file(folder.write("empty", ""), 0)).empty());
}

TEST_CASE("What is no file is told, and nothing hangs")
{
    const ScratchFolder folder;
    const auto fifo = folder.path() / "fifo";
    REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
    CHECK(std::get<FileFault>(read_file(fifo, 100)) == FileFault::NotRegular);
    CHECK(std::get<FileFault>(read_file(folder.path(), 100)) == FileFault::NotRegular);
    CHECK(std::get<FileFault>(read_file("/dev/zero", 100)) == FileFault::NotRegular);
    CHECK(std::get<FileFault>(read_file(folder.path() / "none", 100)) == FileFault::Missing);
    CHECK(std::get<FileFault>(read_file(folder.write("a", "") / "b", 100)) == FileFault::Missing);
    for (const FileFault fault : {FileFault::Missing, FileFault::NotRegular, FileFault::NotPermitted,
                                  FileFault::TooLarge, FileFault::Unreadable})
        CHECK_FALSE(describe(fault).english().empty());
}

TEST_CASE("A folder contains what lies in it when all links are resolved")
{
    const ScratchFolder folder;
    const auto root = folder.path() / "root";
    const auto inside = folder.write("root/in/file", "");
    const auto outside = folder.write("outside", "");
    folder.write("root-too/file", "");
    std::filesystem::create_symlink(outside, root / "link");
    std::filesystem::create_symlink(root / "circle", root / "circle");
    CHECK(contained(inside, root) == Containment::Inside);
    CHECK(contained(inside, root / "") == Containment::Inside);
    CHECK(contained(root, root) == Containment::Inside);
    CHECK(contained(root / "none" / "none", root) == Containment::Inside);
    CHECK(contained(outside, root) == Containment::Outside);
    CHECK(contained(root / "in" / ".." / ".." / "outside", root) == Containment::Outside);
    CHECK(contained(root / "link", root) == Containment::Outside);
    CHECK(contained(root / "circle", root) == Containment::Outside);
    CHECK(contained(folder.path() / "root-too" / "file", root) == Containment::Outside);
    CHECK(contained(outside, root / "circle") == Containment::Outside);
}

TEST_CASE("An empty path is the folder the program runs in")
{
    const auto here = std::filesystem::current_path();
    CHECK(contained(here / "x", "") == Containment::Inside);
    CHECK(contained(here.parent_path(), "") == Containment::Outside);
}
