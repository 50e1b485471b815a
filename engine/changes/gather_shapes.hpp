#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "changes/name_table.hpp"
#include "changes/seen_page.hpp"
#include "painted/painted_mark.hpp"

namespace stonehand
{

/// The hashes of a file's pictures, each worked out once.
class PictureHashes
{
  public:
    /// Of the samples and of what lets them through; of what cannot be undone the bytes as they stand.
    const std::string& of(const PdfObject& image);

  private:
    std::map<std::uint32_t, std::string> known_; ///< by number of the object
};

/// Gathers what a page shows besides words: pictures of pixels; drawings, which are paths in an object of
/// their own; and single paths.
class ShapeGatherer
{
  public:
    ShapeGatherer(const PlaneBox& trim, std::uint32_t page_object, PictureHashes& hashes, NameTable& colours)
        : trim_(trim), page_object_(page_object), hashes_(hashes), colours_(colours)
    {
    }

    void add(const PaintedPath& path, const PaintedMark& mark);
    void add(const PaintedImage& image, const PaintedMark& mark);
    void add(const PaintedShading& shading, const PaintedMark& mark);
    /// Text stands in this object: it is a page on a sheet, or a part of one, and no drawing.
    void note_text(std::uint32_t object) { with_text_.insert(object); }
    void finish(SeenPage& page);

  private:
    struct Met {
        SeenShape shape;
        std::uint32_t object = 0;
    };
    /// What of a mark lies on the page, from its corner.
    PlaneBox place_of(const PaintedMark& mark) const;
    void put(SeenShape shape, const PaintedMark& mark);
    bool is_of_drawing(const Met& met) const;
    void join_if_many(SeenPage& page) const;

    const PlaneBox trim_;
    const std::uint32_t page_object_;
    PictureHashes& hashes_;
    NameTable& colours_;
    std::vector<Met> met_;
    std::vector<SeenPicture> pictures_;
    std::set<std::uint32_t> with_text_;
};

} // namespace stonehand
