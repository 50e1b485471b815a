#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

class FontProgram;

/// The codes of a font whose text is known without ToUnicode: by the collection of its characters, its
/// encoding, or the names of its glyphs (ISO 32000-1, 9.10.2).
class KnownCodes
{
  public:
    /// `program` is null where none is embedded, or none that can be read.
    KnownCodes(const PdfObject& font, const FontProgram* program);

    bool has(std::uint32_t code) const;

  private:
    void read_simple(const PdfObject& font, const FontProgram* program);
    void read_built_in(const FontProgram& program);

    bool is_simple_ = false, has_base_ = false; ///< of a simple font: its encoding names codes by itself
    bool has_all_ = false;                      ///< of a composite one
    std::array<std::string, 256> names_;        ///< that Differences or the program gives the codes
};

} // namespace stonehand
