#include "painted/content_player.hpp"
#include "preflight/page_entry.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

// Forms in forms in forms: no page goes deeper, and one that does is not followed.
constexpr int deepest = 28;
// ISO 19005-2, 6.1.13 allows 28; some producers nest more.
constexpr std::size_t most_saved = 512;

} // namespace

struct ContentPlayer::OperatorRow {
    std::string_view name;
    Play play;
};

ContentPlayer::Play ContentPlayer::play_of(std::string_view name)
{
    using C = ContentPlayer;
    // In the order of the alphabet.
    static constexpr std::array<OperatorRow, 67> rows{{{"\"", &C::show_text},
                                                       {"'", &C::show_text},
                                                       {"B", &C::paint_path},
                                                       {"B*", &C::paint_path},
                                                       {"BDC", &C::begin_marked},
                                                       {"BMC", &C::begin_marked},
                                                       {"BT", &C::begin_text},
                                                       {"CS", &C::choose_space},
                                                       {"Do", &C::paint_object},
                                                       {"EI", &C::paint_inline_image},
                                                       {"EMC", &C::end_marked},
                                                       {"ET", &C::end_text},
                                                       {"F", &C::paint_path},
                                                       {"G", &C::device_colour},
                                                       {"J", &C::line_cap},
                                                       {"K", &C::device_colour},
                                                       {"M", &C::miter_limit},
                                                       {"Q", &C::restore},
                                                       {"RG", &C::device_colour},
                                                       {"S", &C::paint_path},
                                                       {"SC", &C::set_colour},
                                                       {"SCN", &C::set_colour},
                                                       {"T*", &C::next_line},
                                                       {"TD", &C::move_line},
                                                       {"TJ", &C::show_text},
                                                       {"TL", &C::text_number},
                                                       {"Tc", &C::text_number},
                                                       {"Td", &C::move_line},
                                                       {"Tf", &C::select_font},
                                                       {"Tj", &C::show_text},
                                                       {"Tm", &C::set_text_matrix},
                                                       {"Tr", &C::text_number},
                                                       {"Ts", &C::text_number},
                                                       {"Tw", &C::text_number},
                                                       {"Tz", &C::text_number},
                                                       {"W", &C::clip},
                                                       {"W*", &C::clip},
                                                       {"b", &C::paint_path},
                                                       {"b*", &C::paint_path},
                                                       {"c", &C::curve_to},
                                                       {"cm", &C::concat},
                                                       {"cs", &C::choose_space},
                                                       {"d", &C::dashes},
                                                       {"d0", &C::glyph_box},
                                                       {"d1", &C::glyph_box},
                                                       {"f", &C::paint_path},
                                                       {"f*", &C::paint_path},
                                                       {"g", &C::device_colour},
                                                       {"gs", &C::set_state},
                                                       {"h", &C::close},
                                                       {"j", &C::line_join},
                                                       {"k", &C::device_colour},
                                                       {"l", &C::line_to},
                                                       {"m", &C::move_to},
                                                       {"n", &C::paint_path},
                                                       {"q", &C::save},
                                                       {"re", &C::rectangle},
                                                       {"rg", &C::device_colour},
                                                       {"s", &C::paint_path},
                                                       {"sc", &C::set_colour},
                                                       {"scn", &C::set_colour},
                                                       {"sh", &C::paint_shading},
                                                       {"v", &C::curve_to},
                                                       {"w", &C::line_width},
                                                       {"y", &C::curve_to}}};
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), name,
                         [](const OperatorRow& row, std::string_view sought) { return row.name < sought; });
    return found != rows.end() && found->name == name ? found->play : nullptr;
}

ContentPlayer::ContentPlayer(const PdfFile& file, const PdfObject& page, const MarkVisitor& visit,
                             PaintedFonts& fonts)
    : page_(page), boxes_(page_boxes(page)), visit_(visit), fonts_(fonts), layers_(file.catalog()),
      budget_(file.bytes().size()), state_(initial_state(boxes_.media))
{
    state_.ctm = {boxes_.user_unit, 0, 0, boxes_.user_unit, 0, 0};
}

void ContentPlayer::play_page()
{
    stream_.resources = page_entry(page_, "Resources");
    stream_.object = page_.number_of_object();
    stream_.base = state_.ctm;
    const GraphicsState begin = state_;
    std::string content;
    const PdfObject contents = page_["Contents"];
    if (contents.is_stream()) content = read(contents);
    for (std::size_t part = 0; part < contents.size(); ++part) content += read(contents[part]) + "\n";
    play(content);
    state_ = begin;
    play_appearances();
}

std::string ContentPlayer::read(const PdfObject& content)
{
    auto decoded = content.decoded();
    if (!decoded && content.is_stream()) budget_.cut_short(say("a part of its content is damaged"));
    return decoded && budget_.spend_bytes(decoded->size()) ? std::move(*decoded) : std::string();
}

ContentPlayer::Stream ContentPlayer::within(const PdfObject& content, const PdfObject& otherwise) const
{
    Stream inner = stream_;
    const PdfObject own = content["Resources"];
    inner.resources = own.is_dictionary() ? own : otherwise;
    inner.object = content.number_of_object();
    inner.base = state_.ctm;
    ++inner.depth;
    return inner;
}

void ContentPlayer::play_stream(const PdfObject& content, Stream stream)
{
    const std::uint32_t number = content.number_of_object();
    if (stream.depth > deepest) return budget_.cut_short(say("its content nests too deep"));
    if (number != 0 && std::find(open_.begin(), open_.end(), number) != open_.end())
        return budget_.cut_short(say("a part of its content paints itself"));
    // What is short costs its beginning.
    constexpr std::size_t beginning = 50; // steps
    if (!budget_.spend_steps(beginning)) return;
    const std::string bytes = read(content);
    open_.push_back(number);
    const Stream outer = std::exchange(stream_, std::move(stream));
    const GraphicsState before = state_;
    const PlaneMatrix text = text_matrix_, line = line_matrix_;
    const PlaneBox text_clip = std::exchange(text_clip_, PlaneBox::none());
    Outline path = std::exchange(path_, {});
    const auto clips = std::exchange(clips_, std::nullopt);
    play(bytes);
    clips_ = clips;
    path_ = std::move(path);
    text_clip_ = text_clip;
    text_matrix_ = text;
    line_matrix_ = line;
    state_ = before;
    stream_ = outer;
    open_.pop_back();
}

void ContentPlayer::play(std::string_view content)
{
    std::vector<GraphicsState> saved = std::exchange(saved_, {});
    std::vector<OpenContent> marked = std::exchange(marked_, {});
    const auto marked_as = marked_as_;
    const std::size_t not_saved = std::exchange(not_saved_, 0), hidden = hidden_;
    ContentLexer lexer(content);
    Operation operation;
    while (lexer.next(operation) && budget_.spend_steps())
        if (const Play known = play_of(operation.name)) (this->*known)(operation);
    saved_ = std::move(saved);
    marked_ = std::move(marked);
    marked_as_ = marked_as;
    not_saved_ = not_saved;
    hidden_ = hidden;
}

void ContentPlayer::save(const Operation&)
{
    if (saved_.size() < most_saved)
        saved_.push_back(state_);
    else
        ++not_saved_;
}

void ContentPlayer::restore(const Operation&)
{
    if (not_saved_ > 0) {
        --not_saved_;
    } else if (!saved_.empty()) {
        state_ = std::move(saved_.back());
        saved_.pop_back();
    }
}

} // namespace stonehand
