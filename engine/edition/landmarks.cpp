#include "edition/landmarks.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "edition/child_elements.hpp"

namespace stonehand
{

namespace
{

// PDF knows six levels of headings (ISO 32000-1, 14.8.4.3.2); the title takes the first.
constexpr int deepest_section = 5;

// Elements that are nothing without text. An empty cell is part of many a table; an empty reference is set as
// what it leads to. These lists are in the order of the alphabet, to be searched.
constexpr std::array<std::string_view, 22> speaking{
    "affiliation", "caption",   "credit", "email", "endnote", "heading",   "item", "keyword",
    "link",        "member",    "name",   "note",  "p",       "pullquote", "rb",   "role",
    "rt",          "strapline", "text",   "theme", "title",   "word"};

// Phrases that say what is in them, and nothing of their own.
constexpr std::array<std::string_view, 12> plain_phrases{
    "abbr", "cite", "em", "foreign", "link", "proper", "small-caps", "strong", "sub", "sup", "term", "work"};

// What is set in several places, or where no foot of a page is its own: a note called there would be lost.
constexpr std::array<std::string_view, 9> without_notes{"affiliation", "endnote",   "member", "name", "note",
                                                        "role",        "strapline", "text",   "theme"};
// Their headings are set in several places too: on their pages, in the contents.
constexpr std::array<std::string_view, 4> without_notes_in_heading{"about", "board", "disclaimer",
                                                                   "introduction"};

// What a PDF says of itself or of its parts: in bookmarks, in its metadata, for those who cannot see it.
constexpr std::array<std::string_view, 7> told_of_pdf{"heading", "keyword", "link", "name",
                                                      "text",    "theme",   "title"};

static_assert(std::is_sorted(told_of_pdf.begin(), told_of_pdf.end()));
static_assert(std::is_sorted(speaking.begin(), speaking.end()));
static_assert(std::is_sorted(plain_phrases.begin(), plain_phrases.end()));
static_assert(std::is_sorted(without_notes.begin(), without_notes.end()));
static_assert(std::is_sorted(without_notes_in_heading.begin(), without_notes_in_heading.end()));

template <typename Names>
bool is_among(std::string_view name, const Names& names)
{
    return std::binary_search(names.begin(), names.end(), name);
}

/// Whether there is anything but white space in an element. Other elements than plain phrases speak for
/// themselves.
bool says_something(const Element& element)
{
    for (const Node& node : element.children) {
        if (const Text* text = std::get_if<Text>(&node)) {
            if (text->text.find_first_not_of(" \t\r\n") != std::string::npos) return true;
        } else if (const Element& child = std::get<Element>(node);
                   !is_among(child.name, plain_phrases) || says_something(child))
            return true;
    }
    return false;
}

/// The bytes of all text in an element.
std::size_t text_bytes(const Element& element)
{
    std::size_t bytes = 0;
    for (const Node& node : element.children)
        bytes += std::holds_alternative<Text>(node) ? std::get<Text>(node).text.size()
                                                    : text_bytes(std::get<Element>(node));
    return bytes;
}

/// What an element stands in.
struct Surroundings {
    const Element* parent = nullptr;
    const Element* without_notes = nullptr;
    const Element* link = nullptr;
    int sections = 0;
};

bool has_no_notes(const Element& element, const Element* parent)
{
    return is_among(element.name, without_notes) ||
           (element.name == "heading" && parent && is_among(parent->name, without_notes_in_heading));
}

class Search
{
  public:
    // Recursion is as deep as the tree, which read_tree limits (Limits::depth).
    void walk(const Element& element, Surroundings around)
    {
        add_attributes(element);
        add_element(element, around);
        if (has_no_notes(element, around.parent)) around.without_notes = &element;
        if (element.name == "link") around.link = &element;
        if (element.name == "section") ++around.sections;
        has_incomplete_ = has_incomplete_ || element.incomplete;
        around.parent = &element;
        for (const Element& child : child_elements(element)) walk(child, around);
    }

    Landmarks search(const Element& root)
    {
        for (const Element& part : child_elements(root)) {
            has_incomplete_ = false;
            walk(part, {});
            if (has_incomplete_) found_.incomplete_parts.push_back(&part);
        }
        add_attributes(root);
        return std::move(found_);
    }

  private:
    void add_attributes(const Element& element)
    {
        for (const Attribute& attribute : element.attributes) {
            if (attribute.name == "id" && element.name != "edition") found_.ids.push_back(&attribute);
            if (attribute.name == "to" && element.name == "ref") found_.references.push_back(&attribute);
            if (attribute.name == "xml:lang") found_.languages.push_back(&attribute);
            if (attribute.name == "src") found_.pictures.push_back(&attribute);
            add_lost_character(attribute.value, attribute.value_map);
            if (attribute.value.size() > Landmarks::longest_string) found_.long_values.push_back(&attribute);
        }
    }

    void add_lost_character(std::string_view text, const SourceMap& map)
    {
        constexpr std::string_view replacement = "\uFFFD";
        const std::size_t at = text.find(replacement);
        if (at == text.npos) return;
        const auto begin = static_cast<std::uint32_t>(at);
        found_.lost_characters.push_back(
            map.find(begin, begin + static_cast<std::uint32_t>(replacement.size())));
    }

    void add_element(const Element& element, const Surroundings& around)
    {
        for (const Node& node : element.children)
            if (const Text* text = std::get_if<Text>(&node)) add_lost_character(text->text, text->map);
        const std::string& name = element.name;
        if (name == "table") found_.tables.push_back(&element);
        if (name == "translation") found_.translations.push_back(&element);
        if (name == "section" && around.sections == deepest_section) found_.deep_sections.push_back(&element);
        if ((name == "note" || name == "endnote") && around.without_notes)
            found_.misplaced_notes.emplace_back(&element, around.without_notes);
        if (name == "link" && around.link) found_.nested_links.emplace_back(&element, around.link);
        if (is_among(name, speaking) && !says_something(element)) found_.silent.push_back(&element);
        if (is_among(name, told_of_pdf) && text_bytes(element) > Landmarks::longest_string)
            found_.long_texts.push_back(&element);
    }

    Landmarks found_;
    bool has_incomplete_ = false;
};

} // namespace

Landmarks find_landmarks(const Element& root)
{
    return Search().search(root);
}

} // namespace stonehand
