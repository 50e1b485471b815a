#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "story/compose_story.hpp"
#include "story/context.hpp"
#include "story/count_notes.hpp"
#include "story/story.hpp"
#include "story/style_book.hpp"

namespace stonehand
{

/// Words by which a reference names what it leads to, and the language they are in (empty: any).
struct Name {
    std::string text;
    Language language;
};

/// What can be referred to by id: how a reference names it when its author does not.
struct Referable {
    Name label; ///< “Figure 1”, a heading's text, a note's number; empty: by its page
    Name home;  ///< the essay it stands in: said where it is on no page of what is set
};

/// A note that waits for the end of what it is called in.
struct EndNote {
    const Phrase* phrase = nullptr;
    std::string number;
    AnchorId anchor = no_anchor;
    Language language;
    WritingMode writing_mode = WritingMode::HorizontalTb; ///< of the text that calls it
};

/// A heading with its elements, whose title may stand in running heads.
struct TitledSection {
    std::size_t entry = 0; ///< index into Story::outline
    const Copy* title = nullptr;
};

/// A place of a running head that names sections, and the style in which it does.
struct SectionHead {
    WantedSection section;
    StyleId style{};
};

/// A story in the making: what has been composed, and what every part of composing needs.
struct Composition {
    const Sources& sources;
    const Drawings& drawings;
    const LastPass& last_pass;
    const TextMeasurer& measurer; ///< may be none
    Report& report;
    Context context; ///< of the whole edition
    Story story;
    StyleBook book;
    std::map<std::string, AnchorId, std::less<>> anchors;
    std::map<std::string, Referable, std::less<>> referables;
    Length widest_picture;       ///< among vertical lines, in the current part
    int figures = 0, tables = 0; ///< numbered so far in the current essay
    NoteCounters notes;
    /// Whether notes are called: in content, and where a part says the title of its own essay. Elsewhere,
    /// in contents and running heads, it is set without them.
    bool calls_notes = false;
    std::map<const Phrase*, std::string> notes_called; ///< in this part, with their numbers; only looked up
    std::vector<TitledSection> titled_sections;
    std::vector<SectionHead> section_heads;
    std::vector<EndNote> end_notes;       ///< called so far in what is composed, to be set at its end
    bool notes_below_translation = false; ///< the current version's notes stand in the translation's column
    std::uint32_t version = 0;            ///< how many parts and versions of essays were begun
    std::uint32_t tables_set = 0;   ///< so far in the story: each has a number, with a caption or without
    std::uint32_t decorations = 0;  ///< names and titles with a line of their own, so far in the story
    std::uint32_t counterparts = 0; ///< blocks of content numbered so far in the current version

    Composition(const Context& of, const LastPass& last, const TextMeasurer& measuring, const Sources& read,
                const Drawings& drawn, Report& told)
        : sources(read), drawings(drawn), last_pass(last), measurer(measuring), report(told), context(of),
          book(*of.layout, story.styles)
    {
    }

    /// The anchor of this key: numbered in the order in which keys are first asked for.
    AnchorId anchor(std::string_view key);
    /// The anchor that a reference to this id leads to. An essay is where its first version begins, and a
    /// contributor has no place but the first of their essays.
    AnchorId anchor_of_id(std::string_view id);
    /// Puts an anchor at a place; one that has an anchor keeps it, and both lead there.
    void put_anchor(AnchorId wanted, AnchorId& place);
    /// Whether the last pass found an anchor on no page. Before the first pass none is missed.
    bool stands_nowhere(AnchorId id) const;
    /// How wide a text is: measured, or estimated where no fonts are known.
    TextExtent extent_of(const TextBlock& text) const
    {
        return measurer ? measurer(text, story.styles) : estimate_extent(text, story.styles);
    }
    /// The number of a note that is numbered by the page, as the last pass found it; before, the running one.
    std::string paged_number(AnchorId id, const std::string& running) const;
    /// The number of the page an anchor stands on, as the last pass found it; a stand-in before the first.
    /// `at` is where it is printed.
    std::string page_number(AnchorId id, Span at);
};

/// What `link-to`, `anchor` and `page-of` mean by a path: `version`, `board`, or the name of a part.
std::string anchor_key(std::string_view path, const Context& context);

/// The role of this name; P for a name that is none.
Role role_named(std::string_view name);

/// Adds an element under `parent`; list items, entries and rows get the list, contents or table round them
/// that they need, and share it with the sibling before them.
ElementId add_element(Structure& structure, Role role, ElementId parent, const Language& language, Span span);

/// The language that text under an element is in, as far as the tree says so.
Language language_at(const Structure& structure, ElementId element);

} // namespace stonehand
