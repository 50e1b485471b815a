#include "story/name_referables.hpp"

#include <fmt/format.h>

#include "story/wording.hpp"

namespace stonehand
{

namespace
{

Name name_of(const std::vector<Copy>& copies)
{
    return copies.empty() ? Name() : Name{plain_text(copies.front()), copies.front().language};
}

/// The title of an essay or a translation; without one it goes by its authors.
Name title_of(const Context& version)
{
    Name title = name_of(values_of(ValuePath::EssayTitle, Pick::Main, version));
    if (!title.text.empty()) return title;
    title.language = version.language();
    for (const Copy& author : values_of(ValuePath::AuthorName, Pick::Main, version))
        title.text += (title.text.empty() ? "" : ", ") + plain_text(author);
    return title;
}

/// One pass over an essay or a translation, in the order in which it is set.
class Naming
{
  public:
    Naming(const Context& version, Composition& composition, Report& report)
        : version_(version), composition_(composition), report_(report), home_(title_of(version))
    {
        notes_.tell_whether_both(has_both_kinds(*version.essay));
    }

    void add(const std::vector<Copy>& titles)
    {
        for (const Copy& title : titles) add_notes(title.content);
    }

    void add(const std::vector<ContentBlock>& blocks)
    {
        for (const ContentBlock& block : blocks) {
            if (block.kind == BlockKind::Figure) ++figures_;
            if (block.kind == BlockKind::Table) ++tables_;
            if (!block.id.empty()) composition_.referables[block.id] = {label_of(block), home_};
            add_notes(block.copy.content);
            add(block.children);
        }
    }

    /// Numbers the notes from where those of the version before it end.
    void number_on(const Naming& before) { notes_ = before.notes_; }

  private:
    void add_notes(const std::vector<Inline>& content)
    {
        for (const Inline& part : content) {
            const auto* phrase = std::get_if<Phrase>(&part);
            if (!phrase) continue;
            if (phrase->kind == PhraseKind::Note || phrase->kind == PhraseKind::Endnote) {
                const std::string number = number_of(*phrase);
                if (!phrase->id.empty()) composition_.referables[phrase->id] = {{number, {}}, home_};
            } else {
                add_notes(phrase->content);
            }
        }
    }

    /// What is numbered by the page has the number that the pass before found.
    std::string number_of(const Phrase& note)
    {
        const NoteManner& manner = version_.layout->notes;
        const std::string running = notes_.next(note.kind, manner.endnote_marks);
        if (note.id.empty() || !is_numbered_by_page(note.kind, manner)) return running;
        return composition_.paged_number(composition_.anchor_of_id(note.id), running);
    }

    Name label_of(const ContentBlock& block) const
    {
        if (block.kind == BlockKind::Figure) return numbered("figure", figures_, block.span);
        if (block.kind == BlockKind::Table) return numbered("table", tables_, block.span);
        if (block.kind == BlockKind::Heading) return {plain_text(block.copy), block.language};
        for (const ContentBlock& child : block.children)
            if (block.kind == BlockKind::Section && child.kind == BlockKind::Heading) return label_of(child);
        return {};
    }

    Name numbered(std::string_view term, int number, Span span) const
    {
        const Wording wording =
            word_term(term, Pick::Main, fmt::format("{}", number), version_, span, report_);
        return {wording.text, wording.language};
    }

    const Context& version_;
    Composition& composition_;
    Report& report_;
    Name home_;
    int figures_ = 0, tables_ = 0;
    NoteCounters notes_;
};

void name_essay(const Essay& essay, Composition& composition, Report& report)
{
    Context version = composition.context;
    version.essay = &essay;
    const Name title = title_of(version);
    composition.referables[essay.id] = {title, title};
    Naming original(version, composition, report);
    original.add(values_of(ValuePath::EssayTitle, Pick::Main, version));
    original.add(essay.blocks);
    for (const Translation& translation : essay.translations) {
        version.translation = &translation;
        Naming translated(version, composition, report);
        if (version.layout->bilingual == Bilingual::Stacked && &translation == &essay.translations.front())
            translated.number_on(original);
        translated.add(values_of(ValuePath::EssayTitle, Pick::Main, version));
        translated.add(translation.blocks);
    }
}

void name_people(Composition& composition)
{
    Context at = composition.context;
    for (const Contributor& contributor : at.edition->contributors) {
        at.contributor = &contributor;
        const Name name = name_of(values_of(ValuePath::ContributorName, Pick::Main, at));
        composition.referables[contributor.id] = {name, name};
    }
    for (const Board& board : at.edition->boards) {
        at.board = &board;
        const Name heading = name_of(values_of(ValuePath::BoardHeading, Pick::Main, at));
        if (!board.id.empty()) composition.referables[board.id] = {heading, heading};
    }
}

} // namespace

void name_referables(Composition& composition)
{
    const Context& context = composition.context;
    for (const Essay& essay : context.edition->essays) {
        const Essay* alone = context.selection->essay;
        Report unheard; // what an essay lacks is told where it is set
        name_essay(essay, composition, alone && alone != &essay ? unheard : composition.report);
    }
    name_people(composition);
}

} // namespace stonehand
