#include "image/svg_values.hpp"

#include <algorithm>
#include <cmath>

#include <svgpp/factory/integer_color.hpp>
#include <svgpp/parser/color.hpp>
#include <svgpp/parser/length.hpp>
#include <svgpp/parser/number.hpp>
#include <svgpp/parser/path_data.hpp>
#include <svgpp/parser/transform_list.hpp>
#include <svgpp/utility/arc_endpoint_to_center.hpp>

namespace stonehand
{

namespace
{

constexpr double greatest_number = 1e7;
constexpr double pi = 3.141'592'653'589'793;

bool is_sane(double number)
{
    return std::isfinite(number) && std::abs(number) <= greatest_number;
}

/// svgpp asks a policy what to do with a value that is none: it is the caller who tells, with its place.
struct Quiet {
    template <typename Context, typename Tag, typename Value>
    static bool parse_failed(const Context&, Tag, const Value&)
    {
        return false;
    }
};
using QuietErrors = svgpp::error_policy<Quiet>;

/// All but arcs, whose radii are to be looked at first.
struct PathPolicy : svgpp::policy::path::minimal {
    static const bool arc_as_cubic_bezier = false;
};

using Absolute = svgpp::tag::coordinate::absolute;

class PathReader
{
  public:
    void path_move_to(double x, double y, Absolute) { add({SvgStep::Kind::Move, {{{x, y}}}}); }
    void path_line_to(double x, double y, Absolute) { add({SvgStep::Kind::Line, {{{x, y}}}}); }
    void path_cubic_bezier_to(double x1, double y1, double x2, double y2, double x, double y, Absolute)
    {
        add({SvgStep::Kind::Curve, {{{x1, y1}, {x2, y2}, {x, y}}}});
    }
    void path_elliptical_arc_to(double rx, double ry, double rotation, bool large, bool sweep, double x,
                                double y, Absolute tag);
    void path_close_subpath()
    {
        steps_.push_back({SvgStep::Kind::Close, {}});
        at_ = start_;
    }
    void path_exit() {}

    bool sane() const { return sane_; }
    std::vector<SvgStep> take() { return std::move(steps_); }

  private:
    void add(const SvgStep& step)
    {
        const std::size_t points = step.kind == SvgStep::Kind::Curve ? 3 : 1;
        for (std::size_t index = 0; index < points; ++index)
            sane_ = sane_ && is_sane(step.to[index].x) && is_sane(step.to[index].y);
        at_ = step.to[points - 1];
        if (step.kind == SvgStep::Kind::Move) start_ = at_;
        steps_.push_back(step);
    }

    std::vector<SvgStep> steps_;
    DrawnPoint at_, start_;
    bool sane_ = true;
};

/// An ellipse that is tilted by an angle of this cosine and sine.
struct Ellipse {
    DrawnPoint centre;
    double rx, ry, cosine, sine;

