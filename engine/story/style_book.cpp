#include "story/style_book.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "story/reads_leftward.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

/// CSS 2.2, 6.4.3, on our scale: elements count, then conditions, so that a rule for a language or a first
/// paragraph beats the plain one.
int specificity(const StyleRule& rule)
{
    int value = rule.language.empty() ? 0 : 10 + static_cast<int>(rule.language.size());
    for (const SelectorStep& step : rule.selector)
        value += (step.element == "*" ? 0 : 100) + (step.first_paragraph || step.first_child ? 50 : 0);
    return value;
}

bool matches_place(const SelectorStep& step, const ElementPlace& place)
{
    return (step.element == "*" || step.element == place.name) &&
           (!step.first_paragraph || place.first_paragraph) && (!step.first_child || place.previous.empty());
}

bool matches_steps(const std::vector<SelectorStep>& steps, std::size_t step, const ElementPath& path,
                   std::size_t at);

/// Whether what stands round the element `at` of the path, and before it, is what steps [0, step) ask for.
bool matches_surroundings(const std::vector<SelectorStep>& steps, std::size_t step, const ElementPath& path,
                          std::size_t at)
{
    if (step == 0) return true;
    switch (steps[step].combinator) {
    case SelectorStep::Combinator::Adjacent:
        // Siblings have the same surroundings. A selector has no second + in a row.
        return path[at].previous == steps[step - 1].element &&
               matches_surroundings(steps, step - 1, path, at);
    case SelectorStep::Combinator::Child:
        return at > 0 && matches_steps(steps, step - 1, path, at - 1);
    case SelectorStep::Combinator::Descendant:
        for (std::size_t above = at; above-- > 0;)
            if (matches_steps(steps, step - 1, path, above)) return true;
        return false;
    }
    return false;
}

/// Whether steps [0, step] end at the element `at` of the path.
bool matches_steps(const std::vector<SelectorStep>& steps, std::size_t step, const ElementPath& path,
                   std::size_t at)
{
    return matches_place(steps[step], path[at]) && matches_surroundings(steps, step, path, at);
}

/// What a child takes over: everything that is inherited; what is not begins anew.
ComputedStyle inherited(const ComputedStyle& parent)
{
    ComputedStyle style = parent;
    style.space_before = style.space_before_maximum = style.space_after = Length();
    style.keep_with_next = 0;
    style.keep_together = style.kept_to_next = false;
    style.break_before = style.break_after = BreakBefore::Auto;
    style.float_to = FloatTo::None;
    style.float_reach = FloatReach::Frame;
    style.float_width = {StyleLength::Unit::Percent, {}, 50};
    style.float_gap = {};
    style.column_span = false;
    style.block_snap = false;
    style.initial_lines = 0;
    style.rule_before_length = style.rule_before_thickness = style.rule_before_space = Length();
    style.border_top = style.border_bottom = std::nullopt;
    return style;
}

/// The size of Han characters in a role, as a share of its nominal size.
double han_size(const FontStack& stack, const Language& language)
{
    for (const FontChoice& choice : stack.choices)
        if (choice.script == "Hani" && language.matches(choice.language)) return choice.size_adjust;
    return 1;
}

struct Resolver {
    Length font_size, grid;
    double ic;
    Length percent_of;

    Length operator()(const StyleLength& length) const
    {
        switch (length.unit) {
        case StyleLength::Unit::Absolute:
            return length.length;
        case StyleLength::Unit::Em:
            return font_size.times(length.number);
        case StyleLength::Unit::Ic:
            return font_size.times(length.number * ic);
        case StyleLength::Unit::Rlh:
            return grid.times(length.number);
        case StyleLength::Unit::Percent:
            return percent_of.times(length.number / 100);
        }
        return {};
    }
};

template <typename Value>
void set(Value& property, const std::optional<Value>& said)
{
    if (said) property = *said;
}

void set_share(double& property, const std::optional<int>& said, double unit)
{
    if (said) property = *said / unit;
}

