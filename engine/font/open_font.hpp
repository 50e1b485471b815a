#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <variant>

#include "base/limits.hpp"
#include "base/message.hpp"
#include "font/font.hpp"

namespace stonehand
{

/// Why a file gives no font that we can set.
enum class FontFault {
    Unreadable,   ///< not a font file, or damaged
    NoOutlines,   ///< bitmaps only, or a kind of outline that PDF does not know
    Variable,     ///< a variable font: PDF embeds one instance, and this has none chosen
    Restricted,   ///< its licence bits forbid embedding (OS/2, fsType)
    NoSubsetting, ///< its licence bits forbid embedding parts
    TooLarge,     ///< more bytes than the limit
    TooManyGlyphs ///< more than the limit
};

/// “is a variable font …”: the rest of a sentence that begins with the file.
Sentence describe(FontFault fault);

/// Opens a face of a font file, which stays mapped into memory. `family` is the name it was asked by.
std::variant<Font, FontFault> open_font(const std::filesystem::path& file, unsigned index, std::string family,
                                        const Limits& limits = {});

} // namespace stonehand
