#pragma once

#include <string>
#include <vector>

#include "print/judged_page.hpp"

namespace stonehand
{

/// The fields, lines and pictures of a page that reach the edge where it is trimmed. What ends between that
/// edge and the bleed leaves white where the knife slips.
class BleedFields
{
  public:
    /// Of marks in the bleed too.
    void add(const PaintedMark& mark, const PageBoxesRead& boxes);
    /// SH bleed, once the page is played.
    void judge(std::uint32_t page, const PageBoxesRead& boxes, PrintFindings& findings) const;

  private:
    struct Field {
        PlaneBox box;
        std::uint32_t object;
        Message noun;
    };
    /// Whether another field goes on where this one ends, as slices of one picture do.
    bool goes_on(const Field& field, const PlaneBox& strip) const;

    std::vector<Field> fields_;
};

} // namespace stonehand
