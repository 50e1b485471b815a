#include "edition/build_edition.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "edition/build_blocks.hpp"
#include "edition/build_copy.hpp"
#include "edition/build_people.hpp"
#include "edition/child_elements.hpp"
#include "edition/language_of.hpp"

namespace stonehand
{

namespace
{

void read_programme(Element& element, const Language& inherited, Edition& edition)
{
    const Language language = language_of(element, inherited);
    for (Element& child : child_elements(element)) {
        if (child.name == "name") edition.programme.names.push_back(build_copy(child, language));
        if (child.name == "strapline") edition.programme.straplines.push_back(build_copy(child, language));
        if (child.name == "logo") edition.programme.logo = build_logo(child);
    }
}

void read_copies(Element& element, const Language& inherited, std::string_view name,
                 std::vector<Copy>& copies)
{
    const Language language = language_of(element, inherited);
    for (Element& child : child_elements(element))
        if (child.name == name) copies.push_back(build_copy(child, language));
}

void read_question(Element& element, const Language& inherited, Edition& edition)
{
    read_copies(element, inherited, "text", edition.questions);
}

void read_themes(Element& element, const Language& inherited, Edition& edition)
{
    read_copies(element, inherited, "theme", edition.themes);
}

void read_keywords(Element& element, const Language& inherited, Edition& edition)
{
    for (Element& child : child_elements(element))
        if (child.name == "keyword") edition.keywords.push_back(plain_text(build_copy(child, inherited)));
}

void read_hyphenation(Element& element, const Language& inherited, Edition& edition)
{
    const Language language = language_of(element, inherited);
    for (Element& child : child_elements(element))
        if (child.name == "word")
            edition.hyphenation.push_back(
                {plain_text(build_copy(child, language)), language_of(child, language), child.span});
}

Copyright build_copyright(const Element& element)
{
    return {value_of(element, "year"), value_of(element, "holder"), value_of(element, "company-number"),
            element.span};
}

void read_copyright(Element& element, const Language&, Edition& edition)
{
    edition.copyright = build_copyright(element);
}

void read_printing(Element& element, const Language&, Edition& edition)
{
    Printing printing{value_of(element, "output"), {}, element.span};
    for (const Attribute& attribute : element.attributes)
        if (attribute.name != "output")
            printing.settings.push_back(
                {attribute.name, attribute.value, attribute.name_span, attribute.value_span});
    edition.printings.push_back(std::move(printing));
}

bool is_heading(const ContentBlock& block)
{
    return block.kind == BlockKind::Heading;
}

StandingText build_standing_text(Element& element, const Language& inherited)
{
    StandingText text;
    text.language = language_of(element, inherited);
    text.span = element.span;
    text.blocks = build_blocks(element, text.language);
    // A heading of its own is no block of the text: it is asked for by name.
    const auto heading = std::find_if(text.blocks.begin(), text.blocks.end(), is_heading);
    if (heading != text.blocks.end()) text.heading = std::move(heading->copy);
    std::erase_if(text.blocks, is_heading);
    for (const Element& child : child_elements(element))
        if (child.name == "copyright") text.copyright = build_copyright(child);
    return text;
}

void read_introduction(Element& element, const Language& inherited, Edition& edition)
{
    edition.introductions.push_back(build_standing_text(element, inherited));
}

void read_about(Element& element, const Language& inherited, Edition& edition)
{
    edition.abouts.push_back(build_standing_text(element, inherited));
}

void read_disclaimer(Element& element, const Language& inherited, Edition& edition)
{
    edition.disclaimers.push_back(build_standing_text(element, inherited));
}

/// The ids of a value, each with its place.
void read_ids(const Attribute& attribute, std::vector<std::string>& ids, std::vector<Span>& spans)
{
    constexpr std::string_view spaces = " \t\r\n";
    const std::string& value = attribute.value;
    for (std::size_t begin = value.find_first_not_of(spaces); begin != value.npos;) {
        const std::size_t end = std::min(value.find_first_of(spaces, begin), value.size());
        ids.push_back(value.substr(begin, end - begin));
        spans.push_back(
            attribute.value_map.find(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)));
        begin = value.find_first_not_of(spaces, end);
    }
}

void read_essay(Element& element, const Language& inherited, Edition& edition)
{
    Essay& essay = edition.essays.emplace_back();
    essay.id = value_of(element, "id");
    essay.date = read_date(value_of(element, "date"));
    essay.language = language_of(element, inherited);
    essay.span = element.span;
    essay.id_span = place_of(element, "id");
    essay.by_span = place_of(element, "by");
    if (const Attribute* by = element.attribute("by")) read_ids(*by, essay.by, essay.by_spans);
    read_copies(element, inherited, "title", essay.titles);
    essay.blocks = build_blocks(element, essay.language);
}

Translation build_translation(Element& element, const Language& inherited)
{
    Translation translation;
    translation.language = language_of(element, inherited);
    translation.span = element.span;
    translation.language_span = place_of(element, "xml:lang");
    read_copies(element, inherited, "title", translation.titles);
    translation.blocks = build_blocks(element, translation.language);
    return translation;
}

/// Puts the translations with their essays, once all essays are known.
void read_translations(Element& root, Edition& edition)
{
    std::unordered_map<std::string_view, Essay*> essays;
    for (Essay& essay : edition.essays) essays.try_emplace(essay.id, &essay);
    for (Element& child : child_elements(root)) {
        if (child.name != "translation") continue;
        const auto essay = essays.find(value_of(child, "of"));
        if (essay != essays.end())
            essay->second->translations.push_back(build_translation(child, edition.language));
    }
}

struct Part {
    std::string_view name;
    void (*read)(Element&, const Language&, Edition&);
};

constexpr std::array<Part, 15> parts{{
    {"programme", read_programme},
    {"question", read_question},
    {"themes", read_themes},
    {"keywords", read_keywords},
    {"hyphenation", read_hyphenation},
    {"introduction", read_introduction},
    {"about", read_about},
    {"disclaimer", read_disclaimer},
    {"copyright", read_copyright},
    {"contributor", read_contributor},
    {"essay", read_essay},
    {"bio", read_bio},
    {"board", read_board},
    {"contact", read_contact},
    {"printing", read_printing},
}};

} // namespace

Edition build_edition(Element& root)
{
    Edition edition;
    edition.id = value_of(root, "id");
    edition.date = read_date(value_of(root, "date")).value_or(Date{});
    edition.language = language_of(root, {});
    edition.layout = value_of(root, "layout");
    edition.span = root.span;
    edition.incomplete = root.incomplete;
    edition.id_span = place_of(root, "id");
    edition.layout_span = place_of(root, "layout");
    for (Element& child : child_elements(root))
        for (const Part& part : parts)
            if (part.name == child.name) part.read(child, edition.language, edition);
    read_translations(root, edition);
    return edition;
}

} // namespace stonehand
