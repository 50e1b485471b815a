#include "layout/read_sequence.hpp"

#include <type_traits>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "layout/attribute_values.hpp"
#include "layout/entries.hpp"
#include "layout/known_words.hpp"
#include "layout/layout_names.hpp"
#include "layout/number_form.hpp"
#include "layout/read_templates.hpp"

namespace stonehand
{

namespace
{

std::string read_title(const AttributeReader& attributes, Faults& faults)
{
    const Attribute *term = attributes.find("title-term"), *path = attributes.find("title");
    if (term && path)
        faults.tell("contradiction", path->name_span, say("the title is given twice"),
                    say("give title or title-term, not both"));
    return term ? "term:" + term->value : attributes.text("title");
}

/// `columns-master`, `facing-first-master` and their like, by mode.
std::array<PairMasters, 4> read_pair_masters(const AttributeReader& attributes)
{
    std::array<PairMasters, 4> masters;
    const auto modes = words_of(bilingual_words);
    for (std::size_t mode = 1; mode < masters.size(); ++mode)
        masters[mode] = {attributes.text(fmt::format("{}-master", modes[mode])),
                         attributes.text(fmt::format("{}-first-master", modes[mode]))};
    return masters;
}

Part read_part(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    Part part;
    part.name = attributes.text("name");
    part.each = attributes.text("each");
    part.master = attributes.text("master");
    part.first_master = attributes.text("first-master");
    part.pair_masters = read_pair_masters(attributes);
    part.start =
        static_cast<PartStart>(attributes.chosen("start", start_words, static_cast<std::size_t>(part.start)));
    part.only_in_blank = attributes.yes("only-in-blank");
    part.multiple_of = attributes.whole("multiple-of", 1, 64, 0);
    if (const Attribute* form = attributes.find("folio-number"))
        part.folio_number = number_form(*form, faults);
    if (attributes.find("folio-start")) part.folio_start = attributes.whole("folio-start", 1, 100'000, 1);
    part.if_present = attributes.text("if");
    part.if_pick = static_cast<Pick>(attributes.chosen("if-pick", pick_words));
    part.title = read_title(attributes, faults);
    part.role = attributes.text("role");
    part.outputs =
        known_words(attributes.find("outputs"), output_words, "unknown-output", say("output"), faults);
    part.children = read_templates(element, Room::Blocks, faults);
    part.span = element.span;
    return part;
}

/// What the sequence says of notes; what it does not say is as in the layout it extends.
void read_note_manner(const Element& sequence, NoteManner& notes, Faults& faults)
{
    const AttributeReader attributes(sequence, faults);
    const auto chosen = [&](std::string_view name, std::string_view words, auto& value) {
        value = static_cast<std::remove_reference_t<decltype(value)>>(
            attributes.chosen(name, words, static_cast<std::size_t>(value)));
    };
    chosen("notes", note_place_words, notes.place);
    chosen("note-numbering", note_numbering_words, notes.numbering);
    chosen("endnote-marks", endnote_mark_words, notes.endnote_marks);
    if (notes.place != NotePlace::End || notes.numbering != NoteNumbering::Page) return;
    const Attribute *numbering = attributes.find("note-numbering"), *place = attributes.find("notes");
    const Attribute* said = numbering ? numbering : place;
    faults.tell("contradiction", said ? said->value_span : sequence.span,
                say("notes at the end cannot be numbered by the page"),
                say("leave note-numbering=\"page\" to notes=\"foot\""));
}

} // namespace

void read_sequence(const Element& element, Layout& layout, Faults& faults)
{
    const Element* sequence = child_named(element, "sequence");
    if (!sequence) return;
    const AttributeReader attributes(*sequence, faults);
    layout.bilingual = static_cast<Bilingual>(
        attributes.chosen("bilingual", bilingual_words, static_cast<std::size_t>(layout.bilingual)));
    layout.binding = static_cast<Binding>(
        attributes.chosen("binding", binding_words, static_cast<std::size_t>(layout.binding)));
    read_note_manner(*sequence, layout.notes, faults);
    GivenNames given(say("part"), faults);
    for (const Element* part : children_named(sequence, "part"))
        if (given.take(*part)) replace_or_add_named(layout.sequence, read_part(*part, faults));
}

} // namespace stonehand
