#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/language.hpp"
#include "ticket/ticket.hpp"

namespace stonehand
{

/// How the page that says a ticket to people is said.
struct TicketPageManner {
    Date date;
    Language language;       ///< of the words
    Language title_language; ///< of the title
    /// A word by its name: `copies`, `saddle`.
    std::function<std::string(std::string_view name)> word;
};

/// The ticket for people, as the text of an edition that the layout `ticket` sets: its title, a table of
/// facts for the job and for each file, and a list of what to look at.
std::string write_ticket_page(const Ticket& ticket, const TicketPageManner& manner);

} // namespace stonehand
