#pragma once

#include <cstdint>
#include <string>

#include "font/glyph_run.hpp"
#include "pages/page.hpp"
#include "pdf/font_objects.hpp"

namespace stonehand
{

/// Writes glyphs as text operators (ISO 32000-1, 9.4) and remembers the text state, so that only changes are
/// written.
class TextOperators
{
  public:
    TextOperators(std::string& out, PdfSettings::Form form) : out_(out), form_(form) {}

    bool is_open() const { return open_; }
    void open();
    void close();

    /// Shows glyphs [begin, end) of a run whose pen starts at `at` (1/1000 pt, y upwards). Right to left they
    /// are shown in the order they are read, each put at its place, so that every reader of the content finds
    /// logical order.
    void show(const GlyphRun& run, const PdfFont& font, std::int64_t x, std::int64_t y, std::size_t begin,
              std::size_t end);

  private:
    struct Showing;
    void begin_array(Showing& showing, double along, std::int64_t across);
    void end_array(Showing& showing);
    void put(Showing& showing, const Glyph& glyph, std::int64_t at);
    void select_font(const GlyphRun& run);
    void move_to(std::int64_t x, std::int64_t y);
    void open_string() { out_ += form_ == PdfSettings::Form::Readable ? "<" : "("; }
    void close_string() { out_ += form_ == PdfSettings::Form::Readable ? ">" : ")"; }
    void append_code(std::uint16_t code);

    std::string& out_;
    PdfSettings::Form form_;
    bool open_ = false;
    std::int64_t line_x_ = 0, line_y_ = 0; ///< where the current line begins
    int font_ = -1;
    bool vertical_ = false;
    std::int64_t size_ = 0;
};

/// The name of a font in the resources: `F3`, and `V3` for text that runs top to bottom.
std::string font_name(FontId font, Direction direction);

} // namespace stonehand
