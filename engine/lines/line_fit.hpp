#pragma once

#include "lines/choose_breaks.hpp"

namespace stonehand
{

/// What a stretch of items adds up to; a line is the difference of two.
struct LineSums {
    Length width, stretch, shrink;
    std::int64_t characters = 0;

    LineSums operator-(const LineSums& other) const
    {
        return {width - other.width, stretch - other.stretch, shrink - other.shrink,
                characters - other.characters};
    }
    void add(const Item& item);
};

enum class LineEnd { Break, Forced };

/// What a line's last mark can still give, on top of what is taken from it anyway: to the unit, or whole or
/// not at all.
struct EndGive {
    Length most;
    bool whole = false;
};

/// How well a line of these sums fills a measure.
struct LineFit {
    enum class Verdict { TooLong, Fits };
    Verdict verdict = Verdict::Fits;
    double ratio = 0;
    std::int64_t badness = 0;   ///< 100 at the limits of white, rounded
    bool beyond_limits = false; ///< white and letters at their most do not fill it
    int fitness = 1;            ///< 0 tight, 1 decent, 2 loose, 3 very loose
    Length end_give;            ///< what the last mark gave: the first to do so (clreq-cjk 5, R1)
};
LineFit fit_line(const LineSums& sums, Length measure, LineEnd end, const EndGive& give,
                 const BreakRules& rules);

} // namespace stonehand
