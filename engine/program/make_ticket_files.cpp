#include "program/make_ticket_files.hpp"

#include <fmt/format.h>

#include "program/make_ticket.hpp"
#include "ticket/write_xjdf.hpp"

namespace stonehand
{

TicketFiles make_ticket_files(const std::vector<OutputFile>& printed, const TicketPageSources& from,
                              FileDigests& digests, Report& report)
{
    const auto ticket = make_ticket(from.edition, printed, from.jobs, report);
    if (!ticket) return {};
    OutputFile xjdf;
    xjdf.path = fmt::format("{}/{}.xjdf", ticket_output, ticket->id);
    xjdf.output = ticket_output;
    xjdf.standard = "XJDF 2.1";
    xjdf.bytes = write_xjdf(*ticket);
    auto page = set_ticket_page(*ticket, from, digests, report);
    if (!page) return {};
    TicketFiles made{{}, std::move(page->inputs), std::move(page->font_folders)};
    made.files.push_back(std::move(page->file));
    made.files.push_back(std::move(xjdf));
    return made;
}

} // namespace stonehand
