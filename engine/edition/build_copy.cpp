#include "edition/build_copy.hpp"

#include <array>
#include <optional>
#include <utility>

#include "edition/fold_white_space.hpp"
#include "edition/language_of.hpp"

namespace stonehand
{

namespace
{

constexpr std::array<std::pair<std::string_view, PhraseKind>, 18> phrase_names{{
    {"em", PhraseKind::Emphasis},
    {"strong", PhraseKind::Strong},
    {"foreign", PhraseKind::Foreign},
    {"link", PhraseKind::Link},
    {"note", PhraseKind::Note},
    {"endnote", PhraseKind::Endnote},
    {"ref", PhraseKind::Reference},
    {"cite", PhraseKind::Cite},
    {"abbr", PhraseKind::Abbreviation},
    {"term", PhraseKind::Term},
    {"proper", PhraseKind::Proper},
    {"work", PhraseKind::Work},
    {"sub", PhraseKind::Subscript},
    {"sup", PhraseKind::Superscript},
    {"small-caps", PhraseKind::SmallCaps},
    {"ruby", PhraseKind::Ruby},
    {"rb", PhraseKind::RubyBase},
    {"rt", PhraseKind::RubyText},
}};

std::optional<PhraseKind> phrase_kind(std::string_view name)
{
    for (auto [known, kind] : phrase_names)
        if (known == name) return kind;
    return std::nullopt;
}

/// Whether a phrase's white space is folded apart from the text around it: notes stand elsewhere, ruby is set
/// in two lines.
bool stands_alone(PhraseKind kind)
{
    switch (kind) {
    case PhraseKind::Note:
    case PhraseKind::Endnote:
    case PhraseKind::Ruby:
    case PhraseKind::RubyBase:
    case PhraseKind::RubyText:
        return true;
    case PhraseKind::Emphasis:
    case PhraseKind::Strong:
    case PhraseKind::Foreign:
    case PhraseKind::Link:
    case PhraseKind::Reference:
    case PhraseKind::Cite:
    case PhraseKind::Abbreviation:
    case PhraseKind::Term:
    case PhraseKind::Proper:
    case PhraseKind::Work:
    case PhraseKind::Subscript:
    case PhraseKind::Superscript:
    case PhraseKind::SmallCaps:
        return false;
    }
    return false;
}

std::vector<Inline> folded_content(Element& element, const Language& language);

Phrase phrase_shell(const Element& element, PhraseKind kind, const Language& inherited)
{
    Phrase phrase;
    phrase.kind = kind;
    phrase.language = language_of(element, inherited);
    phrase.span = element.span;
    for (const Attribute& attribute : element.attributes) {
        if (attribute.name == "id") phrase.id = attribute.value;
        if (attribute.name == "href" || attribute.name == "to") phrase.target = attribute.value;
        if (attribute.name == "expansion") phrase.expansion = attribute.value;
        if (attribute.name == "say") phrase.say = attribute.value;
        if (attribute.name == "mark") phrase.dotted = attribute.value == "dots";
        if (attribute.name == "hyphens") phrase.hyphenated = attribute.value != "none";
    }
    return phrase;
}

/// First pass: the phrases as they nest, with an empty `Characters` for every text node, whose text goes to
/// `fold`.
std::vector<Inline> gather(Element& element, const Language& language, WhiteSpaceFold& fold)
{
    std::vector<Inline> content;
    content.reserve(element.children.size());
    for (Node& node : element.children) {
        if (Text* text = std::get_if<Text>(&node)) {
            fold.add(std::move(*text), language);
            content.emplace_back(Characters{});
            continue;
        }
        Element& child = std::get<Element>(node);
        const auto kind = phrase_kind(child.name);
        if (!kind) continue;
        Phrase phrase = phrase_shell(child, *kind, language);
        if (stands_alone(*kind)) {
            phrase.content = folded_content(child, phrase.language);
            fold.add_object();
        } else {
            phrase.content = gather(child, phrase.language, fold);
            // An empty reference is set as a number or a title, so it parts the spaces beside it.
            if (*kind == PhraseKind::Reference && child.children.empty()) fold.add_object();
        }
        content.emplace_back(std::move(phrase));
    }
    return content;
}

/// Second pass: puts the folded texts in, in the same order, and drops those that folded to nothing.
void fill(std::vector<Inline>& content, std::vector<Characters>& texts, std::size_t& next)
{
    for (Inline& item : content) {
        if (Characters* characters = std::get_if<Characters>(&item))
            *characters = std::move(texts[next++]);
        else if (Phrase& phrase = std::get<Phrase>(item); !stands_alone(phrase.kind))
            fill(phrase.content, texts, next);
    }
    std::erase_if(content, [](const Inline& item) {
        const Characters* characters = std::get_if<Characters>(&item);
        return characters && characters->text.empty();
    });
}

/// White space between rb and rt means nothing.
std::vector<Inline> ruby_content(Element& element, const Language& language)
{
    std::vector<Inline> content;
    for (Node& node : element.children) {
        Element* child = std::get_if<Element>(&node);
        const auto kind = child ? phrase_kind(child->name) : std::nullopt;
        if (kind != PhraseKind::RubyBase && kind != PhraseKind::RubyText) continue;
        Phrase phrase = phrase_shell(*child, *kind, language);
        phrase.content = folded_content(*child, phrase.language);
        content.emplace_back(std::move(phrase));
    }
    return content;
}

std::vector<Inline> folded_content(Element& element, const Language& language)
{
    if (element.name == "ruby") return ruby_content(element, language);
    WhiteSpaceFold fold(element.children.size());
    std::vector<Inline> content = gather(element, language, fold);
    std::vector<Characters> texts = fold.finish();
    std::size_t next = 0;
    fill(content, texts, next);
    return content;
}

} // namespace

Copy build_copy(Element& element, const Language& inherited)
{
    Copy copy;
    copy.language = language_of(element, inherited);
    copy.span = element.span;
    copy.content = folded_content(element, copy.language);
    return copy;
}

std::string value_of(const Element& element, std::string_view attribute)
{
    const Attribute* found = element.attribute(attribute);
    return found ? found->value : std::string();
}

Span place_of(const Element& element, std::string_view attribute)
{
    const Attribute* found = element.attribute(attribute);
    return found ? found->value_span : element.span;
}

} // namespace stonehand
