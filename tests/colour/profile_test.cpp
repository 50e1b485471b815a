#include "colour/profile.hpp"

#include <fstream>

#include "support/catch.hpp"
#include "support/profile_named.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

TEST_CASE("the profiles of the set-up are what their names say")
{
    for (const auto& [name, components] : {std::pair("sRGB", 3), std::pair("FOGRA39", 4)}) {
        Report report;
        const Profile profile = load_profile(name, report, profile_folders());
        if (profile.bytes.empty() && report.diagnostics()[0].code == Code("missing-profile")) {
            WARN("not tested: the profile " << name << " is not installed");
            continue;
        }
        CHECK(report.empty());
        CHECK(profile.components == components);
        CHECK_FALSE(profile.description.empty());
    }
}

TEST_CASE("a profile that is not there is a machine's fault that names where it was sought")
{
    const ScratchFolder folder;
    Report report;
    CHECK(load_profile("no-such", report, {folder.path()}).bytes.empty());
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("missing-profile"));
    CHECK(report.diagnostics()[0].code.entry().fault == Fault::Machine);
}

TEST_CASE("a file under a profile's name that is none is told with its path")
{
    const ScratchFolder folder;
    std::ofstream(folder.path() / "sRGB.icc") << std::string(4000, 'x');
    Report report;
    CHECK(load_profile("sRGB", report, {folder.path()}).bytes.empty());
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("bad-profile"));
    CHECK(report.diagnostics()[0].message.in_english().find((folder.path() / "sRGB.icc").string()) !=
          std::string::npos);
}

TEST_CASE("a profile that does not describe itself is called as its file")
{
    Report report;
    std::string bytes = load_profile("sRGB", report, profile_folders()).bytes;
    if (bytes.empty()) return;
    const std::size_t tag = bytes.find("desc", 128);
    REQUIRE(tag < 300);
    bytes[tag] = 'x';
    const ScratchFolder folder;
    std::ofstream(folder.path() / "house screen.icc", std::ios::binary) << bytes;
    CHECK(load_profile_file(folder.path() / "house screen.icc", 3, {}, report).description == "house screen");
    CHECK(report.empty());
}

TEST_CASE("a profile cut short or of another kind of colour is not taken")
{
    Report report;
    const Profile whole = load_profile("sRGB", report, profile_folders());
    if (whole.bytes.empty()) return;
    CHECK_FALSE(read_profile(whole.bytes.substr(0, 100)));
    CHECK_FALSE(read_profile(whole.bytes.substr(0, 1000)));
    std::string lying = whole.bytes;
    lying[136] = 0x7F; // the offset of the first tag
    CHECK_FALSE(read_profile(lying));
    CHECK_FALSE(read_profile({}));
    const ScratchFolder folder;
    std::ofstream(folder.path() / "FOGRA39L_coated.icc", std::ios::binary) << whole.bytes;
    CHECK(load_profile("FOGRA39", report, {folder.path()}).bytes.empty());
    CHECK(report.diagnostics().back().code == Code("bad-profile"));
}
