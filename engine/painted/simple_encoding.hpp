#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "preflight/font_program.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// Which glyph a code of one byte shows (ISO 32000-1, 9.6.6).
class SimpleEncoding
{
  public:
    explicit SimpleEncoding(const PdfObject& font);

    /// Nothing where the program has none, or none that can be told.
    std::optional<std::uint32_t> glyph(std::uint32_t code, const FontProgram& program) const;
    /// By Differences: of a Type 3 font what names its description. Empty where they say nothing.
    const std::string& name(std::uint32_t code) const { return names_[code & 0xFF]; }

  private:
    std::uint32_t true_type_glyph(std::uint32_t code, const FontProgram& program) const;
    std::uint32_t type_1_glyph(std::uint32_t code, const FontProgram& program) const;

    bool is_true_type_, is_symbolic_, is_win_ansi_, has_encoding_;
    std::array<std::string, 256> names_;
};

} // namespace stonehand
