#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/report.hpp"
#include "colour/profile.hpp"
#include "font/font_library.hpp"
#include "pages/page.hpp"

namespace stonehand
{

struct PressSettings;

/// The most pixels an inch that pictures keep where they stand largest; 0: all they have. JPEG is the format
/// of photographs, PNG that of what has edges.
struct PictureResolution {
    unsigned photographs = 0, drawings = 0;
};

// docs/decisions/0056: a screen of 220 pixels an inch at 100 %, one of 110 at 200 %. Edges and lines are
// looked for where a photograph has none.
constexpr PictureResolution screen_resolution{220, 300};

/// What a PDF needs besides its document.
struct PdfSettings {
    const Profile& profile;                   ///< of the output intent
    std::optional<std::int64_t> modified;     ///< SOURCE_DATE_EPOCH: the modification dates alone
    std::string producer;                     ///< “stonehand 0.1.0”
    enum class Form { Compressed, Readable }; ///< Readable: streams uncompressed, for tests
    Form form = Form::Compressed;
    unsigned jobs = 1;
    PictureResolution resolution = screen_resolution;
    const PressSettings* press = nullptr; ///< null: for the screen
};

/// Plays a document as a tagged PDF 1.7 for the screen: the bytes of the file. The same document gives the
/// same bytes.
std::string write_pdf(const Document& document, const FontLibrary& fonts, const PdfSettings& settings,
                      Report& report);

} // namespace stonehand
