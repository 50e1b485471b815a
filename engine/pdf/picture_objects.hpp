#pragma once

#include <map>
#include <string>

#include "pages/page.hpp"
#include "pdf/object_file.hpp"
#include "pdf/paints.hpp"
#include "pdf/write_pdf.hpp"

namespace stonehand
{

/// The names in the resources of a document's pictures.
struct PictureNames {
    std::map<const std::string*, std::string> names; ///< by the file's bytes in memory
    std::string resources;                           ///< `/I0 12 0 R/I1 13 0 R`

    /// Null for a picture that could not be written.
    const std::string* find(const Picture& picture) const;
};

/// What drawings are painted with: the colours, and what they need among the resources of their forms.
struct PictureInks {
    const Paints& paints;
    const std::string& resources;
};

/// Writes every picture of a document once, whatever the number of its marks, in no more pixels than the
/// settings allow: JPEGs as they are or coded again, PNGs deflated with their alpha as a mask, drawings
/// as forms of paths. On the screen colours are sRGB unless the picture carries a profile.
PictureNames write_pictures(ObjectFile& file, const Document& document, const PictureInks& inks,
                            const PdfSettings& settings, Report& report);

} // namespace stonehand
