#include "lines/line_fit.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

// Past this a line is bad beyond comparing; (100 × 20³)² still leaves room for ten thousand such lines in 64
// bits.
constexpr double worst_ratio = 20;

// A ragged line that is three ems short is as bad as a justified one at the limit of its white: TeX's
// \raggedright gives lines two ems, which at 62 mm turns down one line in ten.
constexpr double ragged_ems = 3;

std::int64_t cubed(double ratio)
{
    const double size = std::min(ratio < 0 ? -ratio : ratio, worst_ratio);
    return static_cast<std::int64_t>(100 * size * size * size + 0.5);
}

int fitness_of(double ratio)
{
    if (ratio < -0.5) return 0;
    if (ratio <= 0.5) return 1;
    return ratio <= 1 ? 2 : 3;
}

// Letter-fit within its limits is seen less than white past its own: all of it makes a line worse by a
// quarter.
constexpr double letter_ratio = 0.25;

// White alone up to ratio 1, then letters to their limit, then white again.
double stretch_ratio(Length need, Length white, Length letters)
{
    if (need <= white) return white > Length() ? need / white : 0;
    const Length fitted = std::min(need - white, letters);
    const double ratio = 1 + (fitted > Length() ? letter_ratio * (fitted / letters) : 0);
    const Length rest = need - white - fitted;
    if (rest == Length()) return ratio;
    return white > Length() ? std::min(ratio + rest / white, worst_ratio) : worst_ratio;
}

double shrink_ratio(Length excess, Length white, Length letters)
{
    if (excess <= white) return -(excess / white);
    return -(1 + letter_ratio * ((excess - white) / letters));
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

LineFit fit_line(const LineSums& sums, Length measure, LineEnd end, const BreakRules& rules)
{
    const Length need = measure - sums.width;
    if (rules.edge == LineEdge::Ragged) return fit_ragged(need, end, rules);
    LineFit fit;
    if (need >= Length()) {
        if (end == LineEnd::Break)
            fit.ratio = stretch_ratio(need, sums.stretch, rules.letter_stretch * sums.characters);
    } else {
        const Length letters = rules.letter_shrink * sums.characters;
        if (-need > sums.shrink + letters) {
            fit.verdict = LineFit::Verdict::TooLong;
            return fit;
        }
        fit.ratio = shrink_ratio(-need, sums.shrink, letters);
    }
    fit.badness = cubed(fit.ratio);
    fit.fitness = fitness_of(fit.ratio);
    return fit;
}

} // namespace stonehand
