#pragma once

#include <filesystem>
#include <optional>

#include "xml/resolve_includes.hpp"

namespace stonehand
{

/// The file that an include names.
struct IncludeTarget {
    std::string shown;               ///< the including file's folder and href, joined and normalised
    std::filesystem::path canonical; ///< all symbolic links resolved; the file need not be there
    std::filesystem::path folder;    ///< the folder it was found in, its own link not followed
    Span href;                       ///< the value of href
};

/// Finds the file that an include names. Nothing, and told, if it asks for what is not offered (parse,
/// xpointer, fallback, fragments) or if its path is absolute, an address, or leads out of the content root,
/// by its dots or by symbolic links.
std::optional<IncludeTarget> find_include_target(const Element& element, const Including& file,
                                                 const IncludeJob& job);

} // namespace stonehand
