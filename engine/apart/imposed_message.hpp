#pragma once

#include <optional>
#include <string>

#include "imposed/impose_pdf.hpp"

namespace stonehand
{

/// An imposed PDF, or why there is none, as the text that goes from the process that imposes to the one that
/// tells: a line of JSON, then the bytes of the file.
std::string write_imposed(const ImposeResult& result);

/// Nothing where the text is no such message: whoever wrote it had read a hostile file. `order` is what was
/// to be done.
std::optional<ImposeResult> read_imposed(std::string text, const ImposeOrder& order);

} // namespace stonehand