void apply_text(const StyleProperties& said, ComputedStyle& style)
{
    set(style.font_variant, said.font_variant);
    set(style.figures, said.figures);
    set(style.vertical_align, said.vertical_align);
    set(style.hyphens, said.hyphens);
    set(style.hyphens_before, said.hyphens_before);
    set(style.hyphens_after, said.hyphens_after);
    set(style.hyphen_ladder, said.hyphen_ladder);
    set(style.protrusion, said.protrusion);
    set(style.hanging_punctuation, said.hanging_punctuation);
    set(style.line_break, said.line_break);
    set(style.text_emphasis, said.text_emphasis);
    set(style.text_decoration, said.text_decoration);
    set_share(style.word_space_minimum, said.word_space_minimum, 100);
    set_share(style.word_space_maximum, said.word_space_maximum, 100);
    set_share(style.letter_fit_minimum, said.letter_fit_minimum, 1000);
    set_share(style.letter_fit_maximum, said.letter_fit_maximum, 1000);
    if (said.text_autospace) style.autospace = *said.text_autospace != "no-autospace";
    if (said.text_spacing_trim)
        style.spacing_trim = *said.text_spacing_trim == "trim-start" ? ComputedStyle::SpacingTrim::TrimStart
                             : *said.text_spacing_trim == "space-first"
                                 ? ComputedStyle::SpacingTrim::SpaceFirst
                             : *said.text_spacing_trim == "space-all" ? ComputedStyle::SpacingTrim::SpaceAll
                                                                      : ComputedStyle::SpacingTrim::Normal;
}

void apply_block(const StyleProperties& said, const ComputedStyle& parent, const Resolver& resolve,
                 ComputedStyle& style)
{
    set(style.text_align, said.text_align);
    set(style.text_wrap, said.text_wrap);
    set(style.orphans, said.orphans);
    set(style.widows, said.widows);
    set(style.keep_with_next, said.keep_with_next);
    set(style.keep_together, said.keep_together);
    set(style.break_before, said.break_before);
    set(style.break_after, said.break_after);
    set(style.float_to, said.float_to);
    set(style.float_reach, said.float_reach);
    if (said.float_width)
        style.float_width = said.float_width->unit == StyleLength::Unit::Percent
                                ? *said.float_width
                                : StyleLength{StyleLength::Unit::Absolute, resolve(*said.float_width), 0};
    if (said.float_gap) style.float_gap = resolve(*said.float_gap);
    set(style.column_span, said.column_span);
    set(style.block_snap, said.block_snap);
    set(style.initial_lines, said.initial_lines);
    if (said.text_indent) style.text_indent = resolve(*said.text_indent);
    if (said.start_indent) style.start_indent = parent.start_indent + resolve(*said.start_indent);
    if (said.end_indent) style.end_indent = parent.end_indent + resolve(*said.end_indent);
    if (said.space_before) style.space_before = resolve(*said.space_before);
    if (said.space_before_maximum) style.space_before_maximum = resolve(*said.space_before_maximum);
    if (said.space_after) style.space_after = resolve(*said.space_after);
    if (said.rule_before_length) style.rule_before_length = resolve(*said.rule_before_length);
    if (said.rule_before_thickness) style.rule_before_thickness = resolve(*said.rule_before_thickness);
    if (said.rule_before_space) style.rule_before_space = resolve(*said.rule_before_space);
    if (said.cell_padding) style.cell_padding = resolve(*said.cell_padding);
    if (said.column_gap) style.column_gap = resolve(*said.column_gap);
    if (said.initial_gap) style.initial_gap = resolve(*said.initial_gap);
    if (said.label_separation) style.label_separation = resolve(*said.label_separation);
}

} // namespace

StyleBook::StyleBook(const Layout& layout, std::vector<ComputedStyle>& styles)
    : layout_(layout), styles_(styles)
{
    for (const StyleRule& rule : layout.styles) {
        if (!rule.name.empty()) by_name_[rule.name].push_back(&rule);
        if (!rule.selector.empty()) by_element_[rule.selector.back().element].push_back(&rule);
    }
    ComputedStyle initial;
    initial.font_size = 10_pt;
    initial.line_height = 12_pt;
    const StyleId start = keep(initial);
    root_ = named("root", start, Language{}).style;
}

StyleId StyleBook::root(WritingMode mode)
{
    ComputedStyle turned = style(root_);
    turned.writing_mode = mode;
    return keep(turned);
}

Dressing StyleBook::named(std::string_view name, StyleId parent, const Language& language)
{
    std::vector<const StyleRule*> rules;
    gather(name, language, rules, 0);
    return compute(rules, parent, language);
}

void StyleBook::gather(std::string_view name, const Language& language, std::vector<const StyleRule*>& rules,
                       int depth) const
{
    const auto found = by_name_.find(name);
    constexpr int deepest = 16; // of based-on; the layout's reader has refused loops
    if (found == by_name_.end() || depth > deepest) return;
    for (const StyleRule* rule : found->second) {
        if (!language.matches(rule->language)) continue;
        if (!rule->based_on.empty()) gather(rule->based_on, language, rules, depth + 1);
        rules.push_back(rule);
    }
}

