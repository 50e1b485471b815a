#pragma once

#include <vector>

#include "preflight/judged.hpp"

namespace stonehand
{

/// An object that is there to be shown, with the resources that its names are found in.
struct FoundObject {
    PdfObject object, resources;
    FindingPlace place; ///< the first page that leads there; itself, or what it stands in
};

/// All that the pages of a file lead to, whether they paint it or only name it. Each object of the file once.
struct Inventory {
    std::vector<FoundObject>
        contents; ///< pages, forms, patterns, soft masks, glyphs of Type 3 fonts, appearances
    std::vector<FoundObject> images; ///< those that mask others too
    std::vector<FoundObject> states; ///< graphics states
    std::vector<FoundObject> spaces; ///< colour spaces of resources, images and shadings, not taken apart
};

Inventory take_inventory(const Judged& judged);

/// The content of a page, or of a stream, that an inventory found; nothing where it cannot be read.
std::optional<std::string> content_of(const FoundObject& found);

} // namespace stonehand
