#include "ticket/write_ticket_page.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/parse_text.hpp"
#include "ticket/sample_ticket.hpp"

using namespace stonehand;

namespace
{

std::string text_of(const Element& element)
{
    std::string text;
    for (const Node& child : element.children)
        if (const auto* inner = std::get_if<Element>(&child))
            text += text_of(*inner);
        else
            text += std::get<Text>(child).text;
    const std::size_t begin = text.find_first_not_of(" \n");
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \n") + 1 - begin);
}

void collect_rows(const Element& element, std::vector<std::string>& rows)
{
    if (element.name == "heading") rows.push_back("# " + text_of(element));
    if (element.name == "item" || element.name == "p") rows.push_back(text_of(element));
    if (element.name == "tr") {
        std::string row;
        for (const Node& child : element.children)
            if (const auto* cell = std::get_if<Element>(&child))
                row += (row.empty() ? "" : ": ") + text_of(*cell);
        rows.push_back(row);
        return;
    }
    for (const Node& child : element.children)
        if (const auto* inner = std::get_if<Element>(&child)) collect_rows(*inner, rows);
}

/// The facts on the page, its words called by their names.
std::vector<std::string> facts(const Ticket& ticket)
{
    const TicketPageManner manner{
        {2022, 9, 0}, {"en"}, {"zh-Hans"}, [](std::string_view name) { return std::string(name); }};
    Sources sources;
    Report report;
    const auto root = parse_text(write_ticket_page(ticket, manner), sources, report);
    REQUIRE(root);
    std::vector<std::string> rows;
    collect_rows(*root, rows);
    return rows;
}

} // namespace

TEST_CASE("the page says what the file is, and that nothing needs a look")
{
    Ticket ticket = sample_ticket({sample_part(PartKind::Pages, 4)});
    ticket.parts[0].file.sides[1].inks = {"Black", "House Red"};
    const std::string hash = "aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa";
    CHECK(facts(ticket) == std::vector<std::string>{
                               "# the-job", "job: 2022-09", "copies: 250", "condition: FOGRA39",
                               "most-ink: 330 %", "# part-pages", "file: press/2022-09.pdf", "hash: " + hash,
                               "size: 1234", "standard: PDF/X-4", "file-pages: 4", "finished: 148 × 210 mm",
                               "bleed: 3 mm", "front-inks: Black", "back-inks: Black, House Red (spot)",
                               "# to-look-at", "nothing-to-look-at"});
}

TEST_CASE("the page says how sheets are laid, folded and bound, and what to look at")
{
    Imposition imposition;
    imposition.scheme = Scheme::Perfect;
    imposition.signature = 16;
    imposition.flaps = Length::millimetres(80);
    imposition.grind_off = Length::millimetres(3);
    imposition.stock = {100, 1.3, {}};
    Ticket ticket = sample_ticket({sample_sheets(PartKind::Body, imposition, 38, Binding::Right)});
    ticket.binding = sample_binding(imposition, Binding::Right);
    ticket.parts[0].sheets->creep = Length::millimetres(0.91);
    ticket.warnings = {"a picture is coarse"};
    const std::vector<std::string> said = facts(ticket);
    for (const char* fact :
         {"binding: perfect", "bound-at: right", "thickness: 4 mm", "flaps: 80 mm", "grind-off: 3 mm",
          "file-sides: 6", "pages: 38", "blanks: 2", "paper: 100 g/m², 130 µm", "sheet: SRA3, 320 × 450 mm",
          "signatures: 3", "sheets: 3", "all-sheets: 750", "turned: sheetwise", "folded: F16-X, F8-7",
          "creep: 0.91 mm", "inks: Black, House Red (spot)", "plates: 12", "a picture is coarse"}) {
        INFO(fact);
        CHECK(std::find(said.begin(), said.end(), fact) != said.end());
    }
}
