#include "support/catch.hpp"

#include "base/file.hpp"
#include "support/places.hpp"
#include "support/run_process.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view edition = R"(<?xml version="1.0" encoding="UTF-8"?>
<edition xmlns="urn:stonehand:edition:1" id="one" date="2024-03" xml:lang="en-GB" layout="plain">
  <programme><name>A Programme</name></programme>
  <question><text>Does it build?</text></question>
  <contributor id="editor"><name>An editor</name></contributor>
  <essay id="first" by="editor"><title>It builds</title><p>A paragraph.</p></essay>
</edition>
)";

/// The layout `plain`, of which the title of an essay has this role.
std::string layout_with(std::string_view role)
{
    const auto read = read_file(STONEHAND_SOURCE_DIR "/layouts/plain/layout.xml", 1'000'000);
    REQUIRE(std::holds_alternative<std::string>(read));
    std::string layout = std::get<std::string>(read);
    constexpr std::string_view title = "<style name=\"opening\" role=\"H1\"";
    const std::size_t at = layout.find(title);
    REQUIRE(at != layout.npos);
    return layout.replace(at, title.size(), "<style name=\"opening\" role=\"" + std::string(role) + "\"");
}

ProcessEnd build(const ScratchFolder& house)
{
    ProcessCall call{.arguments = {STONEHAND_BUILD_DIR "/stonehand", "build"}};
    call.folder = house.path();
    call.environment.push_back("XDG_CACHE_HOME=" + (house.path() / "cache").string());
    return run_process(call);
}

std::string bytes_of(const fs::path& file)
{
    const auto read = read_file(file, 10'000'000);
    return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "(no file)";
}

} // namespace

TEST_CASE("what breaks a standard that it promises is not written, and what stood there stands", "[program]")
{
    const ScratchFolder house;
    house.write("content/editions/one/edition.xml", std::string(edition));
    house.write("layouts/plain/layout.xml", layout_with("H1"));
    REQUIRE(build(house).status == 0);
    const fs::path made = house.path() / "out/one/screen/one.pdf";
    const std::string before = bytes_of(made);

    house.write("layouts/plain/layout.xml", layout_with("LBody")); // of no list
    const ProcessEnd end = build(house);
    INFO(end.err);
    CHECK(end.status == 3);
    CHECK(end.out.empty());
    for (const char* file : {"screen/one.pdf", "essay/first.pdf"})
        CHECK(end.err.find("error[broken-standard]: " + std::string(file) + ", page 1: UA 7.2-18: ") !=
              end.err.npos);
    CHECK(end.err.find("PDF/UA-1 asks: An LBody stands in an LI.") != end.err.npos);
    CHECK((bytes_of(made) == before));
}
