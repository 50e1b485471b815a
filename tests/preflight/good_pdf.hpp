#pragma once

#include <string>

namespace stonehand
{

/// A small PDF that keeps PDF/UA-1 and PDF/A-2a, its streams not compressed: a heading, a paragraph with a
/// link, a note, a list, a table, a figure, contents, a text with readings, heads as artifacts. Empty where
/// EB Garamond or the sRGB profile is not there; the test is then to be left.
std::string good_pdf();

} // namespace stonehand
