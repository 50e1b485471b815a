#include <fmt/format.h>

#include "paragraph/paragraph.hpp"

namespace stonehand
{

namespace
{

std::string points(Length length)
{
    return fmt::format("{:.3f}", length.in_points());
}

std::string_view name(Penalty::Kind kind)
{
    switch (kind) {
    case Penalty::Kind::Break:
        return "break";
    case Penalty::Kind::OwnHyphen:
        return "own-hyphen";
    case Penalty::Kind::Hyphen:
        return "hyphen";
    case Penalty::Kind::Emergency:
        return "emergency";
    case Penalty::Kind::Forced:
        return "forced";
    }
    return "";
}

struct Dumper {
    std::string operator()(const Boxed& box) const
    {
        return fmt::format("box {}-{} {}", box.begin, box.end, points(box.width));
    }
    std::string operator()(const Glue& glue) const
    {
        return fmt::format("glue {}-{} {} +{}/{} -{}/{}{}", glue.begin, glue.end, points(glue.width),
                           points(glue.stretch), static_cast<int>(glue.stretch_order), points(glue.shrink),
                           static_cast<int>(glue.shrink_order), glue.discardable ? "" : " kept");
    }
    std::string operator()(const Penalty& penalty) const
    {
        std::string text = fmt::format("penalty {} {} cost {}", penalty.at, name(penalty.kind), penalty.cost);
        if (penalty.width != Length()) text += " adds " + points(penalty.width);
        if (penalty.end_trim != Length()) text += " end " + points(penalty.end_trim);
        if (penalty.start_trim != Length()) text += " start " + points(penalty.start_trim);
        return text;
    }
};

std::string dump(const ShapedRun& run)
{
    std::string text =
        fmt::format("run {}-{} text {} font {} {}pt level {} {} {}", run.begin, run.end, run.text_run,
                    static_cast<int>(run.font), points(run.size), run.level, run.script, run.language.tag);
    if (run.baseline_shift != Length()) text += " shift " + points(run.baseline_shift);
    for (const Glyph& glyph : run.glyphs)
        text += fmt::format("{}{}@{}+{}", &glyph == run.glyphs.data() ? "\n  " : " ", glyph.id, glyph.cluster,
                            points(Length::units(glyph.advance)));
    return text + '\n';
}

} // namespace

std::string dump(const std::vector<Item>& items)
{
    std::string text;
    for (const Item& item : items) text += std::visit(Dumper(), item) + '\n';
    return text;
}

std::string dump(const Paragraph& paragraph)
{
    std::string text = fmt::format("paragraph \"{}\" {}\n", paragraph.text, paragraph.language.tag);
    if (paragraph.initial)
        text += fmt::format("initial \"{}\" {}pt over {} lines\n", paragraph.initial->run.text,
                            points(paragraph.initial->run.size), paragraph.initial->lines);
    for (const ShapedRun& run : paragraph.runs) text += dump(run);
    return text + dump(paragraph.items);
}

} // namespace stonehand
