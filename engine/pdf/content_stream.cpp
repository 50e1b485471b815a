#include "pdf/content_stream.hpp"

#include <cassert>
#include <optional>

#include "pdf/marked_content.hpp"
#include "pdf/number_text.hpp"
#include "pdf/path_operators.hpp"
#include "pdf/text_operators.hpp"
#include "pdf/text_pieces.hpp"

namespace stonehand
{

namespace
{

/// Plays one page. Text objects and marked-content sequences are opened when needed and never cross one
/// another: a change between text and graphics closes the sequence first (ISO 32000-1, 14.6.1).
class PagePlayer
{
  public:
    PagePlayer(const ContentSources& sources, std::size_t page)
        : sources_(sources), page_(sources.document.pages[page]), told_(sources.glyphs.told[page]),
          text_(content_.operators, sources.form),
          paths_(content_.operators, page_.trim.height, sources.paints),
          marked_(content_.operators, sources.document.structure)
    {
    }

    PageContent play()
    {
        for (std::size_t i = 0; i < page_.marks.size(); ++i) {
            const Mark& mark = page_.marks[i];
            index_ = i;
            std::visit([&](const auto& form) { play(form, mark.meaning); }, mark.form);
        }
        leave();
        content_.sequences = marked_.take_elements();
        return std::move(content_);
    }

  private:
    void leave()
    {
        marked_.end();
        text_.close();
    }

    void enter_text()
    {
        if (text_.is_open()) return;
        leave();
        text_.open();
    }

    void enter_graphics(const Meaning& meaning)
    {
        if (text_.is_open()) leave();
        if (is_tagged()) marked_.begin(meaning, {}, std::nullopt);
    }

    bool is_tagged() const { return sources_.tags == Tags::Written; }

    void play(const GlyphsMark& mark, const Meaning& meaning)
    {
        const GlyphRun& run = *mark.run;
        const auto font = static_cast<std::size_t>(run.font);
        if (run.glyphs.empty() || sources_.fonts[font].codes.empty()) return;
        enter_text();
        paths_.set_fill(mark.paint);
        if (told_[index_] || !is_tagged())
            return show(mark, meaning, {0, run.glyphs.size(), Voice::Main, {}});
        for (const TextPiece& piece : text_pieces(mark, sources_.glyphs.fonts[font]))
            show(mark, meaning, piece);
    }

    void show(const GlyphsMark& mark, const Meaning& meaning, const TextPiece& piece)
    {
        const GlyphRun& run = *mark.run;
        const bool actual_text = piece.voice == Voice::ActualText;
        if (is_tagged())
            marked_.begin(meaning, foreign_language(run, meaning),
                          actual_text ? std::optional(piece.actual_text) : std::nullopt);
        text_.show(run, sources_.fonts[static_cast<std::size_t>(run.font)],
                   {milli_points(mark.at.x), milli_points(page_.trim.height) - milli_points(mark.at.y)},
                   {piece.begin, piece.end, piece.voice},
                   mark.turned ? TextOperators::Lie::Turned : TextOperators::Lie::Level);
        if (actual_text) marked_.end_actual_text();
    }

    /// The language of a run where it is not its element's: a sequence may state one itself (14.9.2.2).
    std::string foreign_language(const GlyphRun& run, const Meaning& meaning) const
    {
        if (meaning.element == no_element || run.language.tag.empty()) return {};
        const std::string& known = sources_.languages[static_cast<std::size_t>(meaning.element)];
        return run.language.tag == known ? std::string() : run.language.tag;
    }

    void play(const PathMark& mark, const Meaning& meaning)
    {
        enter_graphics(meaning);
        if (mark.fill) paths_.set_fill(*mark.fill);
        if (mark.stroke) paths_.set_stroke(*mark.stroke, mark.thickness);
        paths_.draw(mark);
    }

    void play(const WaveMark& mark, const Meaning& meaning)
    {
        enter_graphics(meaning);
        paths_.set_stroke(mark.paint, mark.thickness);
        paths_.draw(mark);
    }

    void play(const PictureMark& mark, const Meaning& meaning)
    {
        const std::string* name = sources_.pictures.find(mark.picture);
        if (!name) return;
        enter_graphics(meaning);
        paths_.place_picture(*name, mark.box);
    }

    void play(const AnchorMark&, const Meaning&) {}
    void play(const LinkMark&, const Meaning&) {}

    const ContentSources& sources_;
    const Page& page_;
    const std::vector<bool>& told_;
    PageContent content_;
    TextOperators text_;
    PathOperators paths_;
    MarkedContent marked_;
    std::size_t index_ = 0;
};

} // namespace

std::vector<std::string> element_languages(const Structure& structure, const Language& document)
{
    std::vector<std::string> languages;
    for (const StructureElement& element : structure.elements) {
        const bool own = !element.language.tag.empty();
        assert(
            (element.parent == no_element || static_cast<std::size_t>(element.parent) < languages.size()) &&
            "a parent stands before its children");
        languages.push_back(own ? element.language.tag
                            : element.parent == no_element
                                ? document.tag
                                : languages[static_cast<std::size_t>(element.parent)]);
    }
    return languages;
}

PageContent write_content(const ContentSources& sources, std::size_t page)
{
    return PagePlayer(sources, page).play();
}

} // namespace stonehand
