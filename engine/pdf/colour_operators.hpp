#pragma once

#include <optional>
#include <string>

#include "pdf/paints.hpp"

namespace stonehand
{

/// Writes the colours that marks are painted with and remembers them, so that only changes are written. On
/// the press it says too whether a mark overprints.
class ColourOperators
{
  public:
    ColourOperators(std::string& out, const Paints& paints) : out_(out), paints_(paints) {}

    void set_fill(const DrawnPaint& paint);
    void set_stroke(const DrawnPaint& paint);
    /// What follows leaves nothing of what lies below: pictures, and forms, which inherit the state that they
    /// are painted in.
    void knock_out();

    /// What is remembered, to go back to after `Q`.
    struct State {
        std::optional<DrawnPaint> fill, stroke;
        std::string fill_operators, stroke_operators;
        /// Unknown in a form, which inherits its caller's; a page begins with neither.
        std::optional<bool> fills_overprint, strokes_overprint;
    };
    State state() const { return state_; }
    void go_back_to(State state) { state_ = std::move(state); }

  private:
    void set_overprint(bool fills, bool strokes);

    std::string& out_;
    const Paints& paints_;
    State state_;
};

} // namespace stonehand
