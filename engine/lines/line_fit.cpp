#include "lines/line_fit.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

// Past this a line is bad beyond comparing; (100 × 25³)² still leaves room for ten thousand such lines in 64
// bits.
constexpr double worst_ratio = 20;

// But for a line without white: what cannot be filled at all is worse by up to a quarter, the shorter the
// worse.
constexpr double emptiest_ratio = worst_ratio * 5 / 4;

// A ragged line that is three ems short is as bad as a justified one at the limit of its white: TeX's
// \raggedright gives lines two ems, which at 62 mm turns down one line in ten.
constexpr double ragged_ems = 3;

std::int64_t cubed(double ratio)
{
    const double size = std::min(ratio < 0 ? -ratio : ratio, emptiest_ratio);
    return static_cast<std::int64_t>(100 * size * size * size + 0.5);
}

int fitness_of(double ratio)
{
    if (ratio < -0.5) return 0;
    if (ratio <= 0.5) return 1;
    return ratio <= 1 ? 2 : 3;
}

// White and letters give together, each its share of what it may: so the eye meets neither at its limit while
// the other rests. Past their limits white alone goes on.
double stretch_ratio(Length need, Length white, Length letters, Length measure)
{
    const Length most = white + letters;
    if (need <= most) return most > Length() ? need / most : 0;
    if (white > Length()) return std::min(1 + (need - most) / white, worst_ratio);
    return measure > Length() ? worst_ratio + (emptiest_ratio - worst_ratio) * (need / measure)
                              : emptiest_ratio;
}

// A hair over the edge, which no eye sees: rounding of measures given in points.
constexpr std::int64_t ragged_slack = 200; // of an em, its part

LineFit fit_ragged(Length need, LineEnd end, const BreakRules& rules)
{
    LineFit fit;
    if (need < -(rules.em / ragged_slack))
        fit.verdict = LineFit::Verdict::TooLong;
    else if (end == LineEnd::Break)
        fit.badness = cubed(need / std::max(rules.em.times(ragged_ems), Length::units(1)));
    return fit;
}

} // namespace

void LineSums::add(const Item& item)
{
    if (const auto* box = std::get_if<Boxed>(&item)) {
        width += box->width;
        characters += box->characters;
    } else if (const auto* glue = std::get_if<Glue>(&item)) {
        width += glue->width;
        stretch += glue->stretch;
        shrink += glue->shrink;
    }
}

LineFit fit_line(const LineSums& sums, Length measure, LineEnd end, const EndGive& give,
                 const BreakRules& rules)
{
    Length need = measure - sums.width;
    Length given;
    if (need < Length()) given = give.whole ? give.most : std::min(give.most, -need);
    need += given;
    LineFit fit;
    if (rules.edge == LineEdge::Ragged) {
        fit = fit_ragged(need, end, rules);
        fit.end_give = given;
        return fit;
    }
    fit.end_give = given;
    if (need >= Length()) {
        if (end == LineEnd::Break)
            fit.ratio = stretch_ratio(need, sums.stretch, rules.letter_stretch * sums.characters, measure);
    } else {
        const Length letters = rules.letter_shrink * sums.characters;
        if (-need > sums.shrink + letters) {
            fit.verdict = LineFit::Verdict::TooLong;
            return fit;
        }
        fit.ratio = need < Length() ? need / (sums.shrink + letters) : 0;
    }
    fit.badness = cubed(fit.ratio);
    fit.beyond_limits = fit.ratio > 1;
    fit.fitness = fitness_of(fit.ratio);
    return fit;
}

} // namespace stonehand
