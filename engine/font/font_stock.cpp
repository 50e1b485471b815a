#include "font/font_stock_impl.hpp"

namespace stonehand
{

FontStock::FontStock() : impl_(std::make_unique<Impl>()) {}
FontStock::~FontStock() = default;

} // namespace stonehand
