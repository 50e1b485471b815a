#include "image/read_svg.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "image/svg_frame.hpp"
#include "image/svg_outline.hpp"
#include "xml/parse_file.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";

// What a drawing may cost: `use` of `use` of `use` makes much of little.
constexpr Limits limits{.file_bytes = 16'000'000,
                        .depth = 100,
                        .nodes = 1'000'000,
                        .attributes = 256,
                        .text_bytes = 8'000'000,
                        .are_fixed = true};
constexpr std::size_t most_elements = 100'000, most_steps = 1'000'000, most_uses = 16,
                      most_value_bytes = 64'000'000;

/// Elements that say something of a drawing, or are there to be named by others.
constexpr std::array<std::string_view, 14> unseen{"clipPath",       "cursor", "defs",  "desc",     "filter",
                                                  "linearGradient", "marker", "mask",  "metadata", "pattern",
                                                  "radialGradient", "symbol", "title", "view"};
static_assert(std::ranges::is_sorted(unseen));

/// Attributes that change nothing of what is seen. In the order of the alphabet.
constexpr std::array<std::string_view, 15> harmless{"baseProfile",
                                                    "class",
                                                    "contentScriptType",
                                                    "contentStyleType",
                                                    "data-name",
                                                    "focusable",
                                                    "id",
                                                    "lang",
                                                    "name",
                                                    "role",
                                                    "space",
                                                    "style",
                                                    "tabindex",
                                                    "version",
                                                    "zoomAndPan"};
static_assert(std::ranges::is_sorted(harmless));

/// What is not set, and what to do instead.
struct Refusal {
    std::string_view element;
    Sentence remedy;
};
constexpr std::array refusals{
    Refusal{"text", say("convert the text to outlines (paths)")},
    Refusal{"image", say("take it out, and name the JPEG or PNG in the edition")},
    Refusal{"foreignObject", say("take it out, or convert it to paths")},
    Refusal{"svg", say("move what is in it into the outer drawing")},
    Refusal{"switch", say("keep what is to be seen, and take the <switch> away")},
    Refusal{"a", say("take the link away: a drawing has none")},
    Refusal{
        "style",
        say("write fill and stroke on the elements: save with presentation attributes, or “inline style”")},
    Refusal{"script", say("take it out: a printed drawing does nothing")},
    Refusal{"animate", say("take it out: a printed drawing does not move")},
    Refusal{"animateColor", say("take it out: a printed drawing does not move")},
    Refusal{"animateMotion", say("take it out: a printed drawing does not move")},
    Refusal{"animateTransform", say("take it out: a printed drawing does not move")},
    Refusal{"set", say("take it out: a printed drawing does not move")},
};

/// Of the elements refused, those that act from wherever they stand.
bool acts_from_anywhere(std::string_view name)
{
    return name == "style" || name == "script" || name == "set" || name.starts_with("animate");
}

template <typename Visit>
void for_each_child(const Element& element, Visit visit)
{
    for (const Node& node : element.children)
        if (const auto* child = std::get_if<Element>(&node))
            if (child->uri == svg_namespace) visit(*child); // editors keep things of their own in others
}

/// What an element inherits.
struct Inherited {
    SvgStyle style;
    SvgMatrix to_points;
};

class SvgReader
{
  public:
    SvgReader(const SvgFrame& frame, const Palette& palette, SvgFaults& faults)
        : frame_(frame), palette_(palette), faults_(faults)
    {
        drawing_.size = frame.size;
    }

    Drawing read(const Element& root)
    {
        survey(root);
        check_attributes(root);
        const SvgStyle style = read_svg_style(root, initial_svg_style(palette_), palette_, faults_);
        if (style.shown)
            for_each_child(root, [&](const Element& child) { draw(child, {style, frame_.to_points}); });
        if (drawing_.paths.empty() && !faults_.any())
            faults_.tell("bad-drawing", root.name_span, say("nothing of this drawing is seen"),
                         say("look whether all of it is hidden, or painted with “none”"));
        return std::move(drawing_);
    }

