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

/// Those in the machine's font folders, and those that only its further configuration files name: both are
/// looked into.
template <typename Take>
void for_each_face(const Take& take)
{
    const Fc<FcObjectSet> objects(FcObjectSetBuild(
        FC_FILE, FC_INDEX, FC_FAMILY, FC_FAMILYLANG, FC_STYLE, FC_STYLELANG, FC_WEIGHT, FC_WIDTH, FC_SLANT,
        FC_OUTLINE, FC_VARIABLE, FC_FONTFORMAT, FC_FONTVERSION, static_cast<char*>(nullptr)));
    const Fc<FcPattern> any(FcPatternCreate());
    const Fc<FcConfig> configurations[] = {configure_folders(), configure_fully()};
    for (const auto& config : configurations) {
        if (!config) continue;
        const Fc<FcFontSet> found(FcFontList(config.get(), any.get(), objects.get()));
        for (int i = 0; found && i < found->nfont; ++i)
            if (const auto face = read_face(found->fonts[i])) take(found->fonts[i], *face);
    }
}

template <typename Thing>
void sort_once(std::vector<Thing>& things)
{
    std::sort(things.begin(), things.end());
    things.erase(std::unique(things.begin(), things.end()), things.end());
}

} // namespace

std::string list_installed_fonts()
{
    std::vector<std::string> lines;
    for_each_face([&](const FcPattern* pattern, const InstalledFace& face) {
        lines.push_back(line_of(pattern, face));
    });
    sort_once(lines);
    return fmt::format("{}\n", fmt::join(lines, "\n"));
}

std::vector<std::filesystem::path> installed_font_files()
{
    std::vector<std::filesystem::path> files;
    for_each_face([&](const FcPattern*, const InstalledFace& face) { files.push_back(face.path); });
    sort_once(files);
    return files;
}

} // namespace stonehand