    /// The place at an angle, moved along the tangent there by a share of the radii.
    DrawnPoint beside(double angle, double share) const
    {
        const double across = rx * (std::cos(angle) - share * std::sin(angle));
        const double down = ry * (std::sin(angle) + share * std::cos(angle));
        return {centre.x + across * cosine - down * sine, centre.y + across * sine + down * cosine};
    }
};

/// SVG 1.1, F.6: an arc without a radius is a line, one that ends where it begins is nothing.
void PathReader::path_elliptical_arc_to(double rx, double ry, double rotation, bool large, bool sweep,
                                        double x, double y, Absolute tag)
{
    constexpr double least_radius = 1e-6;
    rx = std::abs(rx);
    ry = std::abs(ry);
    sane_ = sane_ && is_sane(rx) && is_sane(ry) && is_sane(rotation) && is_sane(x) && is_sane(y);
    if (!sane_ || (x == at_.x && y == at_.y)) return;
    if (rx < least_radius || ry < least_radius) return path_line_to(x, y, tag);
    const double tilt = rotation * pi / 180;
    double cx = 0, cy = 0, from = 0, to = 0;
    svgpp::arc_endpoint_to_center(at_.x, at_.y, x, y, rx, ry, tilt, large, sweep, cx, cy, from, to);
    if (sweep && to < from) to += 2 * pi;
    if (!sweep && to > from) to -= 2 * pi;
    sane_ = sane_ && is_sane(from) && is_sane(to) && is_sane(cx) && is_sane(cy) && is_sane(rx) && is_sane(ry);
    if (!sane_) return;
    const Ellipse ellipse{{cx, cy}, rx, ry, std::cos(tilt), std::sin(tilt)};
    // As few curves as are a quarter of an ellipse at most; the last ends where the author says.
    const double quarters = std::abs(to - from) / (pi / 2);
    const int count = std::max(static_cast<int>(std::ceil(quarters - 1e-9)), 1);
    const double step = (to - from) / count, reach = 4.0 / 3 * std::tan(step / 4);
    for (int index = 0; index < count; ++index) {
        const double begin = from + step * index, finish = begin + step;
        const DrawnPoint one = ellipse.beside(begin, reach), other = ellipse.beside(finish, -reach);
        const DrawnPoint end = index + 1 == count ? DrawnPoint{x, y} : ellipse.beside(finish, 0);
        path_cubic_bezier_to(one.x, one.y, other.x, other.y, end.x, end.y, tag);
    }
}

class TransformReader
{
  public:
    void transform_matrix(const boost::array<double, 6>& m) { apply({m[0], m[1], m[2], m[3], m[4], m[5]}); }
    void transform_translate(double x, double y = 0) { apply({1, 0, 0, 1, x, y}); }
    void transform_scale(double x, double y) { apply({x, 0, 0, y, 0, 0}); }
    void transform_scale(double both) { transform_scale(both, both); }
    void transform_rotate(double degrees)
    {
        // Right angles are exact.
        const double turns = std::fmod(degrees, 360) / 90;
        double sine = std::sin(degrees * pi / 180), cosine = std::cos(degrees * pi / 180);
        if (turns == std::trunc(turns)) {
            sine = std::round(sine);
            cosine = std::round(cosine);
        }
        apply({cosine, sine, -sine, cosine, 0, 0});
    }
    void transform_rotate(double degrees, double x, double y)
    {
        transform_translate(x, y);
        transform_rotate(degrees);
        transform_translate(-x, -y);
    }
    void transform_skew_x(double degrees) { apply({1, 0, std::tan(degrees * pi / 180), 1, 0, 0}); }
    void transform_skew_y(double degrees) { apply({1, std::tan(degrees * pi / 180), 0, 1, 0, 0}); }

    SvgMatrix matrix;

  private:
    void apply(const SvgMatrix& next) { matrix = matrix * next; }
};

/// Lengths keep their unit only where it is a share of something.
struct LengthFactory {
    using length_type = SvgLength;
    using number_type = double;
    static constexpr double inch = 96;

    SvgLength create_length(double value, svgpp::tag::length_units::none) const { return {value}; }
    SvgLength create_length(double value, svgpp::tag::length_units::px) const { return {value}; }
    SvgLength create_length(double value, svgpp::tag::length_units::in) const { return {value * inch}; }
    SvgLength create_length(double value, svgpp::tag::length_units::cm) const
    {
        return {value * inch / 2.54};
    }
    SvgLength create_length(double value, svgpp::tag::length_units::mm) const
    {
        return {value * inch / 25.4};
    }
    SvgLength create_length(double value, svgpp::tag::length_units::pt) const { return {value * inch / 72}; }
    SvgLength create_length(double value, svgpp::tag::length_units::pc) const { return {value * inch / 6}; }
    // Of letters there are none: what is measured by them is refused.
    SvgLength create_length(double, svgpp::tag::length_units::em) const { return {NAN}; }
    SvgLength create_length(double, svgpp::tag::length_units::ex) const { return {NAN}; }
    template <typename Direction>
    SvgLength create_length(double value, svgpp::tag::length_units::percent, Direction) const
    {
        return {value, true};
    }
};

struct LengthPolicy {
    using length_factory_type = const LengthFactory;
    template <typename Context>
    static length_factory_type& length_factory(const Context&)
    {
        static constexpr LengthFactory factory;
        return factory;
    }
};

/// Takes what svgpp found.
struct ValueTaker {
    template <typename Tag>
    void set(Tag, const SvgLength& found)
    {
        length = found;
    }
    template <typename Tag>
    void set(Tag, int found)
    {
        colour = found;
    }
    template <typename Tag, typename Range>
    void set(Tag, const Range& found)
    {
        for (const double number : found) numbers.push_back(number);
    }

