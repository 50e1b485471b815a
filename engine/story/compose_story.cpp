#include "story/compose_story.hpp"

#include <algorithm>

#include "story/composition.hpp"
#include "story/expand.hpp"
#include "story/name_referables.hpp"
#include "story/wording.hpp"

namespace stonehand
{

namespace
{

bool takes_part(const Part& part, const Selection& selection)
{
    return part.outputs.empty() ||
           std::find(part.outputs.begin(), part.outputs.end(), selection.output) != part.outputs.end();
}

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

void compose_part(const Part& part, const Context& context, Composition& composition)
{
    const Layout& layout = *context.layout;
    StoryPart made;
    made.name = part.name;
    made.master = master_index(layout, part.master);
    made.first_master = part.first_master.empty() ? made.master : master_index(layout, part.first_master);
    made.start = part.start;
    made.only_in_blank = part.only_in_blank;
    made.multiple_of = part.multiple_of;
    made.span = part.span;
    made.anchor = composition.anchor(anchor_key(part.each.empty() ? part.name : "version", context));
    const Role role = part.role.empty() ? Role::Sect : role_named(part.role);
    made.meaning.element =
        add_element(composition.story.structure, role, ElementId{0}, context.language(), part.span);
    if (const Wording title = title_of(part, context, composition); !title.text.empty())
        composition.story.outline.push_back({title.text, title.language, made.anchor, 0});
    composition.notes = composition.figures = composition.tables = 0;

    const Master& first = layout.masters[made.first_master];
    expand_boxes(first.boxes, context, made.meaning.element, Repetition::Once, composition, made.first_boxes);
    expand_blocks(part.children, context, {made.meaning, composition.book.root(), first.frame_width},
                  composition, made.flow);
    if (!part.children.empty())
        expand_boxes(layout.masters[made.master].boxes, context, made.meaning.element, Repetition::EveryPage,
                     composition, made.boxes);
    composition.story.parts.push_back(std::move(made));
}

void compose_parts(const Part& part, Composition& composition)
{
    const Context& context = composition.context;
    if (!part.if_present.empty() && !presence_of(part.if_present, part.if_pick, context).present) return;
    const auto list = list_path(part.each);
    if (!list) return compose_part(part, context, composition);
    for (const Context& item : items_of(*list, Pick::All, context)) compose_part(part, item, composition);
}

std::string joined_titles(const std::vector<Copy>& copies)
{
    return copies.empty() ? std::string() : plain_text(copies.front());
}

/// What the document says of itself. An essay set alone speaks for itself, and under its question.
Info info_of(const Context& context)
{
    const Edition& edition = *context.edition;
    Info info;
    info.language = context.language();
    info.date = edition.date;
    info.identifier = edition.id;
    info.title = joined_titles(values_of(ValuePath::Question, Pick::Main, context));
    info.subject = joined_titles(values_of(ValuePath::ProgrammeName, Pick::Main, context));
    for (const Copy& name : values_of(ValuePath::AuthorName, Pick::Main, context))
        info.authors.push_back(plain_text(name));
    if (context.essay) {
        info.identifier += "/" + context.essay->id;
        if (context.essay->date) info.date = *context.essay->date;
        if (const auto title = values_of(ValuePath::EssayTitle, Pick::Main, context); !title.empty())
            info.title = plain_text(title.front());
    }
    for (const Copy& theme : values_of(ValuePath::Theme, Pick::Main, context))
        info.keywords.push_back(plain_text(theme));
    info.keywords.insert(info.keywords.end(), edition.keywords.begin(), edition.keywords.end());
    if (const auto rights = items_of(ListPath::Copyrights, Pick::Main, context); !rights.empty())
        info.rights = "© " + rights.front().copyright->year + " " + rights.front().copyright->holder;
    if (info.title.empty()) info.title = info.subject.empty() ? edition.id : info.subject;
    return info;
}

} // namespace

Story compose_story(const Edition& edition, const Layout& layout, const Selection& selection,
                    const PageNumbers& page_numbers, const Sources& sources, Report& report)
{
    Context context;
    context.edition = &edition;
    context.layout = &layout;
    context.selection = &selection;
    Composition composition(context, page_numbers, sources, report);
    Context own = context;
    own.essay = selection.essay;
    composition.story.info = info_of(own);
    const ElementId document = composition.story.structure.add(Role::Document, no_element, edition.span);
    composition.story.structure[document].language = composition.story.info.language;
    name_referables(composition);
    for (const Part& part : layout.sequence)
        if (takes_part(part, selection)) compose_parts(part, composition);
    return std::move(composition.story);
}

} // namespace stonehand
