#include "layout/paths.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

constexpr ValuePathRow value_table[] = {
    {ValuePath::Question, "question", "the question of the edition"},
    {ValuePath::EditionId, "edition.id", "its id"},
    {ValuePath::EditionDate, "edition.date", "its date"},
    {ValuePath::ProgrammeName, "programme.name", "the programme it belongs to"},
    {ValuePath::ProgrammeStrapline, "programme.strapline", "that programme's motto"},
    {ValuePath::Theme, "theme", "the current theme; outside an `each`, all"},
    {ValuePath::Keyword, "keyword", "the current keyword; outside an `each`, all"},
    {ValuePath::EssayId, "essay.id", "the id of the current essay"},
    {ValuePath::EssayTitle, "essay.title", "its title"},
    {ValuePath::EssayDate, "essay.date", "its date"},
    {ValuePath::Authors, "authors",
     "the names of the current essay's contributors; outside an essay, of all essays"},
    {ValuePath::AuthorName, "author.name", "the name of the current essay's (first or current) contributor"},
    {ValuePath::AuthorRole, "author.role", "that contributor's role"},
    {ValuePath::AuthorAffiliation, "author.affiliation", "that contributor's affiliation"},
    {ValuePath::ContributorName, "contributor.name", "the name of the current contributor"},
    {ValuePath::ContributorRole, "contributor.role", "that contributor's role"},
    {ValuePath::ContributorAffiliation, "contributor.affiliation", "that contributor's affiliation"},
    {ValuePath::Name, "name", "the current name of `names`"},
    {ValuePath::Role, "role", "the current role of `roles`"},
    {ValuePath::Affiliation, "affiliation", "the current affiliation of `affiliations`"},
    {ValuePath::BioName, "bio.name", "whom the current bio is about"},
    {ValuePath::BoardHeading, "board.heading", "the heading of the current board"},
    {ValuePath::MemberName, "member.name", "the name of the current member of a board"},
    {ValuePath::MemberRole, "member.role", "that member's role"},
    {ValuePath::MemberHonours, "member.honours", "that member's honours"},
    {ValuePath::AboutHeading, "about.heading", "the heading of the current text about the publisher"},
    {ValuePath::IntroductionHeading, "introduction.heading", "the heading of the current introduction"},
    {ValuePath::DisclaimerHeading, "disclaimer.heading", "the heading of the current disclaimer"},
    {ValuePath::Introduction, "introduction",
     "the introduction's text; to ask with `if` whether there is one"},
    {ValuePath::Disclaimer, "disclaimer", "the disclaimer's text; to ask with `if` whether there is one"},
    {ValuePath::CopyrightYear, "copyright.year", "the year of the copyright"},
    {ValuePath::CopyrightHolder, "copyright.holder", "its holder"},
    {ValuePath::CopyrightCompanyNumber, "copyright.company-number", "the holder's company number"},
    {ValuePath::Email, "email", "an e-mail address; as a `link`, to write to"},
    {ValuePath::SocialService, "social.service", "the current social service"},
    {ValuePath::SocialHandle, "social.handle", "the publisher's name there; as a `link`, its page"},
    {ValuePath::TranslationTitle, "translation.title", "the title of the current translation"},
    {ValuePath::Item, "item", "the current item of an `each` over plain values"},
    {ValuePath::First, "first", "there for the first item of an `each` only; to ask with `if`"},
};

constexpr ListPathRow list_table[] = {
    {ListPath::Essays, "essays", "every essay"},
    {ListPath::Contributors, "contributors", "every contributor"},
    {ListPath::Authors, "authors", "the contributors of the current essay"},
    {ListPath::Themes, "themes", "every theme"},
    {ListPath::Keywords, "keywords", "every keyword"},
    {ListPath::Names, "names", "the current contributor's name, once for each language"},
    {ListPath::Roles, "roles", "the current contributor's roles"},
    {ListPath::Affiliations, "affiliations", "the current contributor's affiliations"},
    {ListPath::Boards, "boards", "every board"},
    {ListPath::Members, "members", "the members of the current board"},
    {ListPath::Bios, "bios", "every bio"},
    {ListPath::Abouts, "abouts", "every text about the publisher"},
    {ListPath::Introductions, "introductions", "every introduction"},
    {ListPath::Disclaimers, "disclaimers", "every disclaimer"},
    {ListPath::Emails, "emails", "every e-mail address"},
    {ListPath::Socials, "socials", "every social service"},
    {ListPath::Translations, "translations", "the translations of the current essay"},
    {ListPath::Copyrights, "copyrights", "the copyright of the edition or of its disclaimers"},
    {ListPath::Blanks, "blanks", "the blank pages that make up a multiple"},
    {ListPath::Versions, "versions", "every essay, each followed by its translations"},
    {ListPath::EndMatter, "end-matter",
     "disclaimers, copyrights and contacts; to ask with `if` whether there is any"},
};

constexpr ContentPathRow content_table[] = {
    {ContentPath::Introduction, "introduction", "the introduction"},
    {ContentPath::Essay, "essay", "the current essay's text"},
    {ContentPath::Translation, "translation", "the current translation's text"},
    {ContentPath::Bio, "bio", "the current bio, or the bio of the current contributor"},
    {ContentPath::About, "about", "the current text about the publisher"},
    {ContentPath::Disclaimer, "disclaimer", "the current disclaimer"},
};

constexpr PicturePathRow picture_table[] = {
    {PicturePath::ProgrammeLogo, "programme.logo", "the programme's emblem"},
    {PicturePath::ContributorPortrait, "contributor.portrait",
     "the current contributor's portrait; of several bios of theirs, with the first"},
};

template <typename Row, std::size_t size>
constexpr bool in_order(const Row (&table)[size])
{
    for (std::size_t index = 0; index < size; ++index)
        if (static_cast<std::size_t>(table[index].path) != index) return false;
    return true;
}

static_assert(in_order(value_table) && in_order(list_table) && in_order(content_table) &&
              in_order(picture_table));

template <typename Row, std::size_t size>
auto path_named(const Row (&table)[size], std::string_view name) -> std::optional<decltype(Row::path)>
{
    const auto row = std::ranges::find(table, name, &Row::name);
    if (row == std::end(table)) return std::nullopt;
    return row->path;
}

} // namespace

std::span<const ValuePathRow> value_paths()
{
    return value_table;
}
std::span<const ListPathRow> list_paths()
{
    return list_table;
}
std::span<const ContentPathRow> content_paths()
{
    return content_table;
}

std::span<const PicturePathRow> picture_paths()
{
    return picture_table;
}

std::optional<ValuePath> value_path(std::string_view name)
{
    return path_named(value_table, name);
}
std::optional<ListPath> list_path(std::string_view name)
{
    return path_named(list_table, name);
}
std::optional<ContentPath> content_path(std::string_view name)
{
    return path_named(content_table, name);
}

std::optional<PicturePath> picture_path(std::string_view name)
{
    return path_named(picture_table, name);
}

std::string_view name_of(ValuePath path)
{
    return value_table[static_cast<std::size_t>(path)].name;
}
std::string_view name_of(ListPath path)
{
    return list_table[static_cast<std::size_t>(path)].name;
}
std::string_view name_of(ContentPath path)
{
    return content_table[static_cast<std::size_t>(path)].name;
}

std::string_view name_of(PicturePath path)
{
    return picture_table[static_cast<std::size_t>(path)].name;
}

bool is_date(ValuePath path)
{
    return path == ValuePath::EditionDate || path == ValuePath::EssayDate;
}

} // namespace stonehand