  private:
    void survey(const Element& element);
    void refuse(const Element& element);
    void check_attributes(const Element& element);
    void draw(const Element& element, const Inherited& inherited);
    void draw_shape(const Element& shape, const Inherited& own);
    void draw_used(const Element& use, const Inherited& own);
    const Element* used(const Element& use);
    SvgMatrix own_matrix(const Element& element);
    void tell_limit(const Element& element, Message message);
    bool within_limits(const Element& element);

    const SvgFrame& frame_;
    const Palette& palette_;
    SvgFaults& faults_;
    Drawing drawing_;
    std::map<std::string_view, const Element*> by_id_;
    std::size_t elements_ = 0, steps_ = 0, value_bytes_ = 0; ///< so far, used ones each time
    std::vector<const Element*> uses_;                       ///< that are being followed
};

/// Remembers the ids, and refuses what would act from where nothing is drawn.
void SvgReader::survey(const Element& element)
{
    if (const Attribute* id = element.attribute("id")) by_id_.try_emplace(id->value, &element);
    if (acts_from_anywhere(element.name)) refuse(element);
    for_each_child(element, [&](const Element& child) { survey(child); });
}

void SvgReader::refuse(const Element& element)
{
    const auto known = std::ranges::find(refusals, element.name, &Refusal::element);
    faults_.tell("unsupported-drawing", element.name_span, say("<{}> is not set in a drawing", element.name),
                 known != refusals.end() ? known->remedy : say("take it out, or convert it to paths"));
}

void SvgReader::check_attributes(const Element& element)
{
    for (const Attribute& attribute : element.attributes) {
        const std::string_view name = attribute.name;
        const bool foreign = name.find(':') != name.npos && name != "xlink:href";
        if (foreign || is_svg_property(name) || name == "transform" || name.starts_with("data-") ||
            name.starts_with("aria-") || std::ranges::binary_search(harmless, name) ||
            is_svg_geometry(element.name, name))
            continue;
        faults_.tell("unsupported-drawing", attribute.name_span,
                     say("the attribute {} of <{}> is not set", quoted(name), element.name),
                     name.starts_with("on") ? say("take it out: a printed drawing does nothing")
                                            : say("take it out"));
    }
}

void SvgReader::tell_limit(const Element& element, Message message)
{
    faults_.tell("picture-limit", element.name_span, std::move(message),
                 say("simplify it, or save it as a PNG"));
}

bool SvgReader::within_limits(const Element& element)
{
    for (const Attribute& attribute : element.attributes) value_bytes_ += attribute.value.size();
    if (++elements_ <= most_elements && value_bytes_ <= most_value_bytes) return true;
    tell_limit(element, say("with each <use> this drawing has more than {} elements, or {} million "
                            "letters",
                            most_elements, most_value_bytes / 1'000'000));
    return false;
}

SvgMatrix SvgReader::own_matrix(const Element& element)
{
    const Attribute* transform = element.attribute("transform");
    if (!transform) return {};
    if (const auto matrix = read_svg_transform(transform->value)) return *matrix;
    faults_.tell("bad-drawing", transform->value_span, say("this is no list of transformations"),
                 say("write them like translate(10 20) rotate(45) scale(2), or apply them to the paths"));
    return {};
}

// Recursion is as deep as the file (limits.depth), for each use that is followed (most_uses).
void SvgReader::draw(const Element& element, const Inherited& inherited)
{
    const std::string& name = element.name;
    if (faults_.full() || std::ranges::binary_search(unseen, name)) return;
    if (!within_limits(element)) return;
    const bool shape = is_svg_shape(name);
    if (!shape && name != "g" && name != "use") return refuse(element);
    check_attributes(element);
    Inherited own{read_svg_style(element, inherited.style, palette_, faults_),
                  inherited.to_points * own_matrix(element)};
    if (!own.style.shown) return;
    if (name == "use") return draw_used(element, own);
    if (name == "g") return for_each_child(element, [&](const Element& child) { draw(child, own); });
    draw_shape(element, own);
    for_each_child(element, [&](const Element& child) {
        if (!std::ranges::binary_search(unseen, child.name)) refuse(child);
    });
}

