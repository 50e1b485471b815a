#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "font/installed_fonts_impl.hpp"

namespace stonehand
{

namespace
{

std::string line_of(const FcPattern* pattern, const InstalledFace& face)
{
    int version = 0;
    FcPatternGetInteger(pattern, FC_FONTVERSION, 0, &version);
    return fmt::format("{} {} {} {} {} {} {} {} {} {}", face.path.filename().string(), face.index,
                       fmt::join(face.families, "/"), face.style, face.weight, face.width,
                       static_cast<int>(face.slant), face.open_type, face.variable, version);
}

void add_lines(FcConfig* config, std::vector<std::string>& lines)
{
    const Fc<FcObjectSet> objects(FcObjectSetBuild(FC_FILE, FC_INDEX, FC_FAMILY, FC_STYLE, FC_WEIGHT,
                                                   FC_WIDTH, FC_SLANT, FC_OUTLINE, FC_VARIABLE, FC_FONTFORMAT,
                                                   FC_FONTVERSION, static_cast<char*>(nullptr)));
    const Fc<FcPattern> any(FcPatternCreate());
    const Fc<FcFontSet> found(FcFontList(config, any.get(), objects.get()));
    for (int i = 0; found && i < found->nfont; ++i)
        if (const auto face = read_face(found->fonts[i])) lines.push_back(line_of(found->fonts[i], *face));
}

} // namespace

std::string list_installed_fonts()
{
    std::vector<std::string> lines;
    // Both are looked into: first the folders, then what further configuration files name.
    if (const auto folders = configure_folders()) add_lines(folders.get(), lines);
    if (const auto full = configure_fully()) add_lines(full.get(), lines);
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return fmt::format("{}\n", fmt::join(lines, "\n"));
}

} // namespace stonehand
