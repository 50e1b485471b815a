#include "program/mark_drawer.hpp"

#include <memory>
#include <utility>

#include "layout/read_layout.hpp"
#include "pdf/press_settings.hpp"
#include "pdf/write_press_pdf.hpp"
#include "program/layout_folders.hpp"
#include "sheets/mark_sheets.hpp"

namespace stonehand
{

namespace
{

// Nothing of these marks is converted for it: they are inks. A writer wants to know a press all the same.
constexpr const char* any_condition = "FOGRA39";

/// What marks are drawn with.
struct DrawingTools {
    FontLibrary fonts;
    Profile screen, press;
    std::optional<InkConverter> converter;
};

std::shared_ptr<const DrawingTools> load_tools(const Options& options, const Resources& resources,
                                               Report& report)
{
    Sources sources;
    const auto folders = layout_folders(options.root.value_or("content"), options, resources);
    const auto layout = read_layout("plain", folders, Span{}, sources, report);
    if (!layout || report.has_errors()) return nullptr;
    DrawingTools tools;
    tools.fonts = load_fonts({layout->fonts.front()}, {}, layout->font_folders, report);
    tools.screen = load_profile("sRGB", report, profile_folders(resources));
    tools.press = load_profile(any_condition, report, profile_folders(resources));
    if (report.has_errors()) return nullptr;
    tools.converter = InkConverter::make(tools.screen, tools.press, {});
    if (!tools.converter) return nullptr;
    return std::make_shared<const DrawingTools>(std::move(tools));
}

DrawnMarks draw(std::vector<Sheet> sheets, const PrintersMarks& marks, const PressClaim& claim,
                const std::string& job, const DrawingTools& tools)
{
    Document document;
    InksUsed plates;
    plates.cyan = plates.magenta = plates.yellow = plates.black = true;
    DrawnMarks drawn;
    drawn.left_out =
        mark_sheets(sheets, marks, plates, {job, claim.condition, {}}, document.palette, tools.fonts);
    PressManner manner;
    manner.level = claim.level;
    const PressSettings press{find_printing_condition(any_condition), tools.screen, tools.press,
                              *tools.converter, manner};
    PdfSettings settings{.profile = tools.press, .modified = {}, .producer = {}, .press = &press};
    Report ignored; // a slug stops no press
    drawn.bytes = write_press_pdf(std::move(document), sheets, tools.fonts, settings, ignored);
    return drawn;
}

} // namespace

DrawMarks mark_drawer(const std::string& job, const Options& options, const Resources& resources,
                      Report& report)
{
    const auto tools = load_tools(options, resources, report);
    if (!tools) return nullptr;
    return [job, tools](std::vector<Sheet> sheets, const PrintersMarks& marks, const PressClaim& claim) {
        return draw(std::move(sheets), marks, claim, job, *tools);
    };
}

} // namespace stonehand
