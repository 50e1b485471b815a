#include "story/check_unset_pictures.hpp"

#include <algorithm>

#include "layout/paths.hpp"

namespace stonehand
{

namespace
{

bool sets(const std::vector<Template>& templates, std::string_view path)
{
    return std::ranges::any_of(templates, [&](const Template& one) {
        return std::visit(
            [&](const auto& form) {
                if constexpr (std::is_same_v<std::decay_t<decltype(form)>, PictureTemplate>)
                    return form.path == path;
                else if constexpr (requires { form.children; })
                    return sets(form.children, path);
                else if constexpr (requires { form.cells; })
                    return sets(form.cells, path);
                else if constexpr (requires { form.alternatives; })
                    return sets(form.alternatives, path);
                else
                    return false;
            },
            one.form);
    });
}

bool sets(const std::vector<Box>& boxes, std::string_view path)
{
    return std::ranges::any_of(boxes, [&](const Box& box) {
        if (const auto* picture = std::get_if<PictureBox>(&box.form)) return picture->path == path;
        if (const auto* text = std::get_if<TextBox>(&box.form)) return sets(text->children, path);
        if (const auto* condition = std::get_if<BoxIf>(&box.form)) return sets(condition->boxes, path);
        return false;
    });
}

bool sets(const Layout& layout, PicturePath path)
{
    const std::string_view name = name_of(path);
    return std::ranges::any_of(layout.masters,
                               [&](const Master& master) { return sets(master.boxes, name); }) ||
           std::ranges::any_of(layout.sequence, [&](const Part& part) { return sets(part.children, name); });
}

void tell(const Logo& picture, Sentence what, const Layout& layout, Report& report)
{
    report.add("picture-not-set", picture.span, say("the layout {} sets no {}", quoted(layout.name), what))
        .hint(say("leave it, or choose a layout that does"));
}

} // namespace

void check_unset_pictures(const Edition& edition, const Layout& layout, Report& report)
{
    if (edition.programme.logo && !sets(layout, PicturePath::ProgrammeLogo))
        tell(*edition.programme.logo, say("logo"), layout, report);
    const auto portrayed = std::ranges::find_if(
        edition.contributors, [](const Contributor& one) { return one.portrait.has_value(); });
    // Said once: it holds for all of them.
    if (portrayed != edition.contributors.end() && !sets(layout, PicturePath::ContributorPortrait))
        tell(*portrayed->portrait, say("portraits"), layout, report);
}

} // namespace stonehand
