#include "ticket/write_ticket_page.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "ticket/sheet_fold.hpp"
#include "ticket/xjdf_values.hpp"
#include "xml/xml_writer.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view edition_namespace = "urn:stonehand:edition:1";
constexpr std::string_view label_width = "36mm";
constexpr std::size_t digits_together = 8; ///< of a hash, so that it can be compared by eye

std::string millimetres(Length length)
{
    return decimal_text(length.in_millimetres()) + " mm";
}

std::string millimetres(const Size& size)
{
    return decimal_text(size.width.in_millimetres()) + " × " + millimetres(size.height);
}

std::string in_groups(const std::string& digits)
{
    std::string groups;
    for (std::size_t at = 0; at < digits.size(); at += digits_together)
        groups += (at == 0 ? "" : " ") + digits.substr(at, digits_together);
    return groups;
}

std::string_view word_of(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Saddle:
        return "saddle";
    case Scheme::Perfect:
        return "perfect";
    case Scheme::NUp:
    case Scheme::CutAndStack:
    case Scheme::Single:
        return "leaves";
    }
    return {};
}

std::string_view word_of(PartKind kind)
{
    switch (kind) {
    case PartKind::Pages:
        return "part-pages";
    case PartKind::Body:
        return "part-body";
    case PartKind::Cover:
        return "part-cover";
    }
    return {};
}

std::string_view word_of(const PlannedSheet& sheet)
{
    switch (sheet.work_style) {
    case WorkStyle::Sheetwise:
        return sheet.back.empty() ? "one-sided" : "sheetwise";
    case WorkStyle::WorkAndTurn:
        return "work-and-turn";
    case WorkStyle::WorkAndTumble:
        return "work-and-tumble";
    }
    return {};
}

/// Every second side of a file, from the first or from the second.
std::vector<PrintedSide> every_other(const std::vector<PrintedSide>& sides, std::size_t first)
{
    std::vector<PrintedSide> chosen;
    for (std::size_t side = first; side < sides.size(); side += 2) chosen.push_back(sides[side]);
    return chosen;
}

class TicketPage
{
  public:
    TicketPage(const Ticket& ticket, const TicketPageManner& manner) : ticket_(ticket), manner_(manner) {}

    std::string write()
    {
        xml_.open("edition")
            .attribute("xmlns", edition_namespace)
            .attribute("id", ticket_.id)
            .attribute("date", to_string(manner_.date))
            .attribute("xml:lang", manner_.language.tag);
        xml_.open("question").open("text").attribute("xml:lang", manner_.title_language.tag);
        xml_.text(ticket_.title).close().close();
        xml_.open("about");
        write_job();
        for (const TicketPart& part : ticket_.parts) write_part(part);
        write_warnings();
        xml_.close().close();
        return xml_.take();
    }

  private:
    std::string word(std::string_view name) const { return manner_.word(name); }

    void begin(std::string_view heading) { xml_.open("section").open("heading").text(word(heading)).close(); }

    void begin_table(std::string_view heading)
    {
        begin(heading);
        xml_.open("table").open("tbody");
        is_first_row_ = true;
    }
    void end_table() { xml_.close().close().close(); }

    void begin_row(std::string_view label)
    {
        xml_.open("tr").open("th").attribute("scope", "row");
        if (is_first_row_) xml_.attribute("width", label_width);
        is_first_row_ = false;
        xml_.text(word(label)).close().open("td");
    }
    void row(std::string_view label, const std::string& value)
    {
        if (value.empty()) return;
        begin_row(label);
        xml_.text(value).close().close();
    }
    void row(std::string_view label, std::size_t count) { row(label, std::to_string(count)); }
    /// A value whose signs must not be taken for one another.
    void code_row(std::string_view label, const std::string& value)
    {
        begin_row(label);
        xml_.open("cite").text(value).close().close().close();
    }

    void write_job()
    {
        begin_table("the-job");
        row("job", ticket_.id);
        row("copies", ticket_.quantity);
        if (ticket_.binding) write_binding(*ticket_.binding);
        if (!ticket_.parts.empty()) row("condition", ticket_.parts.front().file.condition);
        if (ticket_.ink_limit > 0) row("most-ink", decimal_text(ticket_.ink_limit * 100) + " %");
        end_table();
    }

