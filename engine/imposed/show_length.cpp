#include "imposed/show_length.hpp"

#include <cmath>

#include <fmt/format.h>

namespace stonehand
{

namespace
{

double to_a_hundredth(Length length)
{
    return std::round(length.in_millimetres() * 100) / 100;
}

} // namespace

std::string show(Length length)
{
    return fmt::format("{} mm", to_a_hundredth(length));
}

std::string show(const Size& size)
{
    return fmt::format("{} × {} mm", to_a_hundredth(size.width), to_a_hundredth(size.height));
}

} // namespace stonehand
