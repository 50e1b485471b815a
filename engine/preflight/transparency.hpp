#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// Says which pages are transparent anywhere: in what their resources name, and what that names in turn, or
/// in what their annotations look like (ISO 32000-1, 11.6).
class Transparency
{
  public:
    bool is_in_page(const PdfObject& page);

  private:
    void wait_for_named(const PdfObject& resources);
    void wait_for_looks(const PdfObject& annotations);
    static bool is_transparent(const PdfObject& object);

    std::vector<PdfObject> waiting_;           ///< resources' objects that the page has yet to be asked for
    std::unordered_set<std::uint32_t> opaque_; ///< by number: with all that they name
};

} // namespace stonehand
