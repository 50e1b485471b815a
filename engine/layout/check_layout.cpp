#include "layout/check_layout.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

std::vector<std::string> missing_sections(const Layout& layout)
{
    std::vector<std::string> missing;
    if (layout.palette.empty()) missing.emplace_back("palette");
    if (layout.fonts.empty()) missing.emplace_back("fonts");
    if (layout.masters.empty()) missing.emplace_back("masters");
    if (layout.sequence.empty()) missing.emplace_back("sequence");
    if (layout.outputs.empty()) missing.emplace_back("outputs");
    return missing;
}

void check_complete(const Layout& layout, Faults& faults)
{
    const std::vector<std::string> missing = missing_sections(layout);
    if (!missing.empty())
        faults.tell(
            "incomplete-layout", layout.span, say("this layout lacks: {}", listed(missing)),
            say("add what is missing, or extend a layout that has it: <layout id=\"…\" extends=\"plain\">"));
}

/// Every style inherits from `root`, so that no property is ever without a value.
void check_root_style(const Layout& layout, Faults& faults)
{
    const StyleRule* root = layout.named_style("root");
    const Sentence remedy =
        say("write <style name=\"root\" font-family=\"…\" font-size=\"…\" line-height=\"…\" color=\"…\"/>");
    if (!root)
        return faults.tell("incomplete-layout", layout.span,
                           say("this layout has no style named “root”, which all others inherit from"),
                           remedy);
    const StyleProperties& said = root->properties;
    if (!said.font_role || !said.font_size || !said.line_height || !said.colour)
        faults.tell("incomplete-layout", root->span,
                    say("the style “root” must say font-family, font-size, line-height and color"), remedy);
    for (const auto& length : {said.font_size, said.line_height})
        if (length && length->unit != StyleLength::Unit::Absolute && length->unit != StyleLength::Unit::Rlh)
            faults.tell("bad-length", root->span,
                        say("the style “root” has no parent that its sizes could be a share of"),
                        say("write its font-size and line-height in pt"));
}

/// Whether following `based-on` from a rule comes back to its name.
bool is_based_on_itself(const StyleRule& rule, const Layout& layout)
{
    std::string next = rule.based_on;
    for (std::size_t step = 0; !next.empty() && step <= layout.styles.size(); ++step) {
        if (next == rule.name) return true;
        const StyleRule* base = layout.named_style(next);
        next = base ? base->based_on : "";
    }
    return false;
}

void check_styles(const Layout& layout, Faults& faults)
{
    for (const StyleRule& rule : layout.styles)
        if (!rule.name.empty() && rule.language.empty() && is_based_on_itself(rule, layout))
            faults.tell("style-loop", rule.span, say("the style {} is based on itself", quoted(rule.name)),
                        say("let the first of the styles it is based on stand alone"));
}

/// Whether anything of a part flows through pages, rather than standing in boxes.
void check_frames(const Layout& layout, Faults& faults)
{
    for (const Part& part : layout.sequence) {
        const Master* master = layout.master(part.master);
        if (part.children.empty() || !master || master->lines > 0) continue;
        faults.tell(
            "no-frame", part.span,
            say("the pages of master {} have no lines for the text of this part", quoted(part.master)),
            say("give that master lines, grid, first-baseline, frame-start and frame-width, or choose "
                "another"));
    }
}

/// A part's text is set once, for all its pages.
void check_writing_modes(const Layout& layout, Faults& faults)
{
    for (const Part& part : layout.sequence) {
        const Master *master = layout.master(part.master), *first = layout.master(part.first_master);
        if (part.children.empty() || !master || !first || master->writing_mode == first->writing_mode)
            continue;
        faults.tell("contradiction", part.span,
                    say("the masters {} and {} of this part have not the same writing-mode",
                        quoted(part.first_master), quoted(part.master)),
                    say("give both the same: the text of a part runs in one direction"));
    }
}

} // namespace

bool is_complete(const Layout& layout)
{
    const StyleRule* root = layout.named_style("root");
    return missing_sections(layout).empty() && root && root->properties.font_role &&
           root->properties.font_size && root->properties.line_height && root->properties.colour;
}

void check_layout(const Layout& layout, Faults& faults)
{
    check_complete(layout, faults);
    check_root_style(layout, faults);
    check_styles(layout, faults);
    check_frames(layout, faults);
    check_writing_modes(layout, faults);
}

} // namespace stonehand
