#pragma once

#include <cstdint>

#include "preflight/shown_font.hpp"

namespace stonehand
{

/// The colour of what is filled, or of strokes.
struct PaintState {
    bool is_set = false;      ///< else it is the black of DeviceGray, which all content begins with
    bool is_icc_cmyk = false; ///< of an ICCBased space of four inks
    bool overprints = false;
};

/// What q keeps and Q brings back, as far as it is judged (ISO 32000-1, 8.4).
struct PlayedState {
    ShownFont* font = nullptr;
    double render_mode = 0;
    PaintState fill, stroke;
    std::int64_t overprint_mode = 0;

    /// Of glyphs and patterns that take their colour from what they are painted by.
    static PlayedState without_colour()
    {
        PlayedState state;
        state.fill.is_set = state.stroke.is_set = true;
        return state;
    }
};

} // namespace stonehand
