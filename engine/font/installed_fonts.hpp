#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/font_stack.hpp"
#include "base/message.hpp"

namespace stonehand
{

/// A face of a font file, as fontconfig describes it.
struct InstalledFace {
    std::filesystem::path path;
    unsigned index = 0;
    std::vector<std::string> families; ///< every name of its family: “EB Garamond”, “EB Garamond 12”
    std::size_t english = 0;           ///< how many of these are English; they come first
    std::string style;                 ///< “12 Italic”
    int weight = 400;                  ///< of CSS
    int width = 100;                   ///< per cent of the normal width
    Slant slant = Slant::Upright;
    bool open_type = false; ///< with CFF outlines
    bool variable = false;
    bool own = false; ///< out of one of the layouts' folders
};

/// “EB Garamond 12 Italic, weight 400”
Message describe(const InstalledFace& face);

/// Whether two family names are one: fontconfig does not tell capitals from small letters.
bool same_family(std::string_view a, std::string_view b);

/// The fonts in the layouts' own folders and those that fontconfig knows. Built once for a job, by one
/// thread.
class InstalledFonts
{
  public:
    explicit InstalledFonts(const std::vector<std::filesystem::path>& own_folders);
    ~InstalledFonts();
    InstalledFonts(const InstalledFonts&) = delete;
    InstalledFonts& operator=(const InstalledFonts&) = delete;

    /// The scalable faces that have this family name among theirs, in the order of `before`. Those of the
    /// layouts' folders hide the system's.
    std::vector<InstalledFace> of_family(const std::string& family) const;
    /// What fontconfig would silently give instead; its path is empty where nothing is installed at all.
    InstalledFace substitute(const FontChoice& choice) const;

    /// The languages that a face of `of_family` serves, as fontconfig writes them, sorted.
    std::vector<std::string> languages(const InstalledFace& face) const;

    /// A face that may serve where a stack lacks a character, and what it covers.
    class Fallback;
    /// All scalable faces that are not variable, in colour, or made of symbols, in the order of their paths.
    const std::vector<Fallback>& fallbacks() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Every scalable face that fontconfig knows, a line each, sorted: what could be chosen from. It names no
/// folder and speaks no language, so that machines with the same fonts say the same.
std::string list_installed_fonts();

/// The files that those faces are in, sorted.
std::vector<std::filesystem::path> installed_font_files();

/// Whether a file in the folder of a layout is taken for a font, by the end of its name.
bool is_font_file(const std::filesystem::path& file);
/// The fonts that lie in a folder, sorted; none where there is no folder.
std::vector<std::filesystem::path> font_files_in(const std::filesystem::path& folder);

/// A total order that does not depend on the order in which fontconfig finds files: normal width first, CFF
/// before TrueType, then by path and index.
bool before(const InstalledFace& a, const InstalledFace& b);

} // namespace stonehand
