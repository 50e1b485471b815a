#include <algorithm>

#include "edition/element_names.hpp"
#include "story/text_builder.hpp"

namespace stonehand
{

namespace
{

// Of the size of their base (clreq-cjk 7).
constexpr double reading_size = 0.5, bopomofo_size = 0.3;

/// Whether a reading is written in bopomofo: U+3105 to U+312F, E3 84 85 to E3 84 AF.
bool is_bopomofo(const std::vector<Inline>& content)
{
    return std::any_of(content.begin(), content.end(), [](const Inline& part) {
        const auto* characters = std::get_if<Characters>(&part);
        return characters && characters->text.find("\xe3\x84") != std::string::npos;
    });
}

SourceMap from(Span span)
{
    SourceMap map;
    map.pieces.push_back({0, span, false});
    return map;
}

} // namespace

void TextBuilder::add_content(const std::vector<Inline>& content, const TextManner& manner,
                              const ElementPath& path)
{
    for (const Inline& part : content) {
        if (const auto* characters = std::get_if<Characters>(&part))
            add(characters->text, characters->map, manner);
        else
            add_phrase(std::get<Phrase>(part), manner, path);
    }
}

void TextBuilder::add_phrase(const Phrase& phrase, TextManner manner, const ElementPath& path)
{
    if (phrase.kind == PhraseKind::Note || phrase.kind == PhraseKind::Endnote)
        return add_note(phrase, manner);
    ElementPath inner = path;
    inner.push_back({element_name(phrase.kind), {}, false});
    const Language language = phrase.language.tag.empty() ? manner.language : phrase.language;
    const StyleId before = manner.style;
    const Dressing dressing = composition_.book.element(inner, before, language);
    manner.style = dressing.style;
    // Dots take the place of another face; they are Han typography's (clreq-cjk 7).
    if (phrase.dotted && language.is_han()) manner.style = composition_.book.with_dots(before);
    // Two names side by side are two, and each has its line.
    const auto decoration = [&](StyleId id) { return composition_.book.style(id).text_decoration; };
    if (decoration(manner.style) != decoration(before)) manner.decorated = ++composition_.decorations;
    if (!phrase.hyphenated) manner.style = composition_.book.without_hyphens(manner.style);
    if (phrase.kind == PhraseKind::Ruby) return add_ruby(phrase, manner, inner);
    if (phrase.kind == PhraseKind::Reference) return add_reference(phrase, manner, inner);
    if (phrase.kind == PhraseKind::Link) {
        manner.element = manner.link_element = open(Role::Link, manner.element, language, phrase.span);
        manner.link = phrase.target;
    } else if (language != manner.language || !phrase.expansion.empty() || !phrase.say.empty()) {
        manner.element = open(Role::Span, manner.element, language, phrase.span);
        if (manner.element != no_element) {
            StructureElement& span = composition_.story.structure[manner.element];
            span.expansion = phrase.expansion;
            span.alternative = phrase.say; // what is read aloud in its stead; the text to copy stays
        }
    }
    manner.language = language;
    add(dressing.content_before, from(phrase.span), manner);
    add_content(phrase.content, manner, inner);
    add(dressing.content_after, from(phrase.span), manner);
}

/// A reference to what is on no page of an essay set alone keeps its words and leads nowhere: the same text
/// is set in the edition, where it leads somewhere, and its author cannot write it for each. A warning would
/// be told of every such essay, and nothing could be done about it. In the edition itself it is an error.
void TextBuilder::add_reference(const Phrase& phrase, TextManner manner, const ElementPath& path)
{
    const AnchorId target = composition_.anchor_of_id(phrase.target);
    if (!composition_.stands_nowhere(target)) {
        manner.element = open(Role::Reference, manner.element, manner.language, phrase.span);
        manner.element = manner.link_element = open(Role::Link, manner.element, manner.language, phrase.span);
        manner.target = target;
    } else if (!composition_.context.selection->essay) {
        composition_.report.add(
            "dangling-link", phrase.span,
            say("what has the id {} is on no page of this output", quoted(phrase.target)));
    }
    if (!phrase.content.empty()) return add_content(phrase.content, manner, path);
    const Name name = name_of(phrase, target);
    if (!name.language.tag.empty() && name.language != manner.language) {
        manner.element = open(Role::Span, manner.element, name.language, phrase.span);
        manner.language = name.language;
    }
    add(name.text, from(phrase.span), manner);
}

/// What an empty reference says: a number or a title, else a page; of what is on no page, the essay it is in.
Name TextBuilder::name_of(const Phrase& reference, AnchorId target)
{
    const auto known = composition_.referables.find(reference.target);
    const Referable named = known == composition_.referables.end() ? Referable() : known->second;
    if (!named.label.text.empty()) return named.label;
    if (!composition_.stands_nowhere(target)) return {composition_.page_number(target, reference.span), {}};
    if (!named.home.text.empty()) return named.home;
    const Info& info = composition_.story.info;
    return {info.subject.empty() ? info.identifier : info.subject, {}};
}

/// A base, then its reading: half as large where the layout says nothing else, bopomofo three tenths
/// (clreq-cjk 7). Where it stands is the lines' to say.
void TextBuilder::add_ruby(const Phrase& phrase, TextManner manner, const ElementPath& path)
{
    const ElementId ruby = open(Role::Ruby, manner.element, manner.language, phrase.span);
    for (const Inline& part : phrase.content) {
        const auto* inner = std::get_if<Phrase>(&part);
        if (!inner) continue;
        const bool reading = inner->kind == PhraseKind::RubyText;
        TextManner piece = manner;
        ElementPath inner_path = path;
        inner_path.push_back({element_name(inner->kind), {}, false});
        piece.language = inner->language.tag.empty() ? manner.language : inner->language;
        piece.style = composition_.book.element(inner_path, manner.style, piece.language).style;
        if (reading &&
            composition_.book.style(piece.style).font_size == composition_.book.style(manner.style).font_size)
            piece.style = composition_.book.with_size(
                piece.style, is_bopomofo(inner->content) ? bopomofo_size : reading_size);
        piece.purpose = reading ? RunPurpose::RubyText : RunPurpose::RubyBase;
        piece.element = open(reading ? Role::RT : Role::RB, ruby, piece.language, inner->span);
        add_content(inner->content, piece, inner_path);
    }
}

} // namespace stonehand
