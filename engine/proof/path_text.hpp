#pragma once

#include <cstdint>
#include <string>

#include "base/outline.hpp"

namespace stonehand
{

/// Writes a path as SVG path data in whole numbers, each step told from where the last one ended: that is
/// shortest. What is rounded is the place, not the way to it, so that nothing drifts.
class PathText
{
  public:
    struct Place {
        std::int64_t x = 0, y = 0;
    };

    void move(Place to) { step('m', {to}); }
    void line(Place to) { step('l', {to}); }
    void curve(Place first, Place second, Place to) { step('c', {first, second, to}); }
    void close();

    std::string take() { return std::move(out_); }

  private:
    void step(char letter, std::initializer_list<Place> places);
    void append(std::int64_t value);

    std::string out_;
    char letter_ = 0; ///< of the step before
    Place at_, begun_;
};

/// An outline whose y points upwards, as path data whose y points down: so many steps an em.
std::string path_text(const Outline& outline, double per_em);

} // namespace stonehand