    SvgLength length;
    int colour = 0;
    std::vector<double> numbers;
};

/// Values are of ASCII alone; the parsers may ask of no other byte which letter it is.
bool can_be_value(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == text.npos) return text.substr(text.size());
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

SvgMatrix SvgMatrix::operator*(const SvgMatrix& inner) const
{
    return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
            b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

std::optional<std::vector<SvgStep>> read_svg_path(std::string_view text)
{
    PathReader reader;
    text = trimmed(text);
    if (text.empty()) return reader.take();
    using Parser =
        svgpp::value_parser<svgpp::tag::type::path_data, QuietErrors, svgpp::path_policy<PathPolicy>>;
    if (!can_be_value(text) ||
        !Parser::parse(svgpp::tag::attribute::d(), reader, text, svgpp::tag::source::attribute()) ||
        !reader.sane())
        return std::nullopt;
    return reader.take();
}

std::optional<SvgMatrix> read_svg_transform(std::string_view text)
{
    TransformReader reader;
    text = trimmed(text);
    if (text.empty()) return reader.matrix;
    using Parser = svgpp::value_parser<svgpp::tag::type::transform_list, QuietErrors,
                                       svgpp::transform_policy<svgpp::policy::transform::raw>>;
    if (!can_be_value(text) ||
        !Parser::parse(svgpp::tag::attribute::transform(), reader, text, svgpp::tag::source::attribute()))
        return std::nullopt;
    const SvgMatrix& m = reader.matrix;
    const bool sane =
        is_sane(m.a) && is_sane(m.b) && is_sane(m.c) && is_sane(m.d) && is_sane(m.e) && is_sane(m.f);
    return sane ? std::optional(m) : std::nullopt;
}

std::optional<Rgb> read_svg_colour(std::string_view text)
{
    ValueTaker taker;
    using Parser = svgpp::value_parser<svgpp::tag::type::color, QuietErrors,
                                       svgpp::color_factory<svgpp::factory::color::integer<int>>>;
    // As a style writes colours: small letters and capitals are the same.
    if (!can_be_value(text) ||
        !Parser::parse(svgpp::tag::attribute::fill(), taker, trimmed(text), svgpp::tag::source::css()))
        return std::nullopt;
    const auto channel = [&](int shift) { return (taker.colour >> shift & 0xff) / 255.0; };
    return Rgb{channel(16), channel(8), channel(0)};
}

std::optional<SvgLength> read_svg_length(std::string_view text)
{
    ValueTaker taker;
    using Parser =
        svgpp::value_parser<svgpp::tag::type::length, QuietErrors, svgpp::length_policy<LengthPolicy>>;
    if (!can_be_value(text) ||
        !Parser::parse(svgpp::tag::attribute::r(), taker, trimmed(text), svgpp::tag::source::attribute()) ||
        !is_sane(taker.length.value))
        return std::nullopt;
    return taker.length;
}

std::optional<std::vector<double>> read_svg_numbers(std::string_view text)
{
    ValueTaker taker;
    using Parser = svgpp::value_parser<svgpp::tag::type::list_of<svgpp::tag::type::number>, QuietErrors>;
    text = trimmed(text);
    if (text.empty()) return taker.numbers;
    if (!can_be_value(text) ||
        !Parser::parse(svgpp::tag::attribute::points(), taker, text, svgpp::tag::source::attribute()) ||
        !std::all_of(taker.numbers.begin(), taker.numbers.end(), is_sane))
        return std::nullopt;
    return std::move(taker.numbers);
}

} // namespace stonehand
