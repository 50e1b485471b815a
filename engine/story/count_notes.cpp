#include "story/count_notes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "story/word_number.hpp"

namespace stonehand
{

namespace
{

void count(const std::vector<Inline>& content, NoteCounts& counts)
{
    for (const Inline& part : content) {
        const auto* phrase = std::get_if<Phrase>(&part);
        if (!phrase) continue;
        if (phrase->kind == PhraseKind::Note)
            ++counts.notes;
        else if (phrase->kind == PhraseKind::Endnote)
            ++counts.endnotes;
        else
            count(phrase->content, counts);
    }
}

void count(const std::vector<ContentBlock>& blocks, NoteCounts& counts)
{
    for (const ContentBlock& block : blocks) {
        count(block.copy.content, counts);
        count(block.children, counts);
    }
}

template <typename Version>
void count_version(const Version& version, NoteCounts& counts)
{
    for (const Copy& title : version.titles) count(title.content, counts);
    count(version.blocks, counts);
}

} // namespace

NoteCounts count_notes(const std::vector<ContentBlock>& blocks)
{
    NoteCounts counts;
    count(blocks, counts);
    return counts;
}

bool has_both_kinds(const Essay& essay)
{
    NoteCounts counts;
    count_version(essay, counts);
    for (const Translation& translation : essay.translations) count_version(translation, counts);
    return counts.has_both();
}

std::string NoteCounters::next(PhraseKind kind, EndnoteMarks marks)
{
    if (kind == PhraseKind::Note || !both_) return fmt::format("{}", ++counts_.notes);
    const int number = ++counts_.endnotes;
    switch (marks) {
    case EndnoteMarks::LowerAlpha:
        return in_letters(number);
    case EndnoteMarks::LowerRoman:
        return in_roman(number);
    }
    return {};
}

bool stands_at_end(PhraseKind kind, const NoteManner& manner)
{
    return kind == PhraseKind::Endnote || manner.place == NotePlace::End;
}

bool is_numbered_by_page(PhraseKind kind, const NoteManner& manner)
{
    return manner.numbering == NoteNumbering::Page && !stands_at_end(kind, manner);
}

bool end_notes_pair(const Essay& essay, const NoteManner& manner)
{
    if (essay.translations.empty()) return false;
    NoteCounts one, other;
    count_version(essay, one);
    count_version(essay.translations.front(), other);
    return one.endnotes == other.endnotes && (manner.place == NotePlace::Foot || one.notes == other.notes);
}

} // namespace stonehand
