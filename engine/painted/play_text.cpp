#include <cmath>

#include "painted/content_player.hpp"
#include "painted/painted_font.hpp"

namespace stonehand
{

namespace
{

// Text render modes (ISO 32000-1, table 106).
bool fills(int mode)
{
    return mode == 0 || mode == 2 || mode == 4 || mode == 6;
}

bool strokes(int mode)
{
    return mode == 1 || mode == 2 || mode == 5 || mode == 6;
}

bool clips(int mode)
{
    return mode >= 4 && mode <= 7;
}

/// How high an em is on the page, across the line.
double em_of(const PlaneMatrix& from_em)
{
    const double along = std::hypot(from_em.a, from_em.b);
    return along > 0 ? std::abs(from_em.determinant()) / along : 0;
}

} // namespace

void ContentPlayer::begin_text(const Operation&)
{
    text_matrix_ = line_matrix_ = {};
    text_clip_ = PlaneBox::none();
}

void ContentPlayer::end_text(const Operation&)
{
    if (!text_clip_.is_none()) state_.mark.clip = overlap(state_.mark.clip, text_clip_);
    text_clip_ = PlaneBox::none();
}

void ContentPlayer::text_number(const Operation& operation)
{
    const auto number = numbers<1>(operation);
    if (!number) return;
    TextState& text = state_.text;
    switch (operation.name[1]) {
    case 'c':
        text.character_space = (*number)[0];
        break;
    case 'w':
        text.word_space = (*number)[0];
        break;
    case 'z':
        text.scale = (*number)[0] / 100;
        break;
    case 'L':
        text.leading = (*number)[0];
        break;
    case 's':
        text.rise = (*number)[0];
        break;
    default:
        text.mode = static_cast<int>((*number)[0]);
    }
}

void ContentPlayer::select_font(const Operation& operation)
{
    const auto size = numbers<1>(operation);
    if (!size || operation.operands.size() < 2) return;
    const std::string& name = operation.operands[operation.operands.size() - 2].text;
    set_font(stream_.resources["Font"][name], (*size)[0]);
}

void ContentPlayer::set_font(const PdfObject& font, double size)
{
    // One that is no object of its own is read anew each time.
    constexpr std::size_t price = 2000; // steps
    if (font.number_of_object() == 0 && !budget_.spend_steps(price)) return;
    state_.text.size = size;
    state_.text.font = font.is_dictionary() ? fonts_.font(font) : nullptr;
}

void ContentPlayer::move_line(const Operation& operation)
{
    const auto by = numbers<2>(operation);
    if (!by) return;
    if (operation.name == "TD") state_.text.leading = -(*by)[1];
    line_matrix_ = then({1, 0, 0, 1, (*by)[0], (*by)[1]}, line_matrix_);
    text_matrix_ = line_matrix_;
}

void ContentPlayer::set_text_matrix(const Operation& operation)
{
    const auto six = numbers<6>(operation);
    if (!six) return;
    const auto [a, b, c, d, e, f] = *six;
    text_matrix_ = line_matrix_ = {a, b, c, d, e, f};
}

void ContentPlayer::next_line(const Operation&)
{
    line_matrix_ = then({1, 0, 0, 1, 0, -state_.text.leading}, line_matrix_);
    text_matrix_ = line_matrix_;
}

void ContentPlayer::show_text(const Operation& operation)
{
    const auto& operands = operation.operands;
    if (operation.name == "\"" && operands.size() >= 3) {
        state_.text.word_space = operands[operands.size() - 3].number;
        state_.text.character_space = operands[operands.size() - 2].number;
    }
    if (operation.name == "'" || operation.name == "\"") next_line(operation);
    if (operands.empty() || !state_.text.font) return;
    const Operand& shown = operands.back();
    if (shown.kind == Operand::Kind::String) show(shown.text);
    const TextState& text = state_.text;
    for (const Operand& item : shown.items) {
        if (item.kind == Operand::Kind::String) {
            show(item.text);
            continue;
        }
        const double by = -item.number / 1000 * text.size; // TJ moves back, in 1/1000 em
        const bool is_vertical = text.font->is_vertical();
        text_matrix_ =
            then({1, 0, 0, 1, is_vertical ? 0 : by * text.scale, is_vertical ? by : 0}, text_matrix_);
    }
}

void ContentPlayer::show(std::string_view codes)
{
    while (!codes.empty() && budget_.spend_steps()) {
        const PaintedFont::Code code = state_.text.font->first_code(codes);
        show_code(code.code, code.is_word_space() ? state_.text.word_space : 0);
        codes.remove_prefix(code.length);
    }
}

/// A sign, and the way to the next one (ISO 32000-1, 9.4.4).
void ContentPlayer::show_code(std::uint32_t code, double word_space)
{
    const TextState& text = state_.text;
    const PaintedFont& font = *text.font;
    PlaneMatrix in_line{text.size * text.scale, 0, 0, text.size, 0, text.rise};
    if (font.is_vertical()) {
        const PlanePoint origin = font.vertical_origin(code);
        in_line = then({1, 0, 0, 1, -origin.x, -origin.y}, in_line);
    }
    show_glyph(code, then(then(in_line, text_matrix_), state_.ctm));
    const double way = font.advance(code) * text.size + text.character_space + word_space;
    const bool is_vertical = font.is_vertical();
    text_matrix_ =
        then({1, 0, 0, 1, is_vertical ? 0 : way * text.scale, is_vertical ? way : 0}, text_matrix_);
}

void ContentPlayer::show_glyph(std::uint32_t code, const PlaneMatrix& from_em)
{
    const TextState& text = state_.text;
    PaintedGlyph glyph;
    glyph.font = text.font->object();
    glyph.reader = text.font;
    glyph.code = code;
    glyph.size = em_of(from_em);
    glyph.from_em = from_em;
    glyph.quad = corners(text.font->line_box(code), from_em);
    const auto* shape = text.font->shape(code);
    glyph.follows_white = after_white_;
    after_white_ = shape && shape->outline.empty();
    if (after_white_) return;
    PlaneBox box = mapped(shape ? shape->box : text.font->line_box(code), from_em);
    if (clips(text.mode)) text_clip_ = with(with(text_clip_, {box.left, box.bottom}), {box.right, box.top});
    const bool is_drawn = text.font->is_type_3();
    if (fills(text.mode) && !is_drawn) glyph.fill = state_.fill.colour;
    if (strokes(text.mode) && !is_drawn) {
        glyph.stroke = state_.stroke.colour;
        glyph.line = line_manner(state_, {});
        box = grown(box, line_reach(glyph.line));
    }
    const bool has_pattern = glyph.fill && glyph.fill->space->kind == SpaceKind::Pattern;
    const Outline outline = has_pattern ? outline_of(glyph) : Outline();
    tell(box, std::move(glyph));
    if (has_pattern) paint_pattern(state_.fill, box, outline, Winding::NonZero);
    if (is_drawn && text.mode != 3) play_description(code, from_em);
}

/// The content that draws a sign of a Type 3 font.
void ContentPlayer::play_description(std::uint32_t code, const PlaneMatrix& from_em)
{
    const std::shared_ptr<PaintedFont> font = state_.text.font;
    const PdfObject description = font->description(code);
    if (!description.is_stream()) return;
    const GraphicsState before = state_;
    state_.ctm = then(font->matrix(), from_em);
    const PdfObject own = font->object()["Resources"];
    Stream stream = within(description, own.is_dictionary() ? own : stream_.resources);
    if (stream.origin == MarkOrigin::Page || stream.origin == MarkOrigin::Appearance)
        stream.origin = MarkOrigin::Glyph;
    play_stream(description, std::move(stream));
    state_ = before;
}

/// d1: the description takes the colour of the text.
void ContentPlayer::glyph_box(const Operation& operation)
{
    if (stream_.origin == MarkOrigin::Glyph && operation.name == "d1") stream_.is_colourless = true;
}

Outline outline_of(const PaintedGlyph& glyph)
{
    const auto* shape = glyph.reader ? glyph.reader->shape(glyph.code) : nullptr;
    return shape ? mapped(shape->outline, glyph.from_em) : Outline();
}

std::string font_name_of(const PaintedGlyph& glyph)
{
    const std::string name = glyph.font["BaseFont"].name();
    constexpr std::size_t tag = 6; // letters and a plus sign (ISO 32000-1, 9.6.4)
    return name.size() > tag && name[tag] == '+' ? name.substr(tag + 1) : name;
}

} // namespace stonehand
