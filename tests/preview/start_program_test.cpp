#include "preview/start_program.hpp"

#include <cerrno>
#include <fstream>
#include <future>
#include <sstream>

#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

int status_of(const std::vector<std::string>& arguments)
{
    std::promise<int> ended;
    const StartedProgram started =
        start_program(arguments, [&ended](int status) { ended.set_value(status); });
    REQUIRE(started.fault == 0);
    return ended.get_future().get();
}

} // namespace

TEST_CASE("a program gets its arguments as they are, whatever they say to a shell")
{
    const ScratchFolder folder;
    const std::string file = (folder.path() / "a b").string();
    CHECK(status_of({"cp", "/dev/null", file}) == 0);
    CHECK(std::filesystem::exists(file));
    CHECK(status_of({"touch", (folder.path() / "$(x);y").string()}) == 0);
    CHECK(std::filesystem::exists(folder.path() / "$(x);y"));
}

TEST_CASE("how a program ended is told, and why one did not begin")
{
    CHECK(status_of({"false"}) == 1);
    CHECK(start_program({"no-such-program-at-all"}, [](int) {}).fault == ENOENT);
    CHECK(start_program({}, [](int) {}).fault == ENOENT);
}

TEST_CASE("a program that is started has none of our files open")
{
    const ScratchFolder folder;
    std::ofstream ours(folder.path() / "ours");
    const std::string list = (folder.path() / "list").string();
    CHECK(status_of(
              {"find", "/proc/self/fd", "-lname", (folder.path() / "ours").string(), "-fprint", list}) == 0);
    std::stringstream open;
    open << std::ifstream(list).rdbuf();
    CHECK(open.str().empty());
}
