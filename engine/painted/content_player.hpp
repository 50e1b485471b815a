#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "painted/graphics_state.hpp"
#include "painted/layers.hpp"
#include "painted/page_boxes.hpp"
#include "painted/walk_budget.hpp"
#include "painted/walk_page.hpp"
#include "preflight/content_lexer.hpp"

namespace stonehand
{

/// Plays the content of one page, operation by operation. What it does with each family of operators stands
/// in a file of its own: `play_path`, `play_text`, `play_colour`, `play_state`, `play_object`,
/// `play_pattern`.
class ContentPlayer
{
  public:
    ContentPlayer(const PdfFile& file, const PdfObject& page, const MarkVisitor& visit, PaintedFonts& fonts);

    void play_page();
    const Message& why_cut_short() const { return budget_.why_cut_short(); }

  private:
    using Play = void (ContentPlayer::*)(const Operation&);
    struct OperatorRow;
    static Play play_of(std::string_view name);

    /// A content stream while it is played.
    struct Stream {
        PdfObject resources;
        std::uint32_t object = 0;
        MarkOrigin origin = MarkOrigin::Page;
        PlaneMatrix base;           ///< of its plane when it begins: patterns lie in that
        bool is_colourless = false; ///< colours are those from outside
        int depth = 0;
    };
    Stream within(const PdfObject& content, const PdfObject& otherwise) const;
    /// Plays a stream with the state as it is, and leaves the state as it was.
    void play_stream(const PdfObject& content, Stream stream);
    void play(std::string_view content);
    std::string read(const PdfObject& content);

    template <std::size_t count>
    static std::optional<std::array<double, count>> numbers(const Operation& operation);

    // Graphics state.
    void save(const Operation&);
    void restore(const Operation&);
    void concat(const Operation&);
    void line_width(const Operation&);
    void line_cap(const Operation&);
    void line_join(const Operation&);
    void miter_limit(const Operation&);
    void dashes(const Operation&);
    void set_state(const Operation&);
    void apply(const PdfObject& dictionary);
    void apply_transparency(const PdfObject& dictionary);
    void apply_soft_mask(const PdfObject& mask);

    // Paths.
    void move_to(const Operation&);
    void line_to(const Operation&);
    void curve_to(const Operation&);
    void rectangle(const Operation&);
    void close(const Operation&);
    void paint_path(const Operation&);
    void clip(const Operation&);
    void fill_and_stroke(bool fills, bool strokes, Winding winding);
    void clip_to(const Outline& outline, Winding winding);

    // Text.
    void begin_text(const Operation&);
    void end_text(const Operation&);
    void text_number(const Operation&);
    void select_font(const Operation&);
    void set_font(const PdfObject& font, double size);
    void move_line(const Operation&);
    void set_text_matrix(const Operation&);
    void next_line(const Operation&);
    void show_text(const Operation&);
    void show(std::string_view codes);
    void show_code(std::uint32_t code, double word_space);
    void show_glyph(std::uint32_t code, const PlaneMatrix& from_em);
    void play_description(std::uint32_t code, const PlaneMatrix& from_em);

    // Colours.
    void device_colour(const Operation&);
    void choose_space(const Operation&);
    void set_colour(const Operation&);

    // Objects.
    void paint_object(const Operation&);
    void paint_form(const PdfObject& form);
    void paint_image(const PdfObject& image);
    void paint_inline_image(const Operation&);
    void paint_shading(const Operation&);
    void glyph_box(const Operation&);
    void begin_marked(const Operation&);
    void end_marked(const Operation&);
    std::shared_ptr<const MarkedAs> marked_as(const Operation& operation) const;
    void play_appearances();
    void play_appearance(const PdfObject& annotation);

    // Patterns.
    void paint_pattern(const CurrentPaint& paint, const PlaneBox& area, const Outline& outline,
                       Winding winding);
    void paint_tiles(const PdfObject& pattern, const PlaneBox& area);
    void paint_tile(const PdfObject& pattern, const Stream& stream, const PlaneMatrix& plane);
    void shade(const PdfObject& shading, const PlaneMatrix& plane, const PdfObject& resources);

    template <typename What>
    void tell(const PlaneBox& box, What what);

    PdfObject page_;
    PageBoxesRead boxes_;
    const MarkVisitor& visit_;
    PaintedFonts& fonts_;
    Layers layers_;
    WalkBudget budget_;

    Stream stream_;
    GraphicsState state_;
    std::vector<GraphicsState> saved_; ///< by q, in the stream that is played
    std::size_t not_saved_ = 0;        ///< q beyond what is kept
    /// Marked content that is open.
    struct OpenContent {
        bool hides = false;                    ///< it is of a layer that is off
        std::shared_ptr<const MarkedAs> outer; ///< what those around it say
    };
    std::vector<OpenContent> marked_;
    std::shared_ptr<const MarkedAs> marked_as_; ///< by all that are open
    std::size_t hidden_ = 0;                    ///< layers around that are off
    bool after_white_ = false;                  ///< the last sign was white
    std::vector<std::uint32_t> open_;           ///< streams that are being played: none plays itself
    std::vector<std::uint32_t> masks_;          ///< soft masks that were played

    Outline path_;
    PlanePoint here_, begin_;      ///< of the path, as the content has them
    std::optional<Winding> clips_; ///< W: the next painting operator clips too
    PlaneMatrix text_matrix_, line_matrix_;
    PlaneBox text_clip_ = PlaneBox::none();
};

/// The last numbers of an operation, as many as asked for; nothing where there are fewer. What no page
/// reaches is brought to where sums with it stay finite.
template <std::size_t count>
std::optional<std::array<double, count>> ContentPlayer::numbers(const Operation& operation)
{
    constexpr double most = 1e9;
    const auto& operands = operation.operands;
    if (operands.size() < count) return std::nullopt;
    std::array<double, count> read{};
    for (std::size_t index = 0; index < count; ++index) {
        const double number = operands[operands.size() - count + index].number;
        read[index] = number > most ? most : number < -most ? -most : number == number ? number : 0;
    }
    return read;
}

/// Tells a mark, unless nothing of it is seen.
template <typename What>
void ContentPlayer::tell(const PlaneBox& box, What what)
{
    const PlaneBox seen = overlap(box, state_.mark.clip);
    // A place that is no number makes both comparisons false.
    const bool is_somewhere = seen.right >= seen.left && seen.top >= seen.bottom;
    if (hidden_ > 0 || !is_somewhere) return;
    PaintedMark mark{state_.mark, seen, std::move(what)};
    mark.state.origin = stream_.origin;
    mark.state.object = stream_.object;
    mark.state.marked = marked_as_;
    visit_(mark);
}

} // namespace stonehand