Dressing StyleBook::element(const ElementPath& path, StyleId parent, const Language& language)
{
    std::vector<const StyleRule*> rules;
    for (std::string_view name : {path.back().name, std::string_view("*")}) {
        const auto found = by_element_.find(name);
        if (found == by_element_.end()) continue;
        for (const StyleRule* rule : found->second)
            if (language.matches(rule->language) &&
                matches_steps(rule->selector, rule->selector.size() - 1, path, path.size() - 1))
                rules.push_back(rule);
    }
    std::stable_sort(rules.begin(), rules.end(), [](const StyleRule* a, const StyleRule* b) {
        return specificity(*a) < specificity(*b);
    });
    std::vector<const StyleRule*> all;
    for (const StyleRule* rule : rules) {
        if (!rule->based_on.empty()) gather(rule->based_on, language, all, 1);
        all.push_back(rule);
    }
    return compute(all, parent, language);
}

Dressing StyleBook::compute(const std::vector<const StyleRule*>& rules, StyleId parent,
                            const Language& language)
{
    std::string key = fmt::format("{}|{}", static_cast<std::uint32_t>(parent), language.tag);
    for (const StyleRule* rule : rules) key += fmt::format("|{}", rule - layout_.styles.data());
    if (const auto known = computed_.find(key); known != computed_.end()) return known->second;
    const ComputedStyle above = style(parent);
    ComputedStyle result = inherited(above);
    Dressing dressing;
    for (const StyleRule* rule : rules) {
        const StyleProperties& said = rule->properties;
        apply(said, above, language, result);
        if (!rule->role.empty()) dressing.role = rule->role;
        set(dressing.opening_words, said.opening_words);
        set(dressing.opening_style, said.opening_style);
        set(dressing.content_before, said.content_before);
        set(dressing.content_after, said.content_after);
        set(dressing.list_marker, said.list_marker);
        set(dressing.list_number, said.list_number);
    }
    dressing.style = keep(result);
    return computed_[key] = dressing;
}

void StyleBook::apply(const StyleProperties& said, const ComputedStyle& parent, const Language& language,
                      ComputedStyle& style) const
{
    const Length grid = styles_.size() > 1 ? styles_[1].line_height : style.line_height;
    if (said.font_role) style.font_role = layout_.font_role(*said.font_role).value_or(style.font_role);
    const double ic =
        style.font_role < layout_.fonts.size() ? han_size(layout_.fonts[style.font_role], language) : 1;
    if (said.font_size)
        style.font_size = Resolver{parent.font_size, grid, ic, parent.font_size}(*said.font_size);
    const Resolver resolve{style.font_size, grid, ic, style.font_size};
    if (said.line_height) style.line_height = resolve(*said.line_height);
    if (said.colour) style.paint = paint(*said.colour);
    if (said.initial_colour) style.initial_paint = paint(*said.initial_colour);
    if (said.rule_before_colour) style.rule_before_paint = paint(*said.rule_before_colour);
    const auto border = [&](const std::optional<StyleLength>& thickness,
                            const std::optional<std::string>& colour, std::optional<Border>& edge) {
        if (thickness && colour) edge = Border{resolve(*thickness), paint(*colour)};
    };
    border(said.border_top_thickness, said.border_top_colour, style.border_top);
    border(said.border_bottom_thickness, said.border_bottom_colour, style.border_bottom);
    if (said.letter_spacing) style.letter_spacing = resolve(*said.letter_spacing) / style.font_size;
    apply_text(said, style);
    apply_block(said, parent, resolve, style);
    // Arabic letters are joined, and none of them stands by itself.
    if (reads_leftward(language)) style.initial_lines = 0;
}

StyleId StyleBook::without_hyphens(StyleId parent)
{
    ComputedStyle plain = style(parent);
    plain.hyphens = false;
    return keep(plain);
}

StyleId StyleBook::with_dots(StyleId parent)
{
    ComputedStyle dotted = style(parent);
    dotted.text_emphasis = TextEmphasis::Dot;
    return keep(dotted);
}

StyleId StyleBook::with_size(StyleId parent, double share)
{
    ComputedStyle sized = style(parent);
    sized.font_size = sized.font_size.times(share);
    return keep(sized);
}

StyleId StyleBook::with_align(StyleId parent, TextAlign align)
{
    ComputedStyle aligned = style(parent);
    aligned.text_align = align;
    return keep(aligned);
}

Paint StyleBook::paint(std::string_view colour) const
{
    const auto id = layout_.colour(colour);
    if (!id) return {};
    const PaletteColour& found = layout_.palette[static_cast<std::size_t>(*id)];
    return {*id, found.tint, found.overprint};
}

StyleId StyleBook::keep(const ComputedStyle& style)
{
    const auto known = std::find(styles_.begin(), styles_.end(), style);
    if (known != styles_.end()) return static_cast<StyleId>(known - styles_.begin());
    styles_.push_back(style);
    return static_cast<StyleId>(styles_.size() - 1);
}

} // namespace stonehand
