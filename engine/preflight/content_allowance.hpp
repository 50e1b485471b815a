#pragma once

#include <cstddef>

#include "preflight/pdf_file.hpp"

namespace stonehand
{

/// How much content of a file is played. Content deflates to a tenth at best: a file of which far more is
/// played, as where thousands of pages share one long stream, is meant to do harm.
class ContentAllowance
{
  public:
    explicit ContentAllowance(const PdfFile& file) : left_(always_allowed + most_growth * file.bytes().size())
    {
    }

    /// Each content that is played costs its length; false where no more is left.
    bool spend(std::size_t length)
    {
        const bool may = length <= left_;
        left_ = may ? left_ - length : 0;
        return may;
    }
    bool is_spent() const { return left_ == 0; }

  private:
    static constexpr std::size_t most_growth = 200, always_allowed = 64U << 20; // bytes

    std::size_t left_;
};

} // namespace stonehand
