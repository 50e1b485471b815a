#include <fmt/format.h>

#include "lines/line.hpp"

namespace stonehand
{

namespace
{

std::string points(Length length)
{
    return fmt::format("{:.3f}", length.in_points());
}

std::string dump(const PlacedRun& placed)
{
    std::string text = fmt::format("  {:>8} font {} {}pt", points(placed.at),
                                   static_cast<int>(placed.run->font), points(placed.run->size));
    if (placed.run->direction == Direction::RightToLeft) text += " rtl";
    if (placed.baseline_shift != Length()) text += " shift " + points(placed.baseline_shift);
    return text + (placed.line_end_hyphen ? " hyphen\n" : fmt::format(" \"{}\"\n", placed.run->text));
}

} // namespace

std::string dump(const std::vector<Line>& lines)
{
    std::string text;
    for (const Line& line : lines) {
        text += fmt::format("line {}-{} at {} {} of {} ratio {:.2f}{}{}\n", line.begin, line.end,
                            points(line.indent), points(line.width), points(line.measure), line.ratio,
                            line.hyphenated ? " hyphenated" : "", line.last ? " last" : "");
        for (const PlacedRun& run : line.runs) text += dump(run);
    }
    return text;
}

} // namespace stonehand
