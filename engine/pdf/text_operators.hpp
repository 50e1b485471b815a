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

    /// A place on the page, in 1/1000 pt, y upwards.
    struct Origin {
        std::int64_t x, y;
    };
    /// Glyphs [begin, end) of a run, and whose ToUnicode tells them.
    struct Glyphs {
        std::size_t begin, end;
        Voice voice;
    };
    /// How the baseline of a run lies: Turned runs down the page.
    enum class Lie { Level, Turned };
    /// Shows glyphs of a run whose pen starts at `origin`. Right to left they are shown in the order they are
    /// read, each put at its place, so that every reader of the content finds logical order.
    void show(const GlyphRun& run, const PdfFont& font, Origin origin, Glyphs glyphs, Lie lie);

  private:
    struct Showing;
    void begin_array(Showing& showing, double along, std::int64_t across);
    void end_array(Showing& showing);
    void put(Showing& showing, const Glyph& glyph, std::int64_t at);
    void select_font(const GlyphRun& run, Voice voice);
    void set_spacing(std::int64_t spacing);
    Origin lay(Origin origin, Lie lie);
    void move_to(std::int64_t x, std::int64_t y);
    void open_string() { out_ += form_ == PdfSettings::Form::Readable ? "<" : "("; }
    void close_string() { out_ += form_ == PdfSettings::Form::Readable ? ">" : ")"; }
    void append_code(std::uint16_t code);

    std::string& out_;
    PdfSettings::Form form_;
    bool open_ = false;
    Lie lie_ = Lie::Level;
    std::int64_t line_x_ = 0, line_y_ = 0; ///< where the current line begins, in text space
    std::string font_;
    std::int64_t size_ = 0;    ///< 1/1000 pt
    std::int64_t spacing_ = 0; ///< after every glyph, in 1/100 000 pt
};

} // namespace stonehand
