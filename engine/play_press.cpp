#include "play_press.hpp"

#include <utility>

#include "pdf/write_press_pdf.hpp"
#include "press_record.hpp"
#include "sheets/check_press_pages.hpp"
#include "sheets/impose_pages.hpp"
#include "sheets/lay_pages.hpp"

namespace stonehand
{

namespace
{

PressLimits limits_of(const PressSettings& press)
{
    PressLimits limits;
    limits.transparency = press.is_transparent();
    if (press.condition) {
        limits.least_resolution = press.condition->least_resolution;
        limits.good_resolution = press.condition->good_resolution;
    }
    return limits;
}

std::vector<Sheet> lay(Document& document, const OutputSettings& output, const std::string& condition,
                       const FontLibrary& fonts, OutputFile& file, Report& report)
{
    if (output.name == "press") return lay_pages(document, output.press, condition, fonts);
    ImposedBook book = impose_pages(document, output, condition, fonts, report);
    file.binding = book.record;
    file.pages = book.sheets.size();
    return std::move(book.sheets);
}

} // namespace

std::string play_press(Document document, const OutputSettings& output, const Library& library,
                       PdfSettings settings, OutputFile& file, Report& report)
{
    const auto found = library.presses.find(output.name);
    if (found == library.presses.end() || !found->second.converter) return {}; // told when it was loaded
    const Press& press = found->second;
    const PressSettings manner{press.condition, library.screen_profile, press.profile, *press.converter,
                               output.press};
    check_press_pages(document, limits_of(manner), report);
    if (report.has_errors()) return {};
    const std::string condition =
        press.condition ? std::string(press.condition->name) : press.profile.description;
    const std::vector<Sheet> sheets = lay(document, output, condition, library.fonts, file, report);
    if (report.has_errors()) return {};
    file.press = press_record(document, sheets, ink_limit_of(output.press, press.condition));
    settings.resolution = {};
    settings.press = &manner;
    return write_press_pdf(std::move(document), sheets, library.fonts, settings, report);
}

} // namespace stonehand
