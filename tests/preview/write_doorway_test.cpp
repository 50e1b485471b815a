#include "preview/write_doorway.hpp"

#include <fstream>
#include <iterator>

#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

TEST_CASE("a doorway leads to its address, and nobody else can read it", "[preview]")
{
    const ScratchFolder scratch;
    const std::string address = "http://127.0.0.1:8123/0123456789abcdef/";
    const std::filesystem::path path = write_doorway(scratch.path(), address);
    REQUIRE(path.parent_path() == scratch.path());
    CHECK(path.extension() == ".html");
    using std::filesystem::perms;
    CHECK(std::filesystem::status(path).permissions() == (perms::owner_read | perms::owner_write));
    std::ifstream file(path);
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    CHECK(page.find("url=" + address + "\"") != page.npos);
    CHECK(write_doorway(scratch.path(), address) != path);
    CHECK(write_doorway(scratch.path() / "no such folder", address).empty());
}
