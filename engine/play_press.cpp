#include "play_press.hpp"

#include <optional>
#include <utility>

#include "pdf/write_press_pdf.hpp"
#include "press_record.hpp"
#include "sheets/check_press_pages.hpp"
#include "sheets/impose_pages.hpp"
#include "sheets/lay_dummy.hpp"
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

/// What a press plays: sheets, of their document, and of a booklet the book that they make.
struct Laid {
    std::vector<Sheet> sheets;
    std::optional<ImposedBook> book;
};

Laid lay(Document& document, const OutputSettings& output, const std::string& condition,
         const FontLibrary& fonts, Unbindable unbindable, Report& report)
{
    if (output.name == "press") return {lay_pages(document, output.press, condition, fonts), {}};
    ImposedBook book = impose_pages(document, output, condition, fonts, unbindable, report);
    return {std::exchange(book.sheets, {}), std::move(book)};
}

/// `booklet/2022-09.pdf`: `booklet/2022-09-dummy.pdf`
std::string beside(const std::string& path)
{
    return path.substr(0, path.rfind('.')) + "-dummy.pdf";
}

OutputFile play_dummy(const ImposedBook& book, const OutputFile& file, const Info& info,
                      const FontLibrary& fonts, const PdfSettings& settings, Report& report)
{
    const BindingRecord& record = book.record;
    FoldingDummy dummy = lay_dummy(book.plan, {record.page, record.bleed}, record.imposition, fonts);
    dummy.document.info = info;
    OutputFile played{beside(file.path), file.output, file.standard, dummy.sheets.size(), {}};
    played.bytes = write_press_pdf(std::move(dummy.document), dummy.sheets, fonts, settings, report);
    return played;
}

} // namespace

std::vector<OutputFile> play_press(Document document, const OutputSettings& output, const Library& library,
                                   PdfSettings settings, OutputFile file, Asked asked, Report& report)
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
    const Laid laid = lay(document, output, condition, library.fonts,
                          asked == Asked::ByName ? Unbindable::Error : Unbindable::LeftOut, report);
    if (report.has_errors() || laid.sheets.empty()) return {};
    file.pages = laid.sheets.size();
    file.press = press_record(document, laid.sheets, ink_limit_of(output.press, press.condition));
    if (laid.book) file.binding = laid.book->record;
    settings.resolution = {};
    settings.press = &manner;
    const Info info = document.info;
    file.bytes = write_press_pdf(std::move(document), laid.sheets, library.fonts, settings, report);
    std::vector<OutputFile> files{std::move(file)};
    if (output.name == "booklet")
        files.push_back(play_dummy(*laid.book, files[0], info, library.fonts, settings, report));
    return files;
}

} // namespace stonehand
