#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "story/story.hpp"

namespace stonehand
{

/// The standards that a file says it keeps: their properties in XMP, and the namespaces of those.
struct Claims {
    std::vector<std::pair<std::string_view, std::string_view>> namespaces; ///< prefix and name
    std::string properties;
};

/// PDF/UA-1 and PDF/A-2a in one file, with the extension schema that PDF/A asks for.
Claims screen_claims();
/// PDF/X-4 (fact sheet pdfx, X4-02 and X4-04). `content` is a fingerprint of what the file shows.
Claims press_claims(const Info& info, const std::string& content);

} // namespace stonehand
