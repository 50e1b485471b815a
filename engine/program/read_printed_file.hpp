#pragma once

#include <optional>

#include "engine.hpp"
#include "ticket/ticket.hpp"

namespace stonehand
{

/// Reads back what a file to be printed holds: its pages, their boxes and inks, its hashes and its output
/// intent, all from the bytes. Where it cannot be read, or what it holds is not what was planned for it, that
/// is told, and nothing comes back.
std::optional<PrintedFile> read_printed_file(const OutputFile& file, unsigned jobs, Report& report);

} // namespace stonehand
