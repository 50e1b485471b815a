#include "font/font_library.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "font/installed.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

FontChoice choice(const std::string& family)
{
    FontChoice asked;
    asked.family = family;
    return asked;
}

// The bytes of an installed font that has its tables to itself.
std::string some_font()
{
    const auto faces = InstalledFonts({}).of_family("LXGW WenKai");
    const auto regular = std::find_if(faces.begin(), faces.end(),
                                      [](const InstalledFace& face) { return face.weight == 400; });
    return std::get<std::string>(read_file(regular->path, 100 << 20));
}

// Sets OS/2, fsType.
void set_licence(std::string& font, char high, char low)
{
    const std::size_t entry = font.find("OS/2");
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(font[entry + 8 + at]); };
    const std::size_t table = std::size_t{byte(0)} << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
    font[table + 8] = high;
    font[table + 9] = low;
}

} // namespace

TEST_CASE("a font in the layout's own folder goes before the system's of the same name")
{
    if (!is_installed("LXGW WenKai")) return;
    const ScratchFolder folder;
    const auto own = folder.write("brand.ttf", some_font());
    Report report;
    const FontLibrary fonts =
        load_fonts({{"text", {choice("LXGW WenKai")}, {}, {}}}, {}, {folder.path()}, report);
    CHECK(report.empty());
    REQUIRE(fonts.count() == 1);
    CHECK(fonts.font(FontId{0}).path() == own);
}

TEST_CASE("a font whose licence forbids embedding, or embedding parts, is told and not used")
{
    if (!is_installed("LXGW WenKai")) return;
    for (const auto& [high, low] : {std::pair{'\0', '\2'}, std::pair{'\1', '\0'}}) {
        const ScratchFolder folder;
        std::string font = some_font();
        set_licence(font, high, low);
        folder.write("brand.ttf", font);
        Report report;
        const FontLibrary fonts =
            load_fonts({{"text", {choice("LXGW WenKai")}, {}, {}}}, {}, {folder.path()}, report);
        REQUIRE(report.diagnostics().size() == 1);
        CHECK(report.diagnostics().front().code == Code("font-not-embeddable"));
        CHECK(fonts.count() == 0);
    }
}

TEST_CASE("a damaged file in the layout's folder is passed over, and a folder that is not there has no fonts")
{
    const ScratchFolder folder;
    folder.write("broken.otf", "OTTO and nothing more");
    folder.write("empty.ttf", "");
    const InstalledFonts fonts({folder.path(), folder.path() / "nowhere"});
    CHECK(fonts.of_family("broken").empty());
}

TEST_CASE("a stock shares what was opened, and tells every job of what could not be")
{
    if (!is_installed("LXGW WenKai")) return;
    const ScratchFolder folder;
    std::string barred = some_font();
    set_licence(barred, '\0', '\2');
    folder.write("brand.ttf", barred);
    FontStock stock;
    const std::vector<FontStack> stacks{{"text", {choice("LXGW WenKai")}, {}, {}}};
    for (int job = 0; job < 2; ++job) {
        Report report;
        CHECK(load_fonts(stacks, {}, {folder.path()}, report, {}, &stock).count() == 0);
        CHECK(report.diagnostics().size() == 1);
    }
    Report report;
    const FontLibrary once = load_fonts(stacks, {}, {}, report, {}, &stock);
    const FontLibrary again = load_fonts(stacks, {}, {}, report, {}, &stock);
    CHECK(report.empty());
    REQUIRE(again.count() == 1);
    CHECK(&once.font(FontId{0}).impl() == &again.font(FontId{0}).impl());
}
