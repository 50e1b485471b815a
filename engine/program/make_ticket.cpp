#include "program/make_ticket.hpp"

#include <algorithm>
#include <array>

#include "base/first_instant.hpp"
#include "layout/sheet_sizes.hpp"
#include "program/read_printed_file.hpp"

namespace stonehand
{

namespace
{

struct PrintedOutput {
    std::string_view name;
    PartKind kind;
};
// In the order in which they are told.
constexpr std::array printed_outputs{PrintedOutput{"press", PartKind::Pages},
                                     PrintedOutput{"booklet", PartKind::Body},
                                     PrintedOutput{"cover", PartKind::Cover}};

// What a printer would see too, or ask about.
constexpr std::array<std::string_view, 5> codes_to_look_at{
    "binding-unfit", "low-resolution", "marks-off-sheet", "short-bleed", "spine-text-left-out"};

/// What the edition is called, in its main language where it has a title in it.
std::string title_of(const Edition& edition)
{
    for (const std::vector<Copy>* titles : {&edition.questions, &edition.programme.names})
        if (!titles->empty()) {
            const auto in_main = [&](const Copy& copy) { return copy.language == edition.language; };
            const auto main = std::find_if(titles->begin(), titles->end(), in_main);
            return plain_text(main == titles->end() ? titles->front() : *main);
        }
    return edition.id;
}

std::vector<std::string> to_look_at(const Report& report)
{
    std::vector<std::string> warnings;
    for (const Diagnostic& told : report.diagnostics())
        if (std::find(codes_to_look_at.begin(), codes_to_look_at.end(), told.code.id()) !=
            codes_to_look_at.end())
            warnings.push_back(told.message.in_english());
    return warnings;
}

/// The sheets that a booklet was laid on: the plan says how many pages lie on which, whatever they show.
SheetPlan plan_of(const BindingRecord& record)
{
    return plan_sheets(record.imposition, record.binding, record.pages + record.blanks);
}

/// A cover is one sheet, outside and inside, of two pages each with what stands beside and between them.
SheetPlan plan_of_cover(const BindingRecord& record)
{
    PlannedSheet sheet{0, 0, 2, 1, {PageCell{}, PageCell{}}, {}, WorkStyle::Sheetwise};
    if (record.sides > 1) sheet.back = sheet.front;
    return {{}, {sheet}};
}

void lay_on_sheets(TicketPart& part, const BindingRecord& record)
{
    const Imposition& imposition = record.imposition;
    const bool is_cover = part.kind == PartKind::Cover;
    part.finished = record.page;
    part.bleed = record.bleed;
    // Of a cover all four pages count, empty or not.
    part.pages = is_cover ? record.pages - record.blanks : record.pages;
    part.blanks = record.blanks;
    part.stock = is_cover ? imposition.cover_stock : imposition.stock;
    const std::string name = find_sheet_size(imposition.sheet_name) ? imposition.sheet_name : std::string();
    part.sheets =
        SheetWork{name, record.paper, is_cover ? plan_of_cover(record) : plan_of(record), record.creep};
}

TicketBinding binding_of(const BindingRecord& record)
{
    const Imposition& imposition = record.imposition;
    return {imposition.scheme, record.binding, record.thickness, imposition.flaps, imposition.grind_off};
}

std::optional<TicketPart> make_part(const OutputFile& file, PartKind kind, unsigned jobs, Report& report)
{
    auto read = read_printed_file(file, jobs, report);
    if (!read) return std::nullopt;
    TicketPart part;
    part.kind = kind;
    part.file = *std::move(read);
    part.pages = part.file.sides.size();
    if (!part.file.sides.empty()) {
        part.finished = part.file.sides.front().trim;
        part.bleed = part.file.sides.front().bleed;
    }
    if (file.binding) lay_on_sheets(part, *file.binding);
    return part;
}

} // namespace

Ticket begin_ticket(const Edition& edition)
{
    Ticket ticket;
    ticket.id = edition.id;
    ticket.title = title_of(edition);
    ticket.program = "stonehand " STONEHAND_VERSION;
    ticket.time = first_instant(edition.date);
    return ticket;
}

std::optional<Ticket> make_ticket(const Edition& edition, const std::vector<OutputFile>& files, unsigned jobs,
                                  Report& report)
{
    Ticket ticket = begin_ticket(edition);
    ticket.warnings = to_look_at(report);
    for (const PrintedOutput& printed : printed_outputs)
        for (const OutputFile& file : files) {
            if (file.output != printed.name || !file.press) continue; // a folding dummy is for the office
            auto part = make_part(file, printed.kind, jobs, report);
            if (!part) return std::nullopt;
            ticket.parts.push_back(*std::move(part));
            ticket.ink_limit = file.press->ink_limit;
            if (!file.binding) continue;
            ticket.quantity = file.binding->imposition.quantity;
            // How thick the block is its own file says best.
            if (!ticket.binding) ticket.binding = binding_of(*file.binding);
        }
    return ticket;
}

} // namespace stonehand
