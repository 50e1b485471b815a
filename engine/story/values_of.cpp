#include "story/context.hpp"

namespace stonehand
{

namespace
{

std::vector<Copy> picked(const std::vector<Copy>& copies, Pick pick, const Context& context)
{
    std::vector<Copy> values;
    for (const Copy* copy : pick_copies(copies, pick, context)) values.push_back(*copy);
    return values;
}

/// A value that stands in an attribute: it has no language of its own.
std::vector<Copy> attribute_value(const std::string& text, Span span, const Language& language)
{
    if (text.empty()) return {};
    Characters characters{text, {}};
    characters.map.pieces.push_back({0, span, true});
    return {Copy{{Inline(std::move(characters))}, language, span}};
}

std::vector<Copy> current_item(const Context& context)
{
    return context.item ? std::vector<Copy>{*context.item} : std::vector<Copy>{};
}

/// The contributor that `contributor.…` and `name` speak of: the current one, else the essay's first.
const Contributor* contributor_of(const Context& context)
{
    if (context.contributor) return context.contributor;
    const auto authors = items_of(ListPath::Authors, Pick::All, context);
    return authors.empty() ? nullptr : authors.front().contributor;
}

std::vector<Copy> author_names(Pick pick, const Context& context)
{
    std::vector<Copy> names;
    for (const Context& author : items_of(ListPath::Authors, Pick::All, context))
        for (Copy& name : picked(author.contributor->names, pick, context)) names.push_back(std::move(name));
    return names;
}

std::vector<Copy> essay_title(Pick pick, const Context& context)
{
    if (context.translation) return picked(context.translation->titles, pick, context);
    if (context.essay) return picked(context.essay->titles, pick, context);
    return {};
}

std::vector<Copy> heading_of(const StandingText* standing)
{
    return standing && standing->heading ? std::vector<Copy>{*standing->heading} : std::vector<Copy>{};
}

std::vector<Copy> texts_there(const std::vector<StandingText>& texts)
{
    std::vector<Copy> there;
    for (const StandingText& text : texts) there.push_back({{}, text.language, text.span});
    return there;
}

std::vector<Copy> contributor_values(ValuePath path, Pick pick, const Context& context)
{
    const Contributor* contributor = contributor_of(context);
    if (!contributor) return {};
    if (path == ValuePath::ContributorRole || path == ValuePath::Role || path == ValuePath::AuthorRole)
        return picked(contributor->roles, pick, context);
    if (path == ValuePath::ContributorAffiliation || path == ValuePath::Affiliation ||
        path == ValuePath::AuthorAffiliation)
        return picked(contributor->affiliations, pick, context);
    return picked(contributor->names, pick, context);
}

std::vector<Copy> copyright_value(ValuePath path, const Context& context)
{
    const Copyright* copyright = context.copyright;
    if (!copyright) return {};
    const std::string& text = path == ValuePath::CopyrightYear     ? copyright->year
                              : path == ValuePath::CopyrightHolder ? copyright->holder
                                                                   : copyright->company_number;
    return attribute_value(text, copyright->span, context.edition->language);
}

std::vector<Copy> member_value(ValuePath path, const Context& context)
{
    const Member* member = context.member;
    if (!member) return {};
    const Language& language = member->name.language;
    if (path == ValuePath::MemberRole) return attribute_value(member->role, member->role_span, language);
    if (path == ValuePath::MemberHonours)
        return attribute_value(member->honours, member->honours_span, language);
    return {member->name};
}

} // namespace

std::vector<Copy> values_of(ValuePath path, Pick pick, const Context& context)
{
    const Edition& edition = *context.edition;
    switch (path) {
    case ValuePath::Question:
        return picked(edition.questions, pick, context);
    case ValuePath::EditionId:
        return attribute_value(edition.id, edition.span, edition.language);
    case ValuePath::EditionDate:
        return attribute_value(to_string(edition.date), edition.span, edition.language);
    case ValuePath::ProgrammeName:
        return picked(edition.programme.names, pick, context);
    case ValuePath::ProgrammeStrapline:
        return picked(edition.programme.straplines, pick, context);
    case ValuePath::Theme:
        return context.item ? current_item(context) : picked(edition.themes, pick, context);
    case ValuePath::Keyword:
        if (context.index >= edition.keywords.size()) return {};
        return attribute_value(edition.keywords[context.index], edition.span, edition.language);
    case ValuePath::EssayId:
        return context.essay
                   ? attribute_value(context.essay->id, context.essay->span, context.essay->language)
                   : std::vector<Copy>{};
    case ValuePath::EssayTitle:
        return essay_title(pick, context);
    case ValuePath::EssayDate: {
        const auto date = date_of(path, context);
        return date ? attribute_value(to_string(*date), edition.span, edition.language) : std::vector<Copy>{};
    }
    case ValuePath::Authors:
    case ValuePath::AuthorName:
        return author_names(pick, context);
    case ValuePath::AuthorRole:
    case ValuePath::AuthorAffiliation:
    case ValuePath::ContributorName:
    case ValuePath::ContributorRole:
    case ValuePath::ContributorAffiliation:
    case ValuePath::Name:
    case ValuePath::Role:
    case ValuePath::Affiliation:
    case ValuePath::BioName:
        return contributor_values(path, pick, context);
    case ValuePath::BoardHeading:
        return context.board ? picked(context.board->headings, pick, context) : std::vector<Copy>{};
    case ValuePath::MemberName:
    case ValuePath::MemberRole:
    case ValuePath::MemberHonours:
        return member_value(path, context);
    case ValuePath::AboutHeading:
        return heading_of(context.standing         ? context.standing
                          : edition.abouts.empty() ? nullptr
                                                   : &edition.abouts.front());
    case ValuePath::IntroductionHeading:
    case ValuePath::DisclaimerHeading:
        return heading_of(context.standing);
    case ValuePath::Introduction:
        return picked(texts_there(edition.introductions), pick, context);
    case ValuePath::Disclaimer:
        return picked(texts_there(edition.disclaimers), pick, context);
    case ValuePath::CopyrightYear:
    case ValuePath::CopyrightHolder:
    case ValuePath::CopyrightCompanyNumber:
        return copyright_value(path, context);
    case ValuePath::Email:
        return context.item      ? current_item(context)
               : edition.contact ? picked(edition.contact->emails, pick, context)
                                 : std::vector<Copy>{};
    case ValuePath::SocialService:
        return context.social
                   ? attribute_value(context.social->service, context.social->span, edition.language)
                   : std::vector<Copy>{};
    case ValuePath::SocialHandle:
        return context.social
                   ? attribute_value(context.social->handle, context.social->span, edition.language)
                   : std::vector<Copy>{};
    case ValuePath::TranslationTitle:
        return context.translation ? picked(context.translation->titles, pick, context) : std::vector<Copy>{};
    case ValuePath::Item:
        return current_item(context);
    case ValuePath::First:
        return context.index == 0 ? std::vector<Copy>(1) : std::vector<Copy>{};
    }
    return {};
}

const Logo* picture_of(PicturePath path, const Context& context)
{
    const std::optional<Logo>* picture = nullptr;
    switch (path) {
    case PicturePath::ProgrammeLogo:
        picture = &context.edition->programme.logo;
        break;
    case PicturePath::ContributorPortrait:
        if (const Contributor* contributor = context.further_bio ? nullptr : contributor_of(context))
            picture = &contributor->portrait;
        break;
    }
    return picture && *picture ? &**picture : nullptr;
}

std::optional<Date> date_of(ValuePath path, const Context& context)
{
    if (path == ValuePath::EssayDate && context.essay && context.essay->date) return context.essay->date;
    return context.edition->date;
}

} // namespace stonehand
