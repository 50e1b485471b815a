#pragma once

#include <cstdint>
#include <set>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// Which layers of a file are off as it is opened (ISO 32000-1, 8.11).
class Layers
{
  public:
    explicit Layers(const PdfObject& catalog);

    /// Whether content that belongs to a group, or to several by a policy, is not shown. Visibility
    /// expressions (VE) are not followed: what they hide is shown.
    bool hides(const PdfObject& membership) const;

  private:
    bool is_off(const PdfObject& group) const;

    bool all_off_ = false; ///< but for those that are listed
    std::set<std::uint32_t> on_, off_;
};

} // namespace stonehand
