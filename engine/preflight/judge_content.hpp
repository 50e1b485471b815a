#pragma once

#include "preflight/device_colours.hpp"
#include "preflight/judged.hpp"
#include "preflight/shown_font.hpp"

namespace stonehand
{

/// What pages show, for those who judge fonts and colours.
struct ContentUse {
    ShownFonts fonts;
    DeviceColours colours;
};

/// Plays the content of all pages, and of the forms that they paint: that everything is tagged or an
/// artifact, that the language of text is known, that operators, resources and nesting are as they must be.
ContentUse judge_content(const Judged& judged, Findings& findings);

/// Whether the output intent says what the device colours mean that are used.
void judge_device_colours(const Judged& judged, const DeviceColours& colours, Findings& findings);

} // namespace stonehand
