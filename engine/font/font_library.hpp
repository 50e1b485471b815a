#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/font_stack.hpp"
#include "base/language.hpp"
#include "base/report.hpp"
#include "font/glyph_run.hpp"

namespace stonehand
{

/// Measures of a face as shares of its em.
struct FontMetrics {
    double ascent, descent;     ///< above and below the baseline, both positive
    double cap_height, x_height;
    double underline_position, underline_thickness;
};

/// What a PDF needs of a face, cut down to the glyphs in use.
struct FontSubset {
    enum class Format { TrueType, NameKeyedCff, CidKeyedCff };
    Format format{};
    std::string program;                    ///< the font file (glyf), or the bare `CFF ` table
    std::string postscript_name;
    std::vector<std::uint32_t> old_to_cid;  ///< CID that content streams use for each old glyph id; 0 where unused
    std::vector<std::uint16_t> cid_to_gid;  ///< TrueType: new glyph id for each CID
    double bounding_box[4] = {};            ///< in 1/1000 em
    double italic_angle = 0, stem = 80;
    bool italic = false, serif = true, fixed_pitch = false;
};

/// A face, opened once and constant: safe to share between threads.
class Font
{
  public:
    struct Impl;
    explicit Font(std::unique_ptr<const Impl> impl);
    Font(Font&&) noexcept;
    ~Font();

    const std::string& family() const;          ///< the name it was asked by
    const std::string& style() const;           ///< “Italic”
    const std::filesystem::path& path() const;
    unsigned face_index() const;
    const FontMetrics& metrics() const;
    unsigned units_per_em() const;
    bool has(char32_t character) const;
    /// Advance widths in font units, of glyph ids of this font (heights for `vertical`).
    int glyph_advance(std::uint32_t glyph) const;
    /// The ink of a glyph, in shares of the em: left, bottom, right, top, from the origin.
    struct Ink {
        double left, bottom, right, top;
    };
    Ink ink(std::uint32_t glyph) const;

    /// Shapes `text[begin, end)`; the rest of the text is context only. Clusters are byte offsets in `text`. Pure,
    /// and the same for a range wherever HarfBuzz says it is safe to cut.
    std::vector<Glyph> shape(std::string_view text, std::uint32_t begin, std::uint32_t end, Length size,
                             Direction direction, const Language& language, std::string_view script,
                             const std::vector<Feature>& features) const;

    /// The face cut down to these glyphs (old ids).
    FontSubset subset(const std::set<std::uint32_t>& glyphs) const;

    const Impl& impl() const { return *impl_; }

  private:
    std::unique_ptr<const Impl> impl_;
};

/// Which role of the layout, by its place in the list given to `load_fonts`.
using StackIndex = std::size_t;

/// The font that a character is set in, and at what share of the nominal size.
struct FontPick {
    FontId font{};
    double size_adjust = 1;
    bool found = false;
};

/// The characters a job sets, by language tag: what the fallback must cover.
using CharactersInUse = std::map<std::string, std::set<char32_t>>;

/// Every font that the layouts of a job ask for, and what the system offers for the characters they lack: loaded
/// once, then constant and shared by threads.
class FontLibrary
{
  public:
    const Font& font(FontId id) const { return fonts_.at(static_cast<std::size_t>(id)); }
    std::size_t count() const { return fonts_.size(); }
    const std::vector<FontStack>& stacks() const { return stacks_; }

    /// The font for a character of a language and script at a nominal size: the first choice of the stack that is
    /// meant for it and has it, then the fallbacks. A cluster is set in the font of its first character that is
    /// not ignorable, if that has all of them.
    FontPick pick(StackIndex stack, char32_t character, const Language& language, std::string_view script,
                  Length size) const;
    /// The families that `pick` tries, in order: for messages.
    std::vector<std::string> families(StackIndex stack, const Language& language, std::string_view script) const;

  private:
    friend FontLibrary load_fonts(const std::vector<FontStack>&, const CharactersInUse&,
                                  const std::vector<std::filesystem::path>&, Report&);
    struct Candidate {
        FontChoice choice;
        FontId font{};
        double design_size = 0; ///< in points, 0 where the face states none
        bool fallback = false;
    };
    std::vector<Font> fonts_;
    std::vector<FontStack> stacks_;
    std::vector<std::vector<Candidate>> candidates_; ///< one list a stack
};

/// Finds and opens the faces that the stacks ask for: first in the layouts' own folders, then through fontconfig. A
/// family, weight or style that fontconfig would only substitute is an error that names what was asked and what was
/// offered. Characters that no choice of a stack covers are looked for in all installed fonts, serif faces first.
FontLibrary load_fonts(const std::vector<FontStack>& stacks, const CharactersInUse& characters,
                       const std::vector<std::filesystem::path>& font_folders, Report& report);

/// What `stonehand fonts` tells of a choice.
struct FontFinding {
    std::string role, asked, found, file;
    std::vector<std::string> scripts, languages;
};
std::vector<FontFinding> survey_fonts(const std::vector<FontStack>& stacks,
                                      const std::vector<std::filesystem::path>& font_folders, Report& report);

} // namespace stonehand
