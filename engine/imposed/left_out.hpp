#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace stonehand
{

/// What paper has no use for, or what would be wrong of sheets, and is not taken along.
enum class LeftOutKind {
    Links,
    FormFields,
    Annotations,
    Bookmarks,
    Destinations,
    Tags,
    PageLabels,
    Threads,
    Scripts,
    Actions,
    Attachments
};

/// One of them and many, as it is told; no word for one: they are not counted, 1 says that there are any.
struct LeftOutEntry {
    std::string_view one, many;
};
constexpr LeftOutEntry left_out_table[] = {
    {"link", "links"},
    {"form field", "form fields"},
    {"annotation", "annotations"},
    {"bookmark", "bookmarks"},
    {"named destination", "named destinations"},
    {"", "tags"},
    {"page label", "page labels"},
    {"article thread", "article threads"},
    {"script", "scripts"},
    {"action", "actions"},
    {"attached file", "attached files"},
};

/// How many of each kind were left out.
using LeftOut = std::array<std::size_t, std::size(left_out_table)>;

} // namespace stonehand
