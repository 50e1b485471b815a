#include "story/compose_story.hpp"

#include <algorithm>
#include <array>

#include "story/compose_part.hpp"
#include "story/dress_titles.hpp"
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

/// Whether two items of a list are an essay and the (first) translation that is set with it.
bool in_step(const Context& one, const Context& next)
{
    return one.layout->bilingual != Bilingual::Sequence && one.essay && one.essay == next.essay &&
           !one.translation && next.translation;
}

void compose_parts(const Part& part, Composition& composition)
{
    const Context& context = composition.context;
    if (!part.if_present.empty() && !presence_of(part.if_present, part.if_pick, context).present) return;
    const auto list = list_path(part.each);
    if (!list) return compose_part(part, context, composition);
    const std::vector<Context> items = items_of(*list, Pick::All, context);
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (index + 1 < items.size() && in_step(items[index], items[index + 1])) {
            compose_pair(part, items[index], items[index + 1], composition);
            ++index;
        } else {
            compose_part(part, items[index], composition);
        }
    }
}

std::string joined_titles(const std::vector<Copy>& copies)
{
    return copies.empty() ? std::string() : plain_text(copies.front());
}

/// The first title in each language but the document's.
std::vector<OtherTitle> other_titles(ValuePath path, const Context& context)
{
    std::vector<OtherTitle> titles;
    for (const Copy& copy : values_of(path, Pick::All, context)) {
        const auto same = [&](const OtherTitle& known) { return known.language == copy.language; };
        if (copy.language == context.language() || std::any_of(titles.begin(), titles.end(), same)) continue;
        titles.push_back({copy.language, plain_text(copy)});
    }
    return titles;
}

bool is_inline(Role role)
{
    constexpr std::array inline_roles{Role::Span, Role::Link, Role::Reference, Role::Quote,  Role::Ruby,
                                      Role::RB,   Role::RT,   Role::Lbl,       Role::Content};
    return std::find(inline_roles.begin(), inline_roles.end(), role) != inline_roles.end();
}

/// The languages that whole blocks of a document are in.
std::vector<Language> languages_of(const Structure& structure)
{
    std::vector<Language> languages;
    for (const StructureElement& element : structure.elements) {
        if (element.language.tag.empty() || is_inline(element.role)) continue;
        if (std::find(languages.begin(), languages.end(), element.language) == languages.end())
            languages.push_back(element.language);
    }
    return languages;
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
    info.other_titles = other_titles(ValuePath::Question, context);
    info.subject = joined_titles(values_of(ValuePath::ProgrammeName, Pick::Main, context));
    for (const Copy& name : values_of(ValuePath::AuthorName, Pick::Main, context))
        info.authors.push_back(plain_text(name));
    if (context.essay) {
        info.identifier += "/" + context.essay->id;
        if (context.essay->date) info.date = *context.essay->date;
        if (const auto title = values_of(ValuePath::EssayTitle, Pick::Main, context); !title.empty())
            info.title = plain_text(title.front());
        info.other_titles = other_titles(ValuePath::EssayTitle, context);
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
                    const LastPass& last_pass, const Sources& sources, Report& report,
                    const TextMeasurer& measurer, const Drawings& drawings)
{
    Context context;
    context.edition = &edition;
    context.layout = &layout;
    context.selection = &selection;
    Composition composition(context, last_pass, measurer, sources, drawings, report);
    Context own = context;
    own.essay = selection.essay;
    composition.story.info = info_of(own);
    const ElementId document = composition.story.structure.add(Role::Document, no_element, edition.span);
    composition.story.structure[document].language = composition.story.info.language;
    name_referables(composition);
    for (const Part& part : layout.sequence)
        if (takes_part(part, selection)) compose_parts(part, composition);
    dress_titles(composition);
    composition.story.info.languages = languages_of(composition.story.structure);
    return std::move(composition.story);
}

} // namespace stonehand
