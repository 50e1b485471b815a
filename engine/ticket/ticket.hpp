#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/geometry.hpp"
#include "layout/imposition.hpp"
#include "layout/layout.hpp"
#include "sheets/plan_sheets.hpp"

namespace stonehand
{

/// A page of a file to be printed, as it was read back: a page of the book, or a side of a sheet.
struct PrintedSide {
    Size paper;                    ///< its MediaBox
    Size trim;                     ///< its TrimBox
    Length bleed;                  ///< how far the BleedBox stands over the TrimBox where it does so least
    std::vector<std::string> inks; ///< that lie within the bleed: process inks first, then spots
    std::size_t placed = 0;        ///< how many pages of the book are shown on it as forms
};

/// A file to be printed, as it was read back.
struct PrintedFile {
    std::string path;        ///< below the edition's folder: `press/2022-09.pdf`
    std::string sha256, md5; ///< of its bytes, in hexadecimal digits
    std::size_t bytes = 0;
    std::string standard;  ///< that it keeps: `PDF/X-4`
    std::string condition; ///< that it is printed in, as its output intent names it: `FOGRA39`
    std::vector<PrintedSide> sides;
};

/// What a file is of the product.
enum class PartKind {
    Pages, ///< all of its pages one by one: others lay them on sheets
    Body,  ///< its pages, laid on sheets
    Cover  ///< what is wrapped round the body, from sheets of its own
};

/// How the pages of a part were laid on sheets.
struct SheetWork {
    std::string paper_name; ///< `SRA3`; empty where the paper has no name
    Size paper;
    SheetPlan plan;
    Length creep; ///< of the innermost leaf
};

/// A part of the product, and the file that it is printed from.
struct TicketPart {
    PartKind kind = PartKind::Pages;
    PrintedFile file;
    Size finished; ///< one page of it, cut
    Length bleed;
    std::size_t pages = 0;  ///< of the book
    std::size_t blanks = 0; ///< sides of leaves without a page
    Stock stock{0, 1, {}};  ///< it weighs nothing where the paper is not known
    std::optional<SheetWork> sheets;
};

/// How the parts become a book, or leaves.
struct TicketBinding {
    Scheme scheme = Scheme::Saddle;
    Binding side = Binding::Left;
    Length thickness; ///< of the block: how wide its spine is
    Length flaps;     ///< how wide the flaps of the cover are; 0: none
    Length grind_off; ///< what is milled from the back
};

/// What a printer is to do: nothing of prices and addresses. Every count in it was read from the files.
struct Ticket {
    std::string id, title, program;
    std::string time; ///< when it was made, as ISO 8601 has it: that of the edition, not of a clock
    std::size_t quantity = 1;
    double ink_limit = 0; ///< the most total ink, 1 is one ink's full tint; 0: not known
    std::optional<TicketBinding> binding;
    std::vector<TicketPart> parts;
    std::vector<std::string> warnings; ///< what a printer should look at
};

/// The part of a kind, or null.
const TicketPart* find_part(const Ticket& ticket, PartKind kind);

/// Whether leaves of a part are printed on their fronts alone.
bool is_one_sided(const TicketPart& part);
/// Whether a separation is one of the four process inks.
bool is_process_ink(const std::string& ink);
/// The inks of some sides, each once: process inks first, then spots.
std::vector<std::string> inks_of_sides(const std::vector<PrintedSide>& sides);
/// How many plates the sides take: one for each ink of each.
std::size_t plates_of_part(const TicketPart& part);
/// How many sheets of paper all copies take; those that are printed twice from the same plates give two
/// copies.
std::size_t paper_needed_for(const SheetWork& work, std::size_t quantity);
/// How many signatures are gathered.
std::size_t signatures_of_plan(const SheetPlan& plan);

} // namespace stonehand
