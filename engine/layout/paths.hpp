#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// A single value of an edition, as `<value of="…"/>`, `link`, `title` and `if` name it.
enum class ValuePath {
    Question,
    EditionId,
    EditionDate,
    ProgrammeName,
    ProgrammeStrapline,
    Theme,
    Keyword,
    EssayId,
    EssayTitle,
    EssayDate,
    Authors,
    AuthorName,
    AuthorRole,
    AuthorAffiliation,
    ContributorName,
    ContributorRole,
    ContributorAffiliation,
    Name,
    Role,
    Affiliation,
    BioName,
    BoardHeading,
    MemberName,
    MemberRole,
    MemberHonours,
    AboutHeading,
    IntroductionHeading,
    DisclaimerHeading,
    Introduction,
    Disclaimer,
    CopyrightYear,
    CopyrightHolder,
    CopyrightCompanyNumber,
    Email,
    SocialService,
    SocialHandle,
    TranslationTitle,
    Item,
    First
};

/// Several things of an edition, as `each` and `if` name them.
enum class ListPath {
    Essays,
    Contributors,
    Authors,
    Themes,
    Keywords,
    Names,
    Roles,
    Affiliations,
    Boards,
    Members,
    Bios,
    Abouts,
    Introductions,
    Disclaimers,
    Emails,
    Socials,
    Translations,
    Copyrights,
    Blanks,
    Versions,
    EndMatter
};

/// Text of an edition with its blocks, styled by element, as `<content of="…"/>` names it.
enum class ContentPath { Introduction, Essay, Translation, Bio, About, Disclaimer };

/// A picture that an edition names, as `<picture of="…"/>`, `picture-box` and `if` name it.
enum class PicturePath { ProgrammeLogo, ContributorPortrait };

/// Rows of the four tables, in the order of the enumerators.
struct ValuePathRow {
    ValuePath path;
    std::string_view name, doc;
};
struct ListPathRow {
    ListPath path;
    std::string_view name, doc;
};
struct ContentPathRow {
    ContentPath path;
    std::string_view name, doc;
};
struct PicturePathRow {
    PicturePath path;
    std::string_view name, doc;
};

std::span<const ValuePathRow> value_paths();
std::span<const ListPathRow> list_paths();
std::span<const ContentPathRow> content_paths();
std::span<const PicturePathRow> picture_paths();

/// The path of this name; nothing if there is none.
std::optional<ValuePath> value_path(std::string_view name);
std::optional<ListPath> list_path(std::string_view name);
std::optional<ContentPath> content_path(std::string_view name);
std::optional<PicturePath> picture_path(std::string_view name);

std::string_view name_of(ValuePath path);
std::string_view name_of(ListPath path);
std::string_view name_of(ContentPath path);
std::string_view name_of(PicturePath path);

/// Whether the value is a date, which `<date of="…"/>` writes.
bool is_date(ValuePath path);

} // namespace stonehand
