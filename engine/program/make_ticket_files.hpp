#pragma once

#include <vector>

#include "program/set_ticket_page.hpp"

namespace stonehand
{

/// The files of a job ticket, for machines and for people, and what they were made from besides the files
/// that they tell of.
struct TicketFiles {
    std::vector<OutputFile> files; ///< none where something is wrong
    std::vector<Input> inputs;
    std::vector<std::filesystem::path> font_folders; ///< of its page's layout
};

/// Makes the job ticket of those of an edition's files that are printed. `report` holds what was told of the
/// edition so far; faults are added to it.
TicketFiles make_ticket_files(const std::vector<OutputFile>& printed, const TicketPageSources& from,
                              FileDigests& digests, Report& report);

} // namespace stonehand