void SvgReader::draw_shape(const Element& shape, const Inherited& own)
{
    const auto outline = outline_of(shape, frame_.viewport, faults_);
    steps_ += outline.size();
    if (steps_ > most_steps) return tell_limit(shape, say("this drawing has more than {} steps", most_steps));
    bool far = false;
    auto path = drawn_path(outline, own.style, own.to_points, frame_.viewport, far);
    if (far)
        return faults_.tell("bad-drawing", shape.name_span, say("this lies too far outside the drawing"),
                            say("move it into the drawing, or take it out"));
    if (path) drawing_.paths.push_back(*std::move(path));
}

/// The element that a `use` names; nothing, and told, if there is none.
const Element* SvgReader::used(const Element& use)
{
    const Attribute* href = use.attribute("href");
    if (!href) href = use.attribute("xlink:href");
    if (!href) {
        faults_.tell("bad-drawing", use.name_span, say("this <use> names nothing"),
                     say("give it href=\"#id\", or take it out"));
        return nullptr;
    }
    if (!href->value.starts_with('#')) {
        faults_.tell("unsupported-drawing", href->value_span,
                     say("{} lies outside the drawing", quoted(href->value)),
                     say("put what is used into the drawing, and name it by #id"));
        return nullptr;
    }
    const auto found = by_id_.find(std::string_view(href->value).substr(1));
    if (found != by_id_.end()) return found->second;
    faults_.tell("bad-drawing", href->value_span,
                 say("nothing in the drawing has the id {}", quoted(href->value.substr(1))),
                 say("give the element that is meant this id"));
    return nullptr;
}

void SvgReader::draw_used(const Element& use, const Inherited& own)
{
    const Element* target = used(use);
    if (!target) return;
    if (target->name == "symbol" || target->name == "svg")
        return faults_.tell("unsupported-drawing", use.name_span,
                            say("this uses a <{}>, which is not set", target->name),
                            say("unlink the copy, so that it becomes paths of its own"));
    if (std::ranges::find(uses_, &use) != uses_.end() || uses_.size() == most_uses)
        return tell_limit(use, say("this <use> leads to itself, or through too many others"));
    Inherited moved = own;
    const double x = read_svg_coordinate(use, "x", SvgAxis::Horizontal, frame_.viewport, faults_).value_or(0);
    const double y = read_svg_coordinate(use, "y", SvgAxis::Vertical, frame_.viewport, faults_).value_or(0);
    moved.to_points = own.to_points * SvgMatrix{1, 0, 0, 1, x, y};
    uses_.push_back(&use);
    draw(*target, moved);
    uses_.pop_back();
}

} // namespace

bool is_svg(std::string_view bytes)
{
    constexpr std::size_t enough = 4096; // a drawing may begin with a comment
    return bytes.substr(0, enough).find("<svg") != bytes.npos;
}

std::optional<Drawing> read_svg(const std::string& shown_path, std::string bytes, const Palette& palette,
                                Sources& sources, Report& report)
{
    XmlBudget budget{limits.file_bytes, limits.nodes};
    Report told;
    const auto root = parse_file(shown_path, std::move(bytes), 0, limits, budget, sources, told);
    report.append(told);
    if (!root || told.has_errors()) return std::nullopt;
    SvgFaults faults(report);
    if (root->name != "svg" || root->uri != svg_namespace) {
        faults.tell("bad-drawing", root->name_span, say("this is no <svg> of the namespace of SVG"),
                    say("write xmlns=\"{}\" into the first tag", svg_namespace));
        return std::nullopt;
    }
    const auto frame = read_svg_frame(*root, faults);
    if (!frame) return std::nullopt;
    Drawing drawing = SvgReader(*frame, palette, faults).read(*root);
    if (faults.any()) return std::nullopt;
    return drawing;
}

} // namespace stonehand
