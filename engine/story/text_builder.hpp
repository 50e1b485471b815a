#pragma once

#include <string>
#include <string_view>

#include "story/composition.hpp"

namespace stonehand
{

/// How the next text is to be set.
struct TextManner {
    StyleId style{};
    Language language;
    ElementId element = no_element; ///< the inline element it belongs to; none: the block's own
    std::string link;
    AnchorId target = no_anchor, anchor = no_anchor;
    ElementId link_element = no_element;
    RunPurpose purpose = RunPurpose::Text;
    WantedSection section;       ///< of a SectionTitle
    std::uint32_t decorated = 0; ///< as TextRun has it
};

/// Builds a text block run by run.
class TextBuilder
{
  public:
    TextBuilder(Composition& composition, StyleId style, const Language& language, Meaning meaning,
                Span span);

    /// Adds text as it is, with its origin.
    void add(std::string_view text, const SourceMap& map, const TextManner& manner,
             RunPurpose purpose = RunPurpose::Text);
    /// Adds inline content, styled as the elements of `path` and those inside it.
    void add_content(const std::vector<Inline>& content, const TextManner& manner, const ElementPath& path);
    /// Sets the first words of the text, up to `count`, in a named style.
    void dress_opening(int count, std::string_view style_name);

    bool empty() const { return block_.text.empty(); }
    std::string_view text() const { return block_.text; }
    TextManner manner() const; ///< of the block itself
    TextBlock finish();

    /// An inline element as the next child of `parent` (or of the block).
    ElementId open(Role role, ElementId parent, const Language& language, Span span);
    bool is_artifact() const { return block_.meaning.element == no_element; }
    Composition& composition() { return composition_; }
    TextBlock& block() { return block_; }

  private:
    void add_phrase(const Phrase& phrase, TextManner manner, const ElementPath& path);
    void add_note(const Phrase& phrase, const TextManner& manner);
    void add_note_mark(const Phrase& phrase, const EndNote& note, const TextManner& manner);
    void add_reference(const Phrase& phrase, TextManner manner, const ElementPath& path);
    Name name_of(const Phrase& reference, AnchorId target);
    void add_ruby(const Phrase& phrase, TextManner manner, const ElementPath& path);
    Meaning leaf(ElementId element);

    Composition& composition_;
    TextBlock block_;
};

} // namespace stonehand
