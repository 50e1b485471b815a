#include "pdf/drawing_operators.hpp"

#include <cmath>
#include <optional>

#include "pdf/colour_operators.hpp"
#include "pdf/number_text.hpp"

namespace stonehand
{

namespace
{

/// Writes one path after the other and remembers the graphics state, so that only changes are written.
class DrawingWriter
{
  public:
    DrawingWriter(std::string& out, Length height, const Paints& paints)
        : out_(out), height_(milli_points(height)), colours_(out, paints)
    {
    }

    void add(const DrawnPath& path)
    {
        if (path.pen == Pen{}) return draw(path, height_);
        // An uneven pen is a state of its own for one path.
        const State before = state_;
        const ColourOperators::State colours_before = colours_.state();
        begin_pen(path.pen);
        draw(path, 0);
        out_ += "Q\n";
        state_ = before;
        colours_.go_back_to(colours_before);
    }

  private:
    /// What a form begins with (ISO 32000-1, table 52); the thickness is that of the page, which draws with
    /// none other of these.
    struct State {
        std::optional<std::int64_t> thickness;
        std::int64_t miter_limit = 10'000;
        LineCap cap = LineCap::Butt;
        LineJoin join = LineJoin::Miter;
        std::vector<Length> dashes;
        Length dash_offset;
    };

    void number(std::int64_t thousandths)
    {
        append_thousandths(out_, thousandths);
        out_.push_back(' ');
    }
    void operation(std::string_view name)
    {
        out_ += name;
        out_.push_back('\n');
    }

    void draw(const DrawnPath& path, std::int64_t height)
    {
        if (path.fill) colours_.set_fill(*path.fill);
        if (path.stroke) set_stroke(*path.stroke);
        for (const DrawnStep& step : path.steps) add(step, height);
        out_ += painting_operator(path);
    }
    void begin_pen(const Pen& pen);
    void set_stroke(const DrawnStroke& stroke);
    void set_dashes(const DrawnStroke& stroke);
    void add(const DrawnStep& step, std::int64_t height);
    static std::string_view painting_operator(const DrawnPath& path);

    std::string& out_;
    std::int64_t height_;
    ColourOperators colours_;
    State state_;
};

/// y points upwards in PDF: the pen and the outline under it are turned over both.
void DrawingWriter::begin_pen(const Pen& pen)
{
    constexpr int places = 9;
    constexpr double unit = 1e9;
    out_ += "q\n";
    for (const double share : {pen.a, -pen.b, -pen.c, pen.d}) {
        append_decimal(out_, std::llround(share * unit), places);
        out_.push_back(' ');
    }
    number(0);
    number(height_);
    operation("cm");
}

void DrawingWriter::set_stroke(const DrawnStroke& stroke)
{
    colours_.set_stroke(stroke.paint);
    const std::int64_t thickness = milli_points(stroke.thickness);
    if (state_.thickness != thickness) {
        number(thickness);
        operation("w");
    }
    state_.thickness = thickness;
    if (state_.cap != stroke.cap) {
        number(static_cast<std::int64_t>(stroke.cap) * 1000);
        operation("J");
    }
    state_.cap = stroke.cap;
    if (state_.join != stroke.join) {
        number(static_cast<std::int64_t>(stroke.join) * 1000);
        operation("j");
    }
    state_.join = stroke.join;
    const auto miter_limit = static_cast<std::int64_t>(std::llround(stroke.miter_limit * 1000));
    if (stroke.join == LineJoin::Miter && state_.miter_limit != miter_limit) {
        number(miter_limit);
        operation("M");
        state_.miter_limit = miter_limit;
    }
    set_dashes(stroke);
}

void DrawingWriter::set_dashes(const DrawnStroke& stroke)
{
    if (state_.dashes == stroke.dashes && state_.dash_offset == stroke.dash_offset) return;
    state_.dashes = stroke.dashes;
    state_.dash_offset = stroke.dash_offset;
    // A phase may not be negative: whole patterns are added to it.
    Length pattern;
    for (const Length dash : stroke.dashes) pattern += dash;
    std::int64_t phase = stroke.dash_offset.units();
    if (pattern > Length{}) phase = (phase % pattern.units() + pattern.units()) % pattern.units();
    out_.push_back('[');
    for (const Length dash : stroke.dashes) number(milli_points(dash));
    out_ += "] ";
    number(milli_points(Length::units(phase)));
    operation("d");
}

void DrawingWriter::add(const DrawnStep& step, std::int64_t height)
{
    const auto place = [&](Point at) {
        number(milli_points(at.x));
        number(height - milli_points(at.y));
    };
    switch (step.kind) {
    case DrawnStep::Kind::Move:
        place(step.to[0]);
        return operation("m");
    case DrawnStep::Kind::Line:
        place(step.to[0]);
        return operation("l");
    case DrawnStep::Kind::Curve:
        for (const Point at : step.to) place(at);
        return operation("c");
    case DrawnStep::Kind::Close:
        return operation("h");
    }
}

std::string_view DrawingWriter::painting_operator(const DrawnPath& path)
{
    const bool even_odd = path.rule == FillRule::EvenOdd;
    if (path.fill && path.stroke) return even_odd ? "B*\n" : "B\n";
    if (path.fill) return even_odd ? "f*\n" : "f\n";
    return "S\n";
}

} // namespace

std::string drawing_operators(const Drawing& drawing, const Paints& paints)
{
    std::string operators;
    DrawingWriter writer(operators, drawing.size.height, paints);
    for (const DrawnPath& path : drawing.paths) writer.add(path);
    return operators;
}

std::string unit_square_matrix(Size size)
{
    constexpr int places = 9;
    constexpr std::int64_t unit = 1'000'000'000'000; // of thousandths: 10^9 of points
    std::string text = "[";
    append_decimal(text, unit / milli_points(size.width), places);
    text += " 0 0 ";
    append_decimal(text, unit / milli_points(size.height), places);
    return text + " 0 0]";
}

} // namespace stonehand
