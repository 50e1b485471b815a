#pragma once

#include <string>

#include "base/report.hpp"
#include "base/sources.hpp"

namespace stonehand
{

enum class Colour { None, Terminal };

/// A diagnostic in the one format of design.md, each line with its line break:
///
///     edition.xml:57:14: error[unknown-contributor]: no contributor has the id “zang”
///        57 |   <essay by="zang">
///           |              ^^^^ the contributors of this edition are: nee, zhang
///
/// The first hint without a place stands after the caret. Every other hint follows as `path:line:column:
/// note: …`, with its source line if it points at a place of its own. A fault without a place begins with
/// `stonehand:`. Of a line too wide to read, the part around the caret is shown between `…`.
std::string render_diagnostic(const Diagnostic& diagnostic, const Sources& sources, Colour colour,
                              Tongue tongue);

/// `edition.xml:57:14`, or `stonehand` for a span in no file.
std::string render_place(Span span, const Sources& sources);

/// A text without control characters and broken UTF-8: U+FFFD stands for each.
std::string fit_to_show(std::string_view text);

} // namespace stonehand
