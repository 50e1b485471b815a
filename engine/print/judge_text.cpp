#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "print/judge_marks.hpp"

namespace stonehand
{

namespace
{

// Sums of amounts are not exact to the last bit.
constexpr double tolerance = 1e-6;

class TextJudge
{
  public:
    TextJudge(const JudgedMark& judged, const PaintedGlyph& glyph, PrintFindings& findings)
        : judged_(judged), glyph_(glyph), findings_(findings), size_(std::round(glyph.size * 10) / 10)
    {
    }

    void judge()
    {
        if (findings_.hears("R0014") && font_name_of(glyph_) == "Courier")
            tell("R0014", say("text is in Courier"), verbatim("Courier"), say("another font"));
        if (glyph_.fill) {
            judge_rich_black(*glyph_.fill);
            judge_white(*glyph_.fill);
        }
        for (const ColourPtr& colour : {glyph_.fill, glyph_.stroke})
            if (colour) judge_inks(*colour);
    }

  private:
    void judge_rich_black(const PaintedColour& colour)
    {
        const SpaceKind kind = colour.space->kind;
        if (kind != SpaceKind::DeviceCmyk && kind != SpaceKind::DeviceN) return;
        double sum = 0;
        for (const std::string_view plate : {"Cyan", "Magenta", "Yellow", "Black"})
            sum += colour.amount(plate);
        const double most = findings_.limits()["rich-black-sum"];
        if (colour.amount("Black") < findings_.limits()["rich-black"] - tolerance || sum <= most + tolerance)
            return;
        tell("R0015", say("black text takes much ink"), verbatim(fmt::format("{:.0f} %", sum * 100)),
             say("{:.0f} % at most", most * 100));
    }

    void judge_white(const PaintedColour& colour)
    {
        const double least = findings_.limits()["white-text"];
        if (colour.is_white() && judged_.beneath.any && size_ < least)
            tell("R0016", say("white text is small"), with_unit(size_, "pt"), at_least(least));
    }

    void judge_inks(const PaintedColour& colour)
    {
        const double least = findings_.limits()["multi-ink-text"];
        if (colour.inks_laid() > 1 && size_ < least)
            tell("R0017", say("text of {} inks is small", colour.inks_laid()), with_unit(size_, "pt"),
                 at_least(least));
    }

    static Message at_least(double least) { return say("{} at least", with_unit(least, "pt")); }

    void tell(PrintRule rule, Message message, Message actual, Message allowed)
    {
        PrintPlace place = judged_.place();
        findings_.add(
            {rule, {}, std::move(place), std::move(message), std::move(actual), std::move(allowed)});
    }

    const JudgedMark& judged_;
    const PaintedGlyph& glyph_;
    PrintFindings& findings_;
    double size_; ///< to a tenth of a point, as GWG rounds it
};

} // namespace

void judge_text(const JudgedMark& judged, PrintFindings& findings)
{
    if (const auto* glyph = std::get_if<PaintedGlyph>(&judged.mark.what))
        TextJudge(judged, *glyph, findings).judge();
}

} // namespace stonehand
