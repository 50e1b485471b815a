#pragma once

#include <cstdint>
#include <unordered_map>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// The entries of a number tree (ISO 32000-1, 7.9.7). Nodes that a tree comes back to are read once.
std::unordered_map<std::int64_t, PdfObject> read_number_tree(const PdfObject& root);

} // namespace stonehand
