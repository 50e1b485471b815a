#include "program/read_printed_file.hpp"

#include <algorithm>
#include <cmath>

#include "base/parallel.hpp"
#include "disk/md5.hpp"
#include "disk/sha256.hpp"
#include "painted/page_boxes.hpp"
#include "painted/painted_inks.hpp"
#include "preflight/content_lexer.hpp"
#include "preflight/inventory.hpp"
#include "preflight/output_space.hpp"
#include "preflight/page_entry.hpp"
#include "preflight/pdf_file.hpp"
#include "preflight/read_plane.hpp"

namespace stonehand
{

namespace
{

// What is written is rounded to 1/1000 pt.
constexpr Length as_good_as_same = Length::millimetres(0.01);

Size size_of(const PlaneBox& box)
{
    return {Length::points(box.right - box.left), Length::points(box.top - box.bottom)};
}

/// How many forms the page itself shows that are as large as a page of the book: what is placed on a sheet of
/// several is a form each.
std::size_t forms_shown(const PdfObject& page, const Size& least)
{
    std::size_t shown = 0;
    const auto content = content_of({page, page["Resources"], {}});
    if (!content) return 0;
    ContentLexer lexer(*content);
    for (Operation operation; lexer.next(operation);) {
        if (operation.name != "Do" || operation.operands.empty()) continue;
        const PdfObject form = page_entry(page, "Resources")["XObject"][operation.operands.back().text];
        const auto box = form["Subtype"].is("Form") ? read_box(form["BBox"]) : std::nullopt;
        if (!box) continue;
        const Size size = size_of(*box);
        if (size.width >= least.width - as_good_as_same && size.height >= least.height - as_good_as_same)
            ++shown;
    }
    return shown;
}

PrintedSide read_side(const PdfFile& pdf, std::size_t page, const Size& page_of_book, PaintedFonts& fonts,
                      Message& cut_short)
{
    const PageBoxesRead boxes = page_boxes(pdf.pages()[page]);
    PrintedSide side;
    side.paper = size_of(boxes.media);
    side.trim = size_of(boxes.trim);
    side.bleed =
        Length::points(std::min({boxes.trim.left - boxes.bleed.left, boxes.trim.bottom - boxes.bleed.bottom,
                                 boxes.bleed.right - boxes.trim.right, boxes.bleed.top - boxes.trim.top}));
    side.inks = painted_inks(pdf, page, boxes.bleed, fonts, cut_short);
    side.placed = forms_shown(pdf.pages()[page], page_of_book);
    return side;
}

/// The pages of a file. libqpdf reads for one thread at a time: each has the file for itself.
std::vector<PrintedSide> read_sides(const OutputFile& file, std::size_t count, unsigned jobs,
                                    Message& cut_short)
{
    const Size page_of_book = file.binding ? file.binding->page : Size{};
    std::vector<PrintedSide> sides(count);
    std::vector<Message> faults(count);
    const std::size_t threads = std::max<std::size_t>(std::min<std::size_t>(jobs, count), 1);
    for_each_index(threads, jobs, [&](std::size_t thread) {
        Message why_not;
        const auto pdf = PdfFile::read(file.bytes, why_not);
        if (!pdf) return; // it was read before
        PaintedFonts fonts;
        for (std::size_t page = thread; page < count; page += threads)
            sides[page] = read_side(*pdf, page, page_of_book, fonts, faults[page]);
    });
    const auto fault =
        std::find_if(faults.begin(), faults.end(), [](const auto& one) { return !one.empty(); });
    if (fault != faults.end()) cut_short = *fault;
    return sides;
}

bool is_same(Length one, Length other)
{
    return one - other <= as_good_as_same && other - one <= as_good_as_same;
}

Message in_words(const Size& size)
{
    return say("{:.2f} × {:.2f} mm", size.width.in_millimetres(), size.height.in_millimetres());
}

/// Tells the first of what differs; the rest would mostly be the same again.
class Comparison
{
  public:
    Comparison(const OutputFile& file, Report& report) : file_(file), report_(report) {}

    bool counts(std::size_t read, std::size_t planned)
    {
        if (read == planned) return true;
        return differs(verbatim(file_.path), say("it has {} pages", read), say("{}", planned));
    }

    bool sizes(std::size_t page, Sentence what, const Size& read, const Size& planned)
    {
        if (is_same(read.width, planned.width) && is_same(read.height, planned.height)) return true;
        return differs(say("{}, page {}", file_.path, page + 1), say("{} is {}", what, in_words(read)),
                       in_words(planned));
    }

    bool bleeds(std::size_t page, Length read, Length planned)
    {
        if (is_same(read, planned)) return true;
        return differs(say("{}, page {}", file_.path, page + 1),
                       say("its bleed is {:.2f} mm", read.in_millimetres()),
                       say("{:.2f} mm", planned.in_millimetres()));
    }

    /// Where every sheet has one page at most none is a form.
    bool placed(std::size_t read, std::size_t planned)
    {
        if (read == planned || read == 0) return true;
        return differs(verbatim(file_.path), say("{} pages are placed on its sheets", read),
                       say("{}", planned));
    }

    bool differs(const Message& where, const Message& read, const Message& planned)
    {
        report_.add("ticket-differs", Span{}, say("{}: {}", where, read))
            .hint(say("planned were {}", planned));
        return false;
    }

  private:
    const OutputFile& file_;
    Report& report_;
};

bool is_as_planned(const PrintedFile& read, const OutputFile& file, Report& report)
{
    Comparison same(file, report);
    if (!same.counts(read.sides.size(), file.press ? file.press->sheets.size() : file.pages)) return false;
    for (std::size_t page = 0; file.press && page < read.sides.size(); ++page) {
        const PrintedSide& side = read.sides[page];
        const PressSheet& planned = file.press->sheets[page];
        if (!same.sizes(page, say("its paper"), side.paper, planned.size)) return false;
        if (!same.sizes(page, say("what is left of it when it is cut"), side.trim, planned.trim.size))
            return false;
        if (!same.bleeds(page, side.bleed, planned.trim.at.x - planned.bleed.at.x)) return false;
    }
    if (!file.binding || file.output == "cover") return true;
    std::size_t placed = 0;
    for (const PrintedSide& side : read.sides) placed += side.placed;
    return same.counts(read.sides.size(), file.binding->sides) && same.placed(placed, file.binding->pages);
}

void tell_unreadable(const OutputFile& file, const Message& why_not, Report& report)
{
    report.add("ticket-differs", Span{}, say("{} cannot be read back: {}", file.path, why_not));
}

} // namespace

std::optional<PrintedFile> read_printed_file(const OutputFile& file, unsigned jobs, Report& report)
{
    Message why_not;
    const auto pdf = PdfFile::read(file.bytes, why_not);
    PrintedFile read{file.path, {}, {}, file.bytes.size(), file.standard, {}, {}};
    if (pdf) read.sides = read_sides(file, pdf->pages().size(), jobs, why_not);
    if (!pdf || !why_not.empty()) {
        tell_unreadable(file, why_not, report);
        return std::nullopt;
    }
    read.sha256 = sha256(file.bytes);
    read.md5 = md5(file.bytes);
    read.condition =
        intent_for_print(pdf->catalog())["OutputConditionIdentifier"].text().value_or(std::string());
    if (!is_as_planned(read, file, report)) return std::nullopt;
    return read;
}

} // namespace stonehand
