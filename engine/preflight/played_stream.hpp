#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// A content stream while it is played.
struct PlayedStream {
    PdfObject resources;
    std::optional<std::int64_t> struct_parents;
    std::uint32_t object = 0;
    int depth = 0;
    bool owns_resources = true; ///< they are not those of what it is painted by
    bool has_marks = false, needs_resources = false;
    std::string missing = {}; ///< the first thing that it names and `resources` do not have: “Font F9”

    /// What the resources have of a kind under a name; nothing where that is missing, which is noted.
    PdfObject named(std::string_view kind, const std::string& name);
};

} // namespace stonehand
