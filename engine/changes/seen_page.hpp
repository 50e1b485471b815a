#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/plane.hpp"

namespace stonehand
{

/// Places are boxes in pt from the lower left corner of the trim, y upwards: the same on screen and at press.

/// Whether a word is the page's text, or what pages have because they are pages.
enum class WordKind {
    Body,
    Furniture, ///< a folio, a running head
};

/// A word as it is seen on a page. Of scripts that are written without spaces each sign is a word; one that
/// is hyphenated at the end of a line is one word.
struct SeenWord {
    std::string text;
    std::vector<PlaneBox> boxes; ///< one; of a hyphenated word two
    std::uint32_t colour = 0;    ///< in `SeenDocument::colours`
    std::uint32_t face = 0;      ///< in `SeenDocument::faces`
    double size = 0;             ///< of the em, in pt
    WordKind kind = WordKind::Body;
};

/// A picture of pixels, or a drawing, at its place.
struct SeenPicture {
    PlaneBox box;
    std::string content; ///< the hash of what it shows
    bool operator==(const SeenPicture&) const = default;
};

/// A rule, a frame, a field of colour.
struct SeenShape {
    PlaneBox box;
    std::uint64_t form = 0;   ///< the hash of its outline, wherever it stands
    std::uint32_t colour = 0; ///< in `SeenDocument::colours`
};

/// What is seen on a page, in the order of painting.
struct SeenPage {
    std::string label; ///< what readers show for its number
    double width = 0, height = 0;
    std::vector<SeenWord> words;
    std::vector<SeenPicture> pictures;
    std::vector<SeenShape> shapes;
};

/// What is seen in a PDF.
struct SeenDocument {
    std::vector<SeenPage> pages;
    std::vector<std::string> colours; ///< as they are told: “#B8321C”, “Black 70 %”
    std::vector<std::string> faces;   ///< “EB Garamond Regular”
    Message cut_short;                ///< why not all of it was seen; else empty
};

} // namespace stonehand
