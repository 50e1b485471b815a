#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "disk/file_digests.hpp"
#include "disk/folders_as_found.hpp"
#include "engine.hpp"
#include "manifest/list_inputs.hpp"
#include "ticket/ticket.hpp"

namespace stonehand
{

/// Where the page of a ticket comes from besides the ticket.
struct TicketPageSources {
    const Edition& edition; ///< that the ticket is of: its date and its languages
    std::vector<std::filesystem::path> layout_folders, profile_folders;
    FoldersAsFound& folders; ///< of fonts
    LibraryStock& stock;
    std::optional<std::int64_t> modified; ///< SOURCE_DATE_EPOCH
    unsigned jobs = 1;
};

/// A ticket as a page for people, and what it was made from.
struct TicketPageSet {
    OutputFile file;
    std::vector<Input> inputs;
    std::vector<std::filesystem::path> font_folders;
};

/// What the page of an edition's ticket will be made from, before there is anything for it to tell of.
std::vector<Input> expected_ticket_inputs(const TicketPageSources& from, FileDigests& digests,
                                          Report& report);

/// Sets the page of a ticket in the layout `ticket`: a PDF for screens, tagged as every other. What goes
/// wrong is told without a place, since its text is nobody's; nothing comes back then.
std::optional<TicketPageSet> set_ticket_page(const Ticket& ticket, const TicketPageSources& from,
                                             FileDigests& digests, Report& report);

} // namespace stonehand
