#pragma once

#include <memory>

namespace stonehand
{

/// Fonts that were found and opened, kept for the next job of a run: `load_fonts` of several threads take
/// turns with it, what they open is shared. Font files are taken to stay as they are as long as it lives.
class FontStock
{
  public:
    FontStock();
    FontStock(const FontStock&) = delete;
    FontStock& operator=(const FontStock&) = delete;
    ~FontStock();

    struct Impl;
    Impl& impl() { return *impl_; }

  private:
    std::unique_ptr<Impl> impl_;
};

} // namespace stonehand
