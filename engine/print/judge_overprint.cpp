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
    Sentence noun;
};
constexpr Pair of_text{"R0009", "R0011", "black-text", say("text")};
constexpr Pair of_lines{"R0010", "R0012", "black-line", say("line")};

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
        if (is_text) tell("R0007", say("white text overprints"), say("overprint"), say("knock out"));
        if (is_path) tell("R0008", say("a white path overprints"), say("overprint"), say("knock out"));
    }

    void judge_gray(const LaidColour& laid)
    {
        if (laid.colour->space->kind == SpaceKind::DeviceGray && laid.overprints && judged_.beneath.any &&
            !laid.colour->is_white())
            tell("R0013", say("DeviceGray overprints"), say("overprint"), say("knock out"));
    }

    /// Small black detail over other inks: where it knocks out, the least slip of the press shows the paper.
    void judge_small(const LaidColour& laid, double size, const Pair& rules)
    {
        const double limit = findings_.limits()[rules.limit];
        if (size >= limit || !judged_.beneath.others) return;
        const Message what = say("{} of {}", rules.noun, with_unit(size, "pt"));
        const SpaceKind kind = laid.colour->space->kind;
        if (kind == SpaceKind::DeviceGray) {
            if (!laid.colour->is_white())
                tell(rules.gray, say("{} is in DeviceGray", what), verbatim("DeviceGray"),
                     say("DeviceCMYK or Black"));
            return;
        }
        if (!is_pure_black(*laid.colour) || darkens()) return;
        if (!laid.overprints)
            tell(rules.overprint_black, say("black {} knocks out", what), say("knock out"), say("overprint"));
        if (laid.overprints && kind == SpaceKind::DeviceCmyk && judged_.mark.state.overprint_mode != 1)
            tell(rules.overprint_black, say("black {} overprints in DeviceCMYK with OPM 0", what),
                 verbatim("OPM 0"), verbatim("OPM 1"));
    }

    /// Whether what lies beneath stays by the way it is blended.
    bool darkens() const
    {
        const std::string& mode = judged_.mark.state.blend_mode;
        return mode == "Multiply" || mode == "Darken";
    }

    void tell(PrintRule rule, Message message, Message actual, Message allowed)
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
