#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine.hpp"
#include "ticket/ticket.hpp"

namespace stonehand
{

/// The output that tells of others.
constexpr std::string_view ticket_output = "ticket";

/// A ticket that tells of no file yet: what its edition alone says.
Ticket begin_ticket(const Edition& edition);

/// The job ticket of those of an edition's files that are printed: every count in it is read back from their
/// bytes. Where one cannot be read, or is not as it was planned, that is told, and nothing comes back.
/// What was told of the edition before stands in the report, and what of it concerns print in the ticket.
std::optional<Ticket> make_ticket(const Edition& edition, const std::vector<OutputFile>& files, unsigned jobs,
                                  Report& report);

} // namespace stonehand
