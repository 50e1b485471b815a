#include "program/saved_inputs.hpp"

#include <fstream>

#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

using FileClock = std::filesystem::file_time_type::clock;

void write(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream(file) << text;
}

} // namespace

TEST_CASE("a file has changed when its contents have, once", "[program]")
{
    const ScratchFolder folder;
    const auto file = folder.path() / "edition.xml";
    write(file, "one");
    SavedInputs inputs;
    CHECK(!inputs.take({file}, FileClock::now() + std::chrono::hours(1)));
    CHECK(!inputs.has_changed(file));
    write(file, "one");
    CHECK(!inputs.has_changed(file));
    write(file, "two");
    CHECK(inputs.has_changed(file));
    CHECK(!inputs.has_changed(file));
    std::filesystem::remove(file);
    CHECK(inputs.has_changed(file));
    write(file, "two");
    CHECK(inputs.has_changed(file));
    CHECK(!inputs.has_changed(folder.path() / "another.xml"));
}

TEST_CASE("what was saved while it was read for the first time is known", "[program]")
{
    const ScratchFolder folder;
    const auto file = folder.path() / "edition.xml";
    const auto began = FileClock::now() - std::chrono::seconds(1);
    write(file, "one");
    SavedInputs inputs;
    CHECK(inputs.take({file}, began));
    CHECK(!inputs.take({file}, began)); // it is known since
}

TEST_CASE("a file that is empty or away is saved by halves", "[program]")
{
    const ScratchFolder folder;
    const auto file = folder.path() / "edition.xml";
    CHECK(is_half_saved(file));
    write(file, "");
    CHECK(is_half_saved(file));
    write(file, "one");
    CHECK(!is_half_saved(file));
}
