#pragma once

#include <string_view>

namespace stonehand
{

/// The page's own source, the files of proof/page as they stand: made part of the program when it is built.
extern const std::string_view proof_html, proof_css, proof_js;
/// What is added where the page is served (`stonehand watch`), and stands in no file.
extern const std::string_view live_css, live_js;

} // namespace stonehand
