#include "story/compose_notes.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "edition/element_names.hpp"
#include "story/text_builder.hpp"
#include "story/wording.hpp"

namespace stonehand
{

namespace
{

AnchorId anchor_of(const Phrase& note, Composition& composition)
{
    if (!note.id.empty()) return composition.anchor_of_id(note.id);
    return composition.anchor(
        fmt::format("note:{}:{}", static_cast<std::uint32_t>(note.span.file), note.span.begin));
}

/// The place where a note is called.
AnchorId mark_anchor(const Phrase& note, Composition& composition)
{
    return composition.anchor(
        fmt::format("mark:{}:{}", static_cast<std::uint32_t>(note.span.file), note.span.begin));
}

/// A note with its number as its marker, where links to it lead, and which leads back.
TextBlock compose_note(const EndNote& note, std::string_view style_name, ElementId parent,
                       Composition& composition)
{
    const Phrase& phrase = *note.phrase;
    const StyleId style =
        composition.book.named(style_name, composition.book.root(note.writing_mode), note.language).style;
    Structure& structure = composition.story.structure;
    const ElementId element = parent == no_element
                                  ? no_element
                                  : add_element(structure, Role::Note, parent, note.language, phrase.span);
    TextBuilder text(composition, style, note.language, {element, Artifact::None}, phrase.span);
    if (element != no_element)
        structure[element].id =
            fmt::format("note-{}", static_cast<std::uint32_t>(element)); // one a setting, not one an id
    text.block().anchor = note.anchor;
    text.block().marker = note.number;
    text.block().marker_style = style;
    const ElementId label = text.open(Role::Lbl, no_element, note.language, phrase.span);
    text.block().marker_link = text.open(Role::Link, label, note.language, phrase.span);
    text.block().marker_target = mark_anchor(phrase, composition);
    text.block().marker_meaning = {text.block().marker_link, Artifact::None};
    text.add_content(phrase.content, text.manner(), {{element_name(phrase.kind), {}, false}});
    return text.finish();
}

/// “Notes”, in the language of what they are notes to; an entry of the outline too.
TextBlock compose_heading(const Wording& wording, const ContentPlace& place, ElementId section, Span span,
                          Composition& composition)
{
    StyleBook& book = composition.book;
    const StyleId style = book.named("notes-heading", place.style, wording.language).style;
    const ElementId element =
        add_element(composition.story.structure, Role::H2, section, wording.language, span);
    TextBuilder text(composition, style, wording.language, {element, Artifact::None}, span);
    text.block().anchor = composition.anchor(fmt::format("heading:{}", composition.story.outline.size()));
    text.add(wording.text, {}, text.manner());
    composition.story.outline.push_back(
        {wording.text, wording.language, text.block().anchor, 1, composition.version});
    return text.finish();
}

} // namespace

void TextBuilder::add_note(const Phrase& phrase, const TextManner& manner)
{
    Composition& composition = composition_;
    if (!composition.calls_notes || is_artifact()) return;
    const NoteManner& wanted = composition.context.layout->notes;
    EndNote note;
    note.writing_mode = composition.book.style(manner.style).writing_mode;
    note.phrase = &phrase;
    note.language = phrase.language.tag.empty() ? manner.language : phrase.language;
    note.anchor = anchor_of(phrase, composition);
    // A title said twice has its note once.
    if (const auto known = composition.notes_called.find(&phrase); known != composition.notes_called.end()) {
        note.number = known->second;
        return add_note_mark(phrase, note, manner);
    }
    note.number = composition.notes.next(phrase.kind, wanted.endnote_marks);
    if (is_numbered_by_page(phrase.kind, wanted)) {
        note.number = composition.paged_number(note.anchor, note.number);
        composition.story.paged_notes.push_back(
            {note.anchor, note.number, composition.notes_below_translation, phrase.span});
    }
    composition.notes_called.emplace(&phrase, note.number);
    add_note_mark(phrase, note, manner);
    if (!phrase.id.empty()) composition.referables[phrase.id].label = {note.number, {}};
    if (stands_at_end(phrase.kind, wanted)) {
        composition.end_notes.push_back(std::move(note));
        return;
    }
    block_.runs.back().note = static_cast<int>(block_.notes.size());
    const ElementId parent = manner.element == no_element ? block_.meaning.element : manner.element;
    block_.notes.push_back(compose_note(note, "note", parent, composition));
}

/// The raised number that leads to the note.
void TextBuilder::add_note_mark(const Phrase& phrase, const EndNote& note, const TextManner& manner)
{
    TextManner mark = manner;
    mark.style = composition_.book.named("note-mark", manner.style, manner.language).style;
    mark.target = note.anchor;
    mark.anchor = mark_anchor(phrase, composition_);
    mark.element = open(Role::Reference, manner.element, manner.language, phrase.span);
    mark.element = mark.link_element = open(Role::Link, mark.element, manner.language, phrase.span);
    SourceMap map;
    map.pieces.push_back({0, phrase.span, false});
    add(note.number, map, mark, RunPurpose::NoteMark);
}

std::vector<Block> compose_end_notes(const ContentPlace& place, NotePairs pairs, Composition& composition)
{
    std::vector<EndNote> notes = std::exchange(composition.end_notes, {});
    std::vector<Block> blocks;
    if (notes.empty()) return blocks;
    // Each series by itself, in its own order.
    std::stable_partition(notes.begin(), notes.end(),
                          [](const EndNote& note) { return note.phrase->kind == PhraseKind::Note; });
    const Span first = notes.front().phrase->span;
    const Wording wording =
        word_term_in(place.language, "notes", {}, composition.context, first, composition.report);
    const ElementId section =
        add_element(composition.story.structure, Role::Sect, place.element, place.language, first);
    if (!wording.text.empty())
        blocks.push_back(
            {compose_heading(wording, place, section, first, composition), ++composition.counterparts});
    const std::uint32_t all = ++composition.counterparts;
    for (const EndNote& note : notes) {
        const std::uint32_t number = pairs == NotePairs::All ? all : composition.counterparts++;
        blocks.push_back({compose_note(note, "endnote", section, composition), number});
    }
    return blocks;
}

} // namespace stonehand
