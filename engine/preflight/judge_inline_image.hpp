#pragma once

#include "preflight/content_lexer.hpp"
#include "preflight/finding.hpp"

namespace stonehand
{

/// The dictionary of an image that stands in a content stream (ISO 19005-2, 6.1.10).
void judge_inline_image(const Operand& image, FindingPlace place, Findings& findings);

} // namespace stonehand
