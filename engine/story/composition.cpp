#include "story/composition.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace stonehand
{

namespace
{

constexpr std::array<std::pair<std::string_view, Role>, 22> named_roles{{
    {"Part", Role::Part}, {"Art", Role::Art},     {"Sect", Role::Sect},
    {"Div", Role::Div},   {"H1", Role::H1},       {"H2", Role::H2},
    {"H3", Role::H3},     {"H4", Role::H4},       {"H5", Role::H5},
    {"H6", Role::H6},     {"P", Role::P},         {"BlockQuote", Role::BlockQuote},
    {"TOC", Role::TOC},   {"TOCI", Role::TOCI},   {"L", Role::L},
    {"LI", Role::LI},     {"Lbl", Role::Lbl},     {"LBody", Role::LBody},
    {"Span", Role::Span}, {"Quote", Role::Quote}, {"Caption", Role::Caption},
    {"Note", Role::Note},
}};

/// The element that must stand round an element of this role; Content where none must.
Role container_of(Role role)
{
    if (role == Role::LI) return Role::L;
    if (role == Role::TOCI) return Role::TOC;
    return Role::Content;
}

ElementId container(Structure& structure, Role role, ElementId parent, Span span)
{
    if (structure[parent].role == role) return parent;
    const auto& siblings = structure[parent].children;
    if (!siblings.empty() && structure[siblings.back()].role == role) return siblings.back();
    return structure.add(role, parent, span);
}

} // namespace

AnchorId Composition::anchor(std::string_view key)
{
    const auto known = anchors.find(key);
    if (known != anchors.end()) return known->second;
    const auto id = static_cast<AnchorId>(story.anchors++);
    anchors.emplace(std::string(key), id);
    return id;
}

AnchorId Composition::anchor_of_id(std::string_view id)
{
    const auto begins = [&](const Essay& essay) {
        Context at = context;
        at.essay = &essay;
        return anchor(anchor_key("version", at));
    };
    const Edition& edition = *context.edition;
    for (const Essay& essay : edition.essays)
        if (essay.id == id) return begins(essay);
    for (const Essay& essay : edition.essays)
        if (std::find(essay.by.begin(), essay.by.end(), id) != essay.by.end()) return begins(essay);
    Context at = context;
    for (const Board& board : edition.boards) {
        at.board = &board;
        if (board.id == id) return anchor(anchor_key("board", at));
    }
    return anchor("id:" + std::string(id));
}

void Composition::put_anchor(AnchorId wanted, AnchorId& place)
{
    if (wanted == no_anchor || wanted == place) return;
    if (place == no_anchor) {
        place = wanted;
        return;
    }
    std::vector<AnchorId>& sharing = story.shared_anchors[place];
    if (std::find(sharing.begin(), sharing.end(), wanted) == sharing.end()) sharing.push_back(wanted);
}

bool Composition::stands_nowhere(AnchorId id) const
{
    const auto index = static_cast<std::size_t>(id);
    return index < last_pass.pages.size() && last_pass.pages[index].empty();
}

std::string Composition::page_number(AnchorId id, Span at)
{
    story.number_places.emplace(id, at);
    if (stands_nowhere(id))
        report.add("dangling-link", at,
                   say("the place whose page is named here is on no page of this output"));
    const auto index = static_cast<std::size_t>(id);
    // Two figures: most books need them, so that most settle in two passes.
    const PageNumbers& numbers = last_pass.pages;
    return index < numbers.size() && !numbers[index].empty() ? numbers[index] : "00";
}

std::string Composition::paged_number(AnchorId id, const std::string& running) const
{
    const auto index = static_cast<std::size_t>(id);
    return index < last_pass.notes.size() && !last_pass.notes[index].empty() ? last_pass.notes[index]
                                                                             : running;
}

std::string anchor_key(std::string_view path, const Context& context)
{
    std::string key(path);
    if (path == "version" && context.essay)
        return key + ":" + context.essay->id + ":" +
               (context.translation ? context.translation->language.tag : std::string());
    if (path == "board" && context.board) return key + ":" + context.board->id;
    return key;
}

Role role_named(std::string_view name)
{
    for (const auto& [known, role] : named_roles)
        if (known == name) return role;
    return Role::P;
}

ElementId add_element(Structure& structure, Role role, ElementId parent, const Language& language, Span span)
{
    const Role needed = container_of(role);
    if (needed != Role::Content) parent = container(structure, needed, parent, span);
    const ElementId id = structure.add(role, parent, span);
    if (!language.tag.empty() && language_at(structure, parent) != language)
        structure[id].language = language;
    return id;
}

Language language_at(const Structure& structure, ElementId element)
{
    for (; element != no_element; element = structure[element].parent)
        if (!structure[element].language.tag.empty()) return structure[element].language;
    return {};
}

} // namespace stonehand
