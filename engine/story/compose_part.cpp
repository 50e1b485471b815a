#include "story/compose_part.hpp"

#include <algorithm>
#include <array>

#include "layout/layout_names.hpp"
#include "story/carry_notes.hpp"
#include "story/expand.hpp"
#include "story/pair_up.hpp"
#include "story/reads_leftward.hpp"
#include "story/says_title.hpp"
#include "story/wording.hpp"

namespace stonehand
{

namespace
{

// Among vertical lines a picture leaves room on its page for its caption and its credit.
constexpr double vertical_picture = 0.67; // of the frame's width

std::size_t master_index(const Layout& layout, std::string_view name)
{
    const Master* master = layout.master(name);
    return master ? static_cast<std::size_t>(master - layout.masters.data()) : 0;
}

/// The title of a part, for the outline: a term, or the first value of a path; an essay without a title goes
/// by its authors.
Wording title_of(const Part& part, const Context& context, Composition& composition)
{
    constexpr std::string_view term = "term:";
    if (part.title.starts_with(term))
        return word_term(std::string_view(part.title).substr(term.size()), Pick::Main, {}, context, part.span,
                         composition.report);
    const auto path = value_path(part.title);
    std::vector<Copy> values = path ? values_of(*path, Pick::Main, context) : std::vector<Copy>{};
    if (values.empty() && path == ValuePath::EssayTitle) {
        Wording authors{{}, context.language()};
        for (const Copy& name : values_of(ValuePath::AuthorName, Pick::Main, context))
            authors.text += (authors.text.empty() ? "" : ", ") + plain_text(name);
        return authors;
    }
    return values.empty() ? Wording{} : Wording{plain_text(values.front()), values.front().language};
}

/// A part of the story without its matter: its masters, its anchor, its element and its entry in the outline.
StoryPart begin_part(const Part& part, const Context& context, Composition& composition)
{
    const Layout& layout = *context.layout;
    const PairMasters& pair = part.pair_masters[static_cast<std::size_t>(context.in_step)];
    const std::string& master = pair.master.empty() ? part.master : pair.master;
    const std::string& first = pair.first_master.empty() ? part.first_master : pair.first_master;
    StoryPart made;
    made.name = part.name;
    made.master = master_index(layout, master);
    made.first_master = first.empty() ? made.master : master_index(layout, first);
    made.start = context.in_step == Bilingual::Facing ? PartStart::Verso : part.start;
    made.only_in_blank = part.only_in_blank;
    made.multiple_of = part.multiple_of;
    if (!part.folio_number.empty()) made.folio_number = part.folio_number;
    made.folio_start = part.folio_start;
    made.span = part.span;
    made.anchor = composition.anchor(anchor_key(part.each.empty() ? part.name : "version", context));
    const Role role = part.role.empty() ? Role::Sect : role_named(part.role);
    made.meaning.element =
        add_element(composition.story.structure, role, ElementId{0}, context.language(), part.span);
    ++composition.version;
    if (const Wording title = title_of(part, context, composition); !title.text.empty())
        composition.story.outline.push_back(
            {title.text, title.language, made.anchor, 0, composition.version});
    // Block under block the notes of both languages stand at one foot: they are numbered through.
    if (context.in_step != Bilingual::Stacked || !context.translation) composition.notes.begin();
    composition.notes_below_translation = context.in_step == Bilingual::Columns && context.translation;
    composition.notes_called.clear();
    composition.figures = composition.tables = 0;
    composition.counterparts = 0;
    return made;
}

/// The boxes of the first page: what they say of the essay calls its notes, where a text goes on below.
void add_first_boxes(const Part& part, const Context& context, Composition& composition, StoryPart& made)
{
    const Master& first = context.layout->masters[made.first_master];
    composition.calls_notes = context.essay && !part.children.empty();
    expand_boxes(first.boxes, context, made.meaning.element, Repetition::Once, composition, made.first_boxes);
}

void add_boxes(const Context& context, Composition& composition, StoryPart& made)
{
    composition.calls_notes = false;
    const Master& master = context.layout->masters[made.master];
    expand_boxes(master.boxes, context, made.meaning.element, Repetition::EveryPage, composition, made.boxes);
}

/// What the flow of a part stands in.
TemplatePlace place_of(const Master& master, Meaning meaning, Length width, Composition& composition)
{
    composition.widest_picture = (master.grid * master.lines).times(vertical_picture);
    return {meaning, composition.book.root(master.writing_mode), width};
}

/// One version of an essay, with all that stands round it; its flow is as wide as its column.
StoryPart compose_version(const Part& part, const Context& version, Length width, Composition& composition)
{
    StoryPart made = begin_part(part, version, composition);
    add_first_boxes(part, version, composition, made);
    const Master& master = version.layout->masters[made.first_master];
    expand_blocks(part.children, version, place_of(master, made.meaning, width, composition), composition,
                  made.flow);
    carry_notes(made.first_boxes, made.flow, composition.story.structure);
    add_boxes(version, composition, made);
    return made;
}

/// The columns of two languages: the original's is the one where its reader begins.
PairColumns columns_of(const Master& master, Bilingual mode, const Language& original)
{
    const Length frame = master.measure();
    if (mode != Bilingual::Columns) return {{}, frame, {}, frame};
    const Length half = (frame - master.grid) / 2;
    const Length one = master.original_width > Length{} ? master.original_width : half;
    const Length other = master.translation_width > Length{} ? master.translation_width : half;
    return reads_leftward(original) ? PairColumns{frame - one, one, {}, other}
                                    : PairColumns{{}, one, frame - other, other};
}

/// Where the layout says the title of an essay, but not that of the translation on the same pages, it would
/// be lost.
void check_title(const Part& part, const StoryPart& essay, const StoryPart& translated,
                 const Context& version, Report& report)
{
    const Translation& translation = *version.translation;
    if (translation.titles.empty() || translation.blocks.empty()) return;
    if (!says_title(essay, version.essay->titles, version.essay->blocks)) return;
    if (says_title(translated, translation.titles, translation.blocks)) return;
    const std::string mode(word_at(bilingual_words, static_cast<std::size_t>(version.layout->bilingual)));
    report
        .add("unset-translation", part.span,
             say("the first page of two languages ({}) has no place for the title of the translation", mode))
        .hint(say("give the master named by {}-first-master a <text-box edge=\"translation\"> with the value "
                  "essay.title",
                  mode))
        .hint(say("the translation stands here"), translation.span);
}

/// Puts a translation on the pages of its essay: its boxes, and the links that lead to it.
void join(StoryPart& essay, StoryPart& translation, Composition& composition)
{
    composition.put_anchor(translation.anchor, essay.anchor);
    std::move(translation.first_boxes.begin(), translation.first_boxes.end(),
              std::back_inserter(essay.first_boxes));
    std::move(translation.boxes.begin(), translation.boxes.end(), std::back_inserter(essay.boxes));
}

} // namespace

void compose_part(const Part& part, const Context& context, Composition& composition)
{
    StoryPart made = begin_part(part, context, composition);
    add_first_boxes(part, context, composition, made);
    const Master& master = context.layout->masters[made.first_master];
    expand_blocks(part.children, context, place_of(master, made.meaning, master.column_width(), composition),
                  composition, made.flow);
    carry_notes(made.first_boxes, made.flow, composition.story.structure);
    if (!part.children.empty()) add_boxes(context, composition, made);
    composition.story.parts.push_back(std::move(made));
}

void compose_pair(const Part& part, const Context& original, const Context& translation,
                  Composition& composition)
{
    const Layout& layout = *original.layout;
    const std::string& named = part.pair_masters[static_cast<std::size_t>(layout.bilingual)].master;
    const Master& master = layout.masters[master_index(layout, named.empty() ? part.master : named)];
    Context one = original, other = translation;
    one.in_step = other.in_step = layout.bilingual;
    one.columns = other.columns = columns_of(master, layout.bilingual, original.language());

    StoryPart essay = compose_version(part, one, one.columns.original_width, composition);
    StoryPart translated = compose_version(part, other, one.columns.translation_width, composition);
    if (layout.bilingual != Bilingual::Facing)
        check_title(part, essay, translated, other, composition.report);
    if (layout.bilingual == Bilingual::Stacked) {
        essay.flow = stack_pairs(std::move(essay.flow), std::move(translated.flow));
    } else {
        essay.columns = one.columns;
        essay.flow = pair_up(std::move(essay.flow), std::move(translated.flow), one.columns);
    }
    translated.flow.clear();
    translated.facing = layout.bilingual == Bilingual::Facing;
    if (!translated.facing) join(essay, translated, composition);
    composition.story.parts.push_back(std::move(essay));
    if (translated.facing) composition.story.parts.push_back(std::move(translated));
}

} // namespace stonehand
