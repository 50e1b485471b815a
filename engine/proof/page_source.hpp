#pragma once

#include <string_view>

namespace stonehand
{

/// The page's own source, the files of proof/page as they stand: made part of the program when it is built.
extern const std::string_view proof_html, proof_css, proof_js;

} // namespace stonehand
