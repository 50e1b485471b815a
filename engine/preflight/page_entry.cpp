#include "preflight/page_entry.hpp"

namespace stonehand
{

PdfObject page_entry(const PdfObject& page, std::string_view key)
{
    // No tree of pages is deeper; one that loops ends here.
    constexpr int deepest = 50;
    PdfObject node = page;
    for (int depth = 0; depth < deepest && node.is_dictionary(); ++depth) {
        PdfObject entry = node[key];
        if (!entry.is_null()) return entry;
        node = node["Parent"];
    }
    return {};
}

} // namespace stonehand
