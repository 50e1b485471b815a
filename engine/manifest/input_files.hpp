#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine.hpp"
#include "manifest/input.hpp"

namespace stonehand
{

/// What went into an edition: where it was read from, and what was loaded for it.
struct Ingredients {
    const Edition& edition;
    const Layout& layout;
    const Library& library;
    const Sources& sources;
    std::size_t edition_files; ///< how many of the sources the edition and its includes are
    std::size_t text_files;    ///< how many of them, with the layouts; what follows are pictures
    std::filesystem::path content_root;
};

/// A file that an edition is made from, besides its texts.
struct InputFile {
    std::string kind, name; ///< as `Input` has them
    std::filesystem::path path;
    std::string face = {}; ///< of a font
};

/// Whether it is a font that a layout brings and that was not chosen. One that cannot be read could not be.
bool is_only_offered(const InputFile& file);

/// Its pictures, fonts, profiles and patterns; a font once for each of its faces, and those that its layouts
/// bring once more.
std::vector<InputFile> input_files(const Ingredients& ingredients);

/// What the paths of a layout's files begin with.
constexpr std::string_view in_layouts = "layouts/";
/// Whether it is a layout, or a picture or a font of one.
bool is_of_layout(const Input& input);
/// Whether it is a font, a profile or hyphenation patterns. Those that are the system's are known by their
/// names alone.
bool is_of_system(std::string_view kind);

/// The path below a folder, or the bare name where it does not lie there.
std::string path_below(const std::filesystem::path& path, const std::filesystem::path& folder);
/// `layouts/plain/pictures/seal.png`, wherever the folder of layouts lies: a layout is a folder with a
/// `layout.xml`.
std::string path_in_layouts(const std::filesystem::path& path);

} // namespace stonehand
