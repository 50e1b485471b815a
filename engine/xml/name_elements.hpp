#pragma once

#include "xml/scan.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Asks libxml2 whether a file is well-formed, and gives the elements and attributes of its scanned tree
/// their namespaces; xmlns attributes go. False, and told, if libxml2 finds the file broken.
///
/// libxml2 gets the bytes in memory, mended where the scan has told of a slip. It opens nothing: no DTD, no
/// entity and no network address is ever loaded.
bool name_elements(const Scan& scan, Element& root);

} // namespace stonehand
