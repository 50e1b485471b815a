#include "preflight/page_entry.hpp"

namespace stonehand
{

namespace
{

// No tree of pages is so deep: one that is goes round in a circle.
constexpr int deepest = 64;

} // namespace

PdfObject page_entry(const PdfObject& page, std::string_view key)
{
    PdfObject node = page;
    for (int depth = 0; depth < deepest && node.is_dictionary(); ++depth) {
        if (PdfObject value = node[key]; !value.is_null()) return value;
        node = node["Parent"];
    }
    return {};
}

} // namespace stonehand
