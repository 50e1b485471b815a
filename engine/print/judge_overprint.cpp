#include <cmath>

#include "print/judge_marks.hpp"

namespace stonehand
{

namespace
{

/// What a rule says of text and another of lines.
struct Pair {
    PrintRule overprint_black, gray;
    PrintLimit limit;
    std::string_view noun;
};
constexpr Pair of_text{"R0009", "R0011", "black-text", "text"};
constexpr Pair of_lines{"R0010", "R0012", "black-line", "line"};

class OverprintJudge
{
  public:
    OverprintJudge(const JudgedMark& judged, PrintFindings& findings) : judged_(judged), findings_(findings)
    {
    }

    void judge()
    {
        const PaintedMark& mark = judged_.mark;
        const auto* glyph = std::get_if<PaintedGlyph>(&mark.what);
        for (const LaidColour& laid : colours_of(mark)) {
            judge_white(laid, glyph != nullptr);
            judge_gray(laid);
            // Sizes to a tenth of a point, widths to a thousandth (GWG 2015, rounding).
            if (glyph) judge_small(laid, std::round(glyph->size * 10) / 10, of_text);
        }
        for (const ThinPart& part : thin_parts(mark))
            judge_small(part.laid, std::round(part.width * 1000) / 1000, of_lines);
    }

  private:
    void judge_white(const LaidColour& laid, bool is_text)
    {
        const bool is_path = std::holds_alternative<PaintedPath>(judged_.mark.what);
        // Colours that are no inks do not overprint, whatever is set.
        const bool is_white = is_of_inks(*laid.colour->space) && laid.colour->is_white();
        if (!is_white || !laid.overprints || !judged_.beneath.any) return;
        if (is_text) tell("R0007", "white text overprints", "overprint", "knock out");
        if (is_path) tell("R0008", "a white path overprints", "overprint", "knock out");
    }

    void judge_gray(const LaidColour& laid)
    {
        if (laid.colour->space->kind == SpaceKind::DeviceGray && laid.overprints && judged_.beneath.any &&
            !laid.colour->is_white())
            tell("R0013", "DeviceGray overprints", "overprint", "knock out");
    }

    /// Small black detail over other inks: where it knocks out, the least slip of the press shows the paper.
    void judge_small(const LaidColour& laid, double size, const Pair& rules)
    {
        const double limit = findings_.limits()[rules.limit];
        if (size >= limit || !judged_.beneath.others) return;
        const std::string what = std::string(rules.noun) + " of " + with_unit(size, "pt");
        const SpaceKind kind = laid.colour->space->kind;
        if (kind == SpaceKind::DeviceGray) {
            if (!laid.colour->is_white())
                tell(rules.gray, what + " is in DeviceGray", "DeviceGray", "DeviceCMYK or Black");
            return;
        }
        if (!is_pure_black(*laid.colour) || darkens()) return;
        if (!laid.overprints)
            tell(rules.overprint_black, "black " + what + " knocks out", "knock out", "overprint");
        if (laid.overprints && kind == SpaceKind::DeviceCmyk && judged_.mark.state.overprint_mode != 1)
            tell(rules.overprint_black, "black " + what + " overprints in DeviceCMYK with OPM 0", "OPM 0",
                 "OPM 1");
    }

    /// Whether what lies beneath stays by the way it is blended.
    bool darkens() const
    {
        const std::string& mode = judged_.mark.state.blend_mode;
        return mode == "Multiply" || mode == "Darken";
    }

    void tell(PrintRule rule, std::string message, std::string actual, std::string allowed)
    {
        findings_.add({rule, {}, judged_.place(), std::move(message), std::move(actual), std::move(allowed)});
    }

    const JudgedMark& judged_;
    PrintFindings& findings_;
};

} // namespace

void judge_overprint(const JudgedMark& judged, PrintFindings& findings)
{
    OverprintJudge(judged, findings).judge();
}

} // namespace stonehand
