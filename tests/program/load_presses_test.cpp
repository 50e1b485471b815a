#include <fstream>

#include "engine.hpp"
#include "support/catch.hpp"
#include "support/profile_named.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

/// What is told of a press whose profile is these bytes: the code and the hint; nothing where it is taken.
std::string told(const std::string& profile, PdfX level, const std::string& standard)
{
    const ScratchFolder folder;
    std::ofstream(folder.path() / "house.icc", std::ios::binary) << profile;
    Layout layout;
    OutputSettings& press = layout.outputs.emplace_back();
    press.name = "press";
    press.standard = standard;
    press.profile = "house.icc";
    press.folder = folder.path();
    press.press.level = level;
    Library library;
    library.screen_profile = profile_named("sRGB");
    Report report;
    load_presses(layout, {"press"}, library, report);
    CHECK((library.presses["press"].converter != nullptr) == report.empty());
    if (report.empty()) return {};
    const Diagnostic& fault = report.diagnostics()[0];
    return std::string(fault.code.id()) + ": " + fault.hints.at(0).text.in_english();
}

} // namespace

TEST_CASE("a press's profile is of a press, and by an ICC version that its PDF knows")
{
    const std::string press = profile_named("FOGRA39").bytes;
    if (press.empty() || profile_named("sRGB").bytes.empty()) {
        WARN("not tested: sRGB or FOGRA39 is not installed");
        return;
    }
    CHECK(told(press, PdfX::X1a_2003, "PDF/X-1a:2003") == "");
    const std::string icc4 = of_icc_version(press, "\4\x20");
    CHECK(told(icc4, PdfX::X4, "PDF/X-4") == "");
    CHECK(told(icc4, PdfX::X1a_2003, "PDF/X-1a:2003") ==
          "bad-profile: it is by ICC 4.2, and PDF/X-1a:2003 takes ICC 2 alone");
    CHECK(told(icc4, PdfX::X3_2003, "PDF/X-3:2003").starts_with("bad-profile"));
    CHECK(told(of_icc_version(press, "\4\x30"), PdfX::X4, "PDF/X-4") ==
          "bad-profile: it is by ICC 4.3, and PDF/X-4 takes ICC 4.2 and earlier");
    std::string of_screen = press;
    of_screen.replace(12, 4, "mntr");
    CHECK(told(of_screen, PdfX::X4, "PDF/X-4") ==
          "bad-profile: it describes no press: its class is not “prtr”");
}
