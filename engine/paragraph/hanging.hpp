#pragma once

namespace stonehand
{

/// How much of a character hangs over the end of its line where punctuation hangs, as a share of its advance.
double hanging_share(char32_t character);

} // namespace stonehand
