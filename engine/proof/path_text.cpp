#include "proof/path_text.hpp"

#include <charconv>
#include <cmath>

namespace stonehand
{

void PathText::close()
{
    out_ += 'z';
    letter_ = 'z';
    at_ = begun_;
}

/// A letter that is the same as the last one goes without saying (SVG 2, 9.3.1), but for that of a move.
void PathText::step(char letter, std::initializer_list<Place> places)
{
    if (letter != letter_ || letter == 'm') out_ += letter;
    letter_ = letter;
    for (const Place& place : places) {
        append(place.x - at_.x);
        append(place.y - at_.y);
    }
    at_ = *(places.end() - 1);
    if (letter == 'm') begun_ = at_;
}

/// A minus sign parts two numbers as well as a space does.
void PathText::append(std::int64_t value)
{
    const bool follows = !out_.empty() && out_.back() >= '0' && out_.back() <= '9';
    if (follows && value >= 0) out_ += ' ';
    char figures[24];
    out_.append(figures, std::to_chars(figures, figures + sizeof figures, value).ptr);
}

std::string path_text(const Outline& outline, double per_em)
{
    const auto place = [per_em](PlanePoint point) {
        return PathText::Place{std::llround(point.x * per_em), std::llround(-point.y * per_em)};
    };
    PathText text;
    for (const OutlineStep& step : outline) switch (step.kind) {
        case OutlineStep::Kind::Move:
            text.move(place(step.to[0]));
            break;
        case OutlineStep::Kind::Line:
            text.line(place(step.to[0]));
            break;
        case OutlineStep::Kind::Curve:
            text.curve(place(step.to[0]), place(step.to[1]), place(step.to[2]));
            break;
        case OutlineStep::Kind::Close:
            text.close();
            break;
        }
    return text.take();
}

} // namespace stonehand