    void write_binding(const TicketBinding& binding)
    {
        row("binding", word(word_of(binding.scheme)));
        if (is_folded(binding.scheme))
            row("bound-at", word(binding.side == Binding::Left ? "left" : "right"));
        if (binding.thickness > Length{}) row("thickness", millimetres(binding.thickness));
        if (binding.scheme != Scheme::Perfect) return;
        if (binding.flaps > Length{}) row("flaps", millimetres(binding.flaps));
        if (binding.grind_off > Length{}) row("grind-off", millimetres(binding.grind_off));
    }

    void write_part(const TicketPart& part)
    {
        begin_table(word_of(part.kind));
        code_row("file", part.file.path);
        code_row("hash", in_groups(part.file.sha256));
        row("size", part.file.bytes);
        row("standard", part.file.standard);
        row(part.sheets ? "file-sides" : "file-pages", part.file.sides.size());
        if (part.sheets || part.pages != part.file.sides.size()) row("pages", part.pages);
        if (part.blanks > 0) row("blanks", part.blanks);
        row("finished", millimetres(part.finished));
        if (part.kind == PartKind::Cover && !part.file.sides.empty())
            row("flat", millimetres(part.file.sides.front().trim));
        row("bleed", millimetres(part.bleed));
        if (part.stock.grammage > 0)
            row("paper", decimal_text(part.stock.grammage) + " g/m², " +
                             micrometre_text(part.stock.caliper()) + " µm");
        if (part.sheets) write_sheets(part, *part.sheets);
        write_inks(part);
        if (part.sheets) row("plates", plates_of_part(part));
        end_table();
    }

    void write_sheets(const TicketPart& part, const SheetWork& work)
    {
        row("sheet", (work.paper_name.empty() ? "" : work.paper_name + ", ") + millimetres(work.paper));
        if (part.kind == PartKind::Body && ticket_.binding && ticket_.binding->scheme == Scheme::Perfect)
            row("signatures", signatures_of_plan(work.plan));
        row("sheets", work.plan.sheets.size());
        row("all-sheets", paper_needed_for(work, ticket_.quantity));
        if (!work.plan.sheets.empty()) row("turned", word(word_of(work.plan.sheets.front())));
        if (ticket_.binding) write_folds(part.kind, work, ticket_.binding->scheme);
        if (work.creep > Length{}) row("creep", millimetres(work.creep));
    }

    void write_folds(PartKind kind, const SheetWork& work, Scheme scheme)
    {
        std::string folds;
        std::set<std::string> known;
        for (const PlannedSheet& sheet : work.plan.sheets) {
            const SheetFold fold = fold_of(kind, sheet, scheme);
            const std::string name = fold.folded
                                         ? fold.catalogue
                                         : std::to_string(fold.columns) + " × " + std::to_string(fold.rows);
            if (known.insert(name).second) folds += (folds.empty() ? "" : ", ") + name;
        }
        row(is_folded(scheme) ? "folded" : "cut", folds);
    }

    std::string inks_in_words(const std::vector<PrintedSide>& sides) const
    {
        std::string words;
        for (const std::string& ink : inks_of_sides(sides))
            words +=
                (words.empty() ? "" : ", ") + ink + (is_process_ink(ink) ? "" : " (" + word("spot") + ')');
        return words.empty() ? "–" : words;
    }

    /// One row where fronts and backs take the same.
    void write_inks(const TicketPart& part)
    {
        const std::string front = inks_in_words(every_other(part.file.sides, 0));
        const std::string back = inks_in_words(every_other(part.file.sides, 1));
        if (front == back || !has_backs(part)) return row("inks", inks_in_words(part.file.sides));
        row("front-inks", front);
        row("back-inks", back);
    }

    /// Whether every second page of a file is a back.
    static bool has_backs(const TicketPart& part)
    {
        if (!part.sheets) return part.file.sides.size() > 1;
        const std::vector<PlannedSheet>& sheets = part.sheets->plan.sheets;
        return std::none_of(sheets.begin(), sheets.end(),
                            [](const PlannedSheet& sheet) { return sheet.back.empty(); });
    }

    void write_warnings()
    {
        begin("to-look-at");
        if (ticket_.warnings.empty()) {
            xml_.open("p").text(word("nothing-to-look-at")).close();
        } else {
            xml_.open("list");
            for (const std::string& warning : ticket_.warnings) xml_.open("item").text(warning).close();
            xml_.close();
        }
        xml_.close();
    }

    const Ticket& ticket_;
    const TicketPageManner& manner_;
    XmlWriter xml_;
    bool is_first_row_ = true;
};

} // namespace

std::string write_ticket_page(const Ticket& ticket, const TicketPageManner& manner)
{
    return TicketPage(ticket, manner).write();
}

} // namespace stonehand
