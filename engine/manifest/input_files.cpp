#include "manifest/input_files.hpp"

#include <algorithm>

#include "base/path_within.hpp"
#include "font/installed_fonts.hpp"
#include "list_pictures.hpp"

namespace stonehand
{

namespace
{

std::string name_of_font(const std::filesystem::path& font, const Layout& layout)
{
    const auto& folders = layout.font_folders;
    const bool own = std::find(folders.begin(), folders.end(), font.parent_path()) != folders.end();
    return own ? path_in_layouts(font) : font.filename().string();
}

} // namespace

bool is_of_layout(const Input& input)
{
    return input.kind == "layout" ||
           ((input.kind == "picture" || input.kind == "font") && input.path.starts_with(in_layouts));
}

bool is_of_system(std::string_view kind)
{
    return kind == "font" || kind == "profile" || kind == "patterns";
}

std::string path_below(const std::filesystem::path& path, const std::filesystem::path& folder)
{
    return path_within(path, folder).value_or(path.filename().string());
}

std::string path_in_layouts(const std::filesystem::path& path)
{
    std::error_code ignored;
    for (auto folder = path.parent_path(); folder.has_relative_path(); folder = folder.parent_path())
        if (std::filesystem::exists(folder / "layout.xml", ignored))
            return std::string(in_layouts) + path_below(path, folder.parent_path());
    return std::string(in_layouts) + path.filename().string();
}

bool is_only_offered(const InputFile& file)
{
    return file.kind == "font" && file.face.empty();
}

std::vector<InputFile> input_files(const Ingredients& ingredients)
{
    std::vector<InputFile> files;
    for (const auto& [path, at, refused] : list_pictures(ingredients.edition, ingredients.sources))
        files.push_back({"picture", path_below(path, ingredients.content_root), path});
    for (const auto& [path, at, refused] : list_pictures(ingredients.layout))
        files.push_back({"picture", path_in_layouts(path), path});
    const Library& library = ingredients.library;
    for (std::size_t i = 0; i < library.fonts.count(); ++i) {
        const Font& font = library.fonts.font(static_cast<FontId>(i));
        files.push_back({"font", name_of_font(font.path(), ingredients.layout), font.path(),
                         font.family() + " " + font.style()});
    }
    // Those that a layout brings are there to choose from, chosen or not.
    for (const auto& folder : ingredients.layout.font_folders)
        for (const auto& font : font_files_in(folder)) files.push_back({"font", path_in_layouts(font), font});
    const auto add_profile = [&](const std::filesystem::path& profile) {
        if (!profile.empty()) files.push_back({"profile", profile.filename().string(), profile});
    };
    add_profile(library.screen_profile.path);
    for (const auto& [output, press] : library.presses) add_profile(press.profile.path);
    for (const std::filesystem::path patterns : library.hyphenators.files())
        files.push_back({"patterns", patterns.filename().string(), patterns});
    return files;
}

} // namespace stonehand
