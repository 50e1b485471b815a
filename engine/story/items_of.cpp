#include <algorithm>

#include "story/context.hpp"

namespace stonehand
{

namespace
{

std::vector<const Contributor*> authors_of(const Essay& essay, const Edition& edition)
{
    std::vector<const Contributor*> authors;
    for (const std::string& id : essay.by)
        if (const Contributor* author = edition.contributor(id)) authors.push_back(author);
    return authors;
}

/// The contributors of the essays that take part, each once, in the essays' order.
std::vector<const Contributor*> selected_authors(const Context& context)
{
    std::vector<const Contributor*> authors;
    for (const Essay* essay : context.essay ? std::vector{context.essay} : selected_essays(context))
        for (const Contributor* author : authors_of(*essay, *context.edition))
            if (std::find(authors.begin(), authors.end(), author) == authors.end()) authors.push_back(author);
    return authors;
}

/// One context for each member of a range, with `put` telling it apart.
template <typename Range, typename Put>
std::vector<Context> one_each(const Range& range, const Context& context, const Put& put)
{
    std::vector<Context> items;
    for (const auto& member : range) {
        Context item = context;
        put(item, member);
        item.index = items.size();
        items.push_back(item);
    }
    return items;
}

std::vector<Context> copies_each(const std::vector<Copy>& copies, Pick pick, const Context& context)
{
    return one_each(pick_copies(copies, pick, context), context,
                    [](Context& item, const Copy* copy) { item.item = copy; });
}

/// Standing texts in the languages that `pick` means; Main falls back to the first given.
std::vector<Context> standing_each(const std::vector<StandingText>& texts, Pick pick, const Context& context)
{
    std::vector<Copy> languages;
    for (const StandingText& text : texts) languages.push_back({{}, text.language, text.span});
    std::vector<const StandingText*> chosen;
    for (const Copy* copy : pick_copies(languages, pick, context))
        chosen.push_back(&texts[static_cast<std::size_t>(copy - languages.data())]);
    return one_each(chosen, context, [](Context& item, const StandingText* text) {
        item.standing = text;
        if (text->copyright) item.copyright = &*text->copyright;
    });
}

std::vector<Context> versions_each(const Context& context)
{
    std::vector<Context> items;
    for (const Essay* essay : selected_essays(context)) {
        Context item = context;
        item.essay = essay;
        items.push_back(item);
        for (const Translation& translation : essay->translations) {
            item.translation = &translation;
            items.push_back(item);
        }
    }
    for (std::size_t i = 0; i < items.size(); ++i) items[i].index = i;
    return items;
}

std::vector<Context> bios_each(const Context& context)
{
    std::vector<Context> items;
    for (const Contributor* author : selected_authors(context)) {
        std::vector<Copy> languages;
        std::vector<const Bio*> bios;
        for (const Bio& bio : context.edition->bios)
            if (bio.contributor == author->id) {
                bios.push_back(&bio);
                languages.push_back({{}, bio.language, bio.span});
            }
        for (const Copy* copy : pick_copies(languages, Pick::All, context)) {
            Context item = context;
            item.bio = bios[static_cast<std::size_t>(copy - languages.data())];
            item.contributor = author;
            item.further_bio = !items.empty() && items.back().contributor == author;
            for (const Essay* essay : selected_essays(context))
                if (!item.essay &&
                    std::find(essay->by.begin(), essay->by.end(), author->id) != essay->by.end())
                    item.essay = essay;
            item.index = items.size();
            items.push_back(item);
        }
    }
    return items;
}

std::vector<Context> copyrights_each(const Context& context)
{
    std::vector<const Copyright*> found;
    if (context.edition->copyright)
        found.push_back(&*context.edition->copyright);
    else
        for (const Context& disclaimer : standing_each(context.edition->disclaimers, Pick::Main, context))
            if (disclaimer.standing->copyright) found.push_back(&*disclaimer.standing->copyright);
    return one_each(found, context,
                    [](Context& item, const Copyright* copyright) { item.copyright = copyright; });
}

std::vector<Context> contributors_each(const Context& context)
{
    std::vector<const Contributor*> all;
    if (context.selection->essay)
        all = selected_authors(context);
    else
        for (const Contributor& contributor : context.edition->contributors) all.push_back(&contributor);
    return one_each(all, context,
                    [](Context& item, const Contributor* contributor) { item.contributor = contributor; });
}

std::vector<Context> end_matter_each(const Context& context)
{
    std::vector<Context> all;
    for (ListPath path : {ListPath::Disclaimers, ListPath::Copyrights, ListPath::Emails, ListPath::Socials})
        for (const Context& item : items_of(path, Pick::Main, context)) all.push_back(item);
    return all;
}

/// The vector pointed at, or an empty one that lives as long as the program.
template <typename Value>
const std::vector<Value>& or_none(const std::vector<Value>* values)
{
    static const std::vector<Value> none;
    return values ? *values : none;
}

} // namespace

std::vector<const Essay*> selected_essays(const Context& context)
{
    if (context.selection->essay) return {context.selection->essay};
    std::vector<const Essay*> essays;
    for (const Essay& essay : context.edition->essays) essays.push_back(&essay);
    return essays;
}

std::vector<Context> items_of(ListPath path, Pick pick, const Context& context)
{
    const Edition& edition = *context.edition;
    const Contributor* contributor = context.contributor;
    switch (path) {
    case ListPath::Essays:
        return one_each(selected_essays(context), context,
                        [](Context& item, const Essay* essay) { item.essay = essay; });
    case ListPath::Versions:
        return versions_each(context);
    case ListPath::Contributors:
        return contributors_each(context);
    case ListPath::Authors:
        return one_each(selected_authors(context), context,
                        [](Context& item, const Contributor* author) { item.contributor = author; });
    case ListPath::Themes:
        return copies_each(edition.themes, pick, context);
    case ListPath::Keywords:
        return one_each(edition.keywords, context, [](Context&, const std::string&) {});
    case ListPath::Names:
        return copies_each(or_none(contributor ? &contributor->names : nullptr), pick, context);
    case ListPath::Roles:
        return copies_each(or_none(contributor ? &contributor->roles : nullptr), pick, context);
    case ListPath::Affiliations:
        return copies_each(or_none(contributor ? &contributor->affiliations : nullptr), pick, context);
    case ListPath::Boards:
        return one_each(edition.boards, context,
                        [](Context& item, const Board& board) { item.board = &board; });
    case ListPath::Members:
        return one_each(or_none(context.board ? &context.board->members : nullptr), context,
                        [](Context& item, const Member& member) { item.member = &member; });
    case ListPath::Bios:
        return bios_each(context);
    case ListPath::Abouts:
        return standing_each(edition.abouts, pick, context);
    case ListPath::Introductions:
        return standing_each(edition.introductions, pick, context);
    case ListPath::Disclaimers:
        return standing_each(edition.disclaimers, pick, context);
    case ListPath::Emails:
        return copies_each(or_none(edition.contact ? &edition.contact->emails : nullptr), pick, context);
    case ListPath::Socials:
        return one_each(or_none(edition.contact ? &edition.contact->socials : nullptr), context,
                        [](Context& item, const Social& social) { item.social = &social; });
    case ListPath::Translations:
        return one_each(
            or_none(context.essay ? &context.essay->translations : nullptr), context,
            [](Context& item, const Translation& translation) { item.translation = &translation; });
    case ListPath::Copyrights:
        return copyrights_each(context);
    case ListPath::Blanks:
        return {};
    case ListPath::EndMatter:
        return end_matter_each(context);
    }
    return {};
}

} // namespace stonehand
