#include "font/choose_faces.hpp"

#include <algorithm>
#include <iterator>

#include "base/report.hpp"

namespace stonehand
{

namespace
{

bool is_exact(const InstalledFace& face, const FontChoice& choice)
{
    return face.weight == choice.weight && face.slant == choice.slant;
}

std::vector<Message> descriptions(const std::vector<InstalledFace>& faces)
{
    std::vector<Message> all;
    for (const InstalledFace& face : faces) all.push_back(describe(face));
    std::sort(all.begin(), all.end(),
              [](const Message& one, const Message& other) { return one.in_english() < other.in_english(); });
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

std::vector<InstalledFace> choose_faces(const FontChoice& choice, const std::vector<InstalledFace>& of_family)
{
    std::vector<InstalledFace> exact;
    std::copy_if(of_family.begin(), of_family.end(), std::back_inserter(exact),
                 [&](const InstalledFace& face) { return is_exact(face, choice); });
    if (exact.empty()) return exact;
    // A condensed face may share the name of the normal one; the faces come in the order of `before`, so the
    // first has the width nearest to normal.
    const int width = exact.front().width;
    const bool variable = exact.front().variable;
    std::erase_if(
        exact, [&](const InstalledFace& face) { return face.width != width || face.variable != variable; });
    return exact;
}

Message describe(const FontChoice& choice)
{
    return choice.slant == Slant::Italic ? say("{} italic, weight {}", quoted(choice.family), choice.weight)
                                         : say("{} upright, weight {}", quoted(choice.family), choice.weight);
}

Substitution describe_substitution(const FontChoice& choice, const std::vector<InstalledFace>& of_family,
                                   const InstalledFace& offered)
{
    Substitution told;
    // Those of a layout hide the system's of the same family, which may have it.
    if (!of_family.empty() && of_family.front().own) {
        told.message = say("the font {} is not in the folder of the layout, whose fonts of this family hide "
                           "those that are installed",
                           describe(choice));
        told.advice = say("put it there too; there are: {}", enumerated(descriptions(of_family)));
        return told;
    }
    told.message = offered.path.empty()
                       ? say("the font {} is not installed", describe(choice))
                       : say("the font {} is not installed; the system offers {} in its place",
                             describe(choice), describe(offered));
    told.advice = of_family.empty()
                      ? say("no face of this family is installed; fonts/README.md names the packages")
                      : say("of this family are installed: {}", enumerated(descriptions(of_family)));
    return told;
}

} // namespace stonehand
