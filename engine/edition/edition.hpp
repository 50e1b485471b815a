#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/language.hpp"
#include "base/length.hpp"
#include "base/span.hpp"

namespace stonehand
{

/// What a stretch of inline content is; the names are those of the elements.
enum class PhraseKind {
    Emphasis,
    Strong,
    Foreign,
    Link,
    Note,
    Endnote,
    Reference,
    Cite,
    Abbreviation,
    Term,
    Proper,
    Work,
    Subscript,
    Superscript,
    SmallCaps,
    Ruby,
    RubyBase,
    RubyText
};

struct Phrase;

/// Text with its white space folded, and where each byte of it was written.
struct Characters {
    std::string text;
    SourceMap map;
};

using Inline = std::variant<Characters, Phrase>;

/// A phrase: an inline element and what it holds. Only the fields of its kind are set.
struct Phrase {
    PhraseKind kind{};
    Language language;
    Span span;
    std::string id;
    std::string target;     ///< link: the address; reference: the id referred to
    std::string expansion;  ///< abbreviation: in full
    std::string say;        ///< abbreviation: as it is pronounced
    bool dotted = false;    ///< emphasis: set with emphasis dots
    bool hyphenated = true; ///< term: may be hyphenated
    std::vector<Inline> content;
};

/// Inline content in a language of its own: what the trade calls copy.
struct Copy {
    std::vector<Inline> content;
    Language language;
    Span span; ///< the start tag of the element that holds it, or the attribute value
    bool empty() const { return content.empty(); }
};

/// What a block is; the names are those of the elements.
enum class BlockKind {
    Paragraph,
    Section,
    Heading,
    Quote,
    PullQuote,
    List,
    Item,
    Figure,
    Caption,
    Credit,
    Table,
    TableHead,
    TableBody,
    TableRow,
    HeaderCell,
    DataCell
};

enum class ListType { Unordered, Ordered };
enum class CellAlign { Start, End, Centre, Decimal };
enum class HeaderScope { Column, Row };

/// How wide a column of a table is to be: a share of the table's width, or a length; neither where both are
/// zero.
struct ColumnWidth {
    double percent = 0;
    Length length;
};

/// A block of an essay or of standing text. Only the fields of its kind are set.
struct ContentBlock {
    BlockKind kind{};
    Language language;
    Span span;
    std::string id;
    Copy copy; ///< paragraphs, headings, pull quotes, captions, credits; items and cells
               ///< without blocks
    std::vector<ContentBlock>
        children; ///< sections, quotes, lists, items and cells with blocks, figures, tables
    ListType list_type = ListType::Unordered;
    std::string source;      ///< figure: path of the picture, relative to the file it is named in
    std::string alternative; ///< figure: what to say instead of it
    Span source_span;
    int column_span = 1, row_span = 1;
    HeaderScope scope = HeaderScope::Column;
    CellAlign align = CellAlign::Start;
    ColumnWidth width; ///< a cell of a table's first row: of its column
};

struct Logo {
    std::string source, alternative; ///< the path is relative to the file that `span` is in
    Span span;                       ///< the value of src
};

struct Programme {
    std::vector<Copy> names, straplines;
    std::optional<Logo> logo;
};

struct Contributor {
    std::string id, sort;
    Language language;
    Span span, id_span;
    std::vector<Copy> names, roles, affiliations;
    std::optional<Logo> portrait;
};

/// An essay in another language, block by block.
struct Translation {
    Language language;
    Span span, language_span;
    std::vector<Copy> titles;
    std::vector<ContentBlock> blocks;
};

struct Essay {
    std::string id;
    std::vector<std::string> by; ///< ids of its contributors, in order
    std::vector<Span> by_spans;  ///< where each of them is written
    std::optional<Date> date;
    Language language;
    Span span, id_span, by_span;
    std::vector<Copy> titles;
    std::vector<ContentBlock> blocks;
    std::vector<Translation> translations;
};

struct Bio {
    std::string contributor;
    Language language;
    Span span, for_span;
    std::vector<ContentBlock> blocks;
};

struct Copyright {
    std::string year, holder, company_number;
    Span span;
};

/// Standing text: introduction, about, disclaimer.
struct StandingText {
    Language language;
    Span span;
    std::optional<Copy> heading;
    std::vector<ContentBlock> blocks;
    std::optional<Copyright> copyright; ///< disclaimers
};

struct Member {
    Copy name;
    std::string role, honours;
    Span role_span, honours_span;
};

struct Board {
    std::string id;
    Language language;
    Span span;
    std::vector<Copy> headings;
    std::vector<Member> members;
};

struct Social {
    std::string service, handle;
    Span span;
};

struct Contact {
    Language language;
    Span span;
    std::vector<Copy> emails;
    std::vector<Social> socials;
};

/// A word with its permitted hyphens: `type-setting`.
struct HyphenationWord {
    std::string word;
    Language language;
    Span span;
};

/// A setting of how copies are printed and bound, as it was written.
struct PrintingSetting {
    std::string name, value;
    Span name_span, span;
};

/// How copies of an edition are printed and bound, where not as its layout says.
struct Printing {
    std::string output; ///< `booklet`, `cover`; empty: both
    std::vector<PrintingSetting> settings;
    Span span;
};

/// What is said, by whom: one edition, read and checked.
struct Edition {
    std::string id;
    Date date;
    Language language;
    std::string layout;
    Span span, id_span, layout_span;
    bool incomplete = false; ///< one of its parts was to be included and could not be read
    Programme programme;
    std::vector<Copy> questions;
    std::vector<Copy> themes;
    std::vector<std::string> keywords;
    std::vector<StandingText> introductions, abouts, disclaimers;
    std::vector<Contributor> contributors;
    std::vector<Essay> essays;
    std::vector<Bio> bios;
    std::vector<Board> boards;
    std::optional<Copyright> copyright;
    std::optional<Contact> contact;
    std::vector<HyphenationWord> hyphenation;
    std::vector<Printing> printings;

    const Contributor* contributor(std::string_view wanted) const;
    /// The main language first, then every other that the question, the programme or a translation is given
    /// in.
    std::vector<Language> languages() const;
};

/// The text of inline content without notes: what a title, a bookmark or a running head says.
std::string plain_text(const Copy& copy);

} // namespace stonehand
