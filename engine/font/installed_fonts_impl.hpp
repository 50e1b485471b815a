#pragma once

// Private to font/: fontconfig's types, owned.

#include <memory>
#include <optional>

#include <fontconfig/fontconfig.h>

#include "font/installed_fonts.hpp"

namespace stonehand
{

struct FreeFontconfig {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
    void operator()(FcCharSet* characters) const { FcCharSetDestroy(characters); }
    void operator()(FcLangSet* languages) const { FcLangSetDestroy(languages); }
};
template <typename Thing>
using Fc = std::unique_ptr<Thing, FreeFontconfig>;

class InstalledFonts::Fallback
{
  public:
    Fallback(InstalledFace what, FcPattern* pattern);
    const InstalledFace& face() const { return face_; }
    bool covers(char32_t character) const;
    /// Whether its makers say that it serves a language, given as fontconfig writes it (`zh-tw`).
    bool serves(const std::string& language) const;

  private:
    InstalledFace face_;
    Fc<FcCharSet> characters_;
    Fc<FcLangSet> languages_;
};

struct InstalledFonts::Impl {
    std::vector<std::pair<InstalledFace, Fc<FcPattern>>> own;
    Fc<FcConfig> folders; ///< the machine's font folders without its rules
    Fc<FcConfig> full;    ///< with its rules
    std::vector<Fallback> fallbacks;
    bool fallbacks_listed = false;
};

/// fontconfig with the folders of the machine's main configuration file and none of its rules: 0.3 ms, where
/// reading the rules costs 3 to 6 ms. Null where that file cannot be read.
Fc<FcConfig> configure_folders();
/// fontconfig as the machine is set up.
Fc<FcConfig> configure_fully();

/// What fontconfig knows of a face; nothing for one that has no outlines.
std::optional<InstalledFace> read_face(const FcPattern* pattern);

} // namespace stonehand
