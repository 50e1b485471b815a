#include "edition/edition_grammar.hpp"

#include "edition/names_from_elsewhere.hpp"

namespace stonehand
{

namespace
{

using enum Occurs;

const AttributeRule own_id{"id", ValueType::Id, Optional, {}, "A name that ref/@to may refer to."};
const AttributeRule required_id{
    "id", ValueType::Id, Once, {}, "A name that no other element of the edition has."};
const AttributeRule own_language{
    "xml:lang", ValueType::LanguageTag, Once, {}, "The language: en-GB, zh-Hans."};

// A picture: its file, and what is said to those who do not see it (PDF/UA-1, 7.3).
const AttributeRule picture_source{
    "src",
    ValueType::Path,
    Once,
    {},
    "The picture's file, relative to the file that names it: JPEG, PNG or SVG."};
const AttributeRule picture_alternative{
    "alt", ValueType::Text, Once, {}, "What is said instead of the picture."};

const ChildRule one_or_more_names{"name", OneOrMore};

std::vector<GroupRule> groups()
{
    return {
        {"%inline",
         {"em", "strong", "foreign", "link", "note", "endnote", "ref", "cite", "abbr", "term", "proper",
          "work", "sub", "sup", "small-caps", "ruby"}},
        {"%block", {"p", "quote", "pullquote", "list", "figure", "table"}},
        {"%body", {"p", "section", "quote", "pullquote", "list", "figure", "table"}},
        {"%cell", {"th", "td"}},
    };
}

// What an edition is made of.
std::vector<ElementRule> frame()
{
    return {
        {"edition",
         ContentType::AnyOrder,
         {{"programme", Once},
          {"question", Once},
          {"themes", Many},
          {"keywords", Many},
          {"introduction", Many},
          {"contributor", Many},
          {"essay", Many},
          {"translation", Many},
          {"bio", Many},
          {"about", Many},
          {"disclaimer", Many},
          {"copyright", Optional},
          {"board", Many},
          {"contact", Optional},
          {"hyphenation", Many},
          {"printing", Many}},
         {{"id", ValueType::Text, Once, {}, "The edition's name; its files are named after it: 2022-09."},
          {"date", ValueType::Date, Once, {}, "When it is published: 2022, 2022-09 or 2022-09-30."},
          {"xml:lang", ValueType::LanguageTag, Once, {}, "The main language, of all that names no other."},
          {"layout", ValueType::Text, Once, {}, "The name of the layout: a folder below layouts/."}},
         "An edition: a question, the essays that answer it, and who wrote them. Its parts may come in any "
         "order; "
         "essays are set in the order of the file."},
        {"programme",
         ContentType::AnyOrder,
         {one_or_more_names, {"strapline", Many}, {"logo", Optional}},
         {},
         "The series that the edition belongs to."},
        {"strapline",
         ContentType::Mixed,
         {{"%inline"}},
         {},
         "What the programme is, in a line; once per language."},
        {"logo", ContentType::Empty, {}, {picture_source, picture_alternative}, "The programme's emblem."},
        {"question", ContentType::Ordered, {{"text", OneOrMore}}, {}, "The question that the essays answer."},
        {"text", ContentType::Mixed, {{"%inline"}}, {}, "The question; once per language."},
        {"themes",
         ContentType::Ordered,
         {{"theme", OneOrMore}},
         {},
         "What the edition is about, for its readers."},
        {"theme", ContentType::Mixed, {{"%inline"}}, {}, "One theme."},
        {"keywords",
         ContentType::Ordered,
         {{"keyword", OneOrMore}},
         {},
         "What the edition is about, for catalogues and search."},
        {"keyword", ContentType::Mixed, {}, {}, "One keyword: plain text."},
        {"hyphenation",
         ContentType::Ordered,
         {{"word", OneOrMore}},
         {},
         "Words whose hyphenation the patterns do not know."},
        {"word", ContentType::Mixed, {}, {}, "A word with every hyphen it may be broken at: type-setting."},
    };
}

// The people, and what is said of them.
std::vector<ElementRule> people()
{
    return {
        {"contributor",
         ContentType::AnyOrder,
         {one_or_more_names, {"role", Many}, {"affiliation", Many}, {"portrait", Optional}},
         {required_id, {"sort", ValueType::Text, Optional, {}, "The name as it is sorted: surname first."}},
         "Someone who wrote an essay."},
        {"name", ContentType::Mixed, {{"%inline"}}, {}, "A name; once per language."},
        {"role",
         ContentType::Mixed,
         {{"%inline"}},
         {},
         "What the contributor does; a line each, in each language."},
        {"affiliation",
         ContentType::Mixed,
         {{"%inline"}},
         {},
         "Where the contributor does it; a line each, in each language."},
        {"portrait",
         ContentType::Empty,
         {},
         {picture_source, picture_alternative},
         "The contributor's picture."},
        {"bio",
         ContentType::Ordered,
         {{"%body", OneOrMore}},
         {{"for", ValueType::IdReference, Once, {}, "The contributor's id."}},
         "About a contributor; once per language."},
        {"board",
         ContentType::Ordered,
         {{"heading", OneOrMore}, {"member", OneOrMore}},
         {own_id},
         "A list of people: directors, advisers."},
        {"member",
         ContentType::Mixed,
         {{"%inline"}},
         {{"role", ValueType::Text, Optional, {}, "What the member does: Chairman."},
          {"honours", ValueType::Text, Optional, {}, "Letters after the name: CBE."}},
         "One member: the name."},
        {"contact", ContentType::AnyOrder, {{"email", Many}, {"social", Many}}, {}, "Where to write to."},
        {"email", ContentType::Mixed, {}, {}, "An e-mail address."},
        {"social",
         ContentType::Empty,
         {},
         {{"service", ValueType::Text, Once, {}, "The service's name."},
          {"handle", ValueType::Text, Once, {}, "The account, as it is printed."}},
         "An account with a social service."},
    };
}

// What is said by them, and around it.
std::vector<ElementRule> matter()
{
    return {
        {"essay",
         ContentType::Ordered,
         {{"title", Many}, {"%body", OneOrMore}},
         {required_id,
          {"by", ValueType::IdReferences, Once, {}, "The ids of its contributors, separated by spaces."},
          {"date", ValueType::Date, Optional, {}, "When it was written: 2022, 2022-09 or 2022-09-30."}},
         "An essay. Its id names its own file."},
        {"title", ContentType::Mixed, {{"%inline"}}, {}, "A title; once per language."},
        {"translation",
         ContentType::Ordered,
         {{"title", Many}, {"%body", OneOrMore}},
         {{"of", ValueType::IdReference, Once, {}, "The essay's id."}, own_language},
         "An essay in another language: block by block as the essay is."},
        {"introduction",
         ContentType::Ordered,
         {{"heading", Optional}, {"%body", OneOrMore}},
         {},
         "What the programme is; once per language."},
        {"about",
         ContentType::Ordered,
         {{"heading", Optional}, {"%body", OneOrMore}},
         {},
         "Who publishes it; once per language."},
        {"disclaimer",
         ContentType::Ordered,
         {{"heading", Optional}, {"%body", OneOrMore}, {"copyright", Optional}},
         {},
         "Whose views they are; once per language."},
        {"copyright",
         ContentType::Empty,
         {},
         {{"year", ValueType::Text, Once, {}, "The year, or years: 2022–2024."},
          {"holder", ValueType::Text, Once, {}, "Who holds the rights."},
          {"company-number",
           ValueType::Text,
           Optional,
           {},
           "The holder's number in the register of companies."}},
         "Who holds the rights."},
        {"printing",
         ContentType::Empty,
         {},
         {{"output", ValueType::Choice, Optional, "booklet cover", "Of what it is said; both if not said."},
          {"scheme", ValueType::Text, Optional, {}, "How the book is bound: saddle, perfect."},
          {"signature", ValueType::Text, Optional, {}, "Pages of a signature of perfect binding: 16."},
          {"cover", ValueType::Text, Optional, {}, "Whether the cover is of the same paper: self, apart."},
          {"sheet", ValueType::Text, Optional, {}, "The sheets that it is printed on: SRA3."},
          {"paper", ValueType::Text, Optional, {}, "What the paper weighs: 120gsm."},
          {"bulk", ValueType::Text, Optional, {}, "How bulky it is, in cm³/g: 1.2."},
          {"caliper", ValueType::Text, Optional, {}, "How thick a leaf is: 0.11mm."},
          {"cover-paper", ValueType::Text, Optional, {}, "What the paper of the cover weighs: 250gsm."},
          {"cover-bulk", ValueType::Text, Optional, {}, "How bulky it is, in cm³/g: 1.1."},
          {"cover-caliper", ValueType::Text, Optional, {}, "How thick it is: 0.3mm."},
          {"flaps", ValueType::Text, Optional, {}, "How wide the flaps of the cover are: 80mm."},
          {"quantity", ValueType::Text, Optional, {}, "How many copies are printed: 500."}},
         "How copies are printed and bound, where not as the layout says: docs/layouts.md has the words."},
    };
}

std::vector<ElementRule> blocks()
{
    return {
        {"p", ContentType::Mixed, {{"%inline"}}, {own_id}, "A paragraph."},
        {"section",
         ContentType::Ordered,
         {{"heading", Once}, {"%body", Many}},
         {own_id},
         "A part with a heading; up to five deep."},
        {"heading", ContentType::Mixed, {{"%inline"}}, {own_id}, "A heading."},
        {"quote", ContentType::Ordered, {{"%block", OneOrMore}}, {own_id}, "Someone else's words, set off."},
        {"pullquote",
         ContentType::Mixed,
         {{"%inline"}},
         {own_id},
         "A sentence of the essay set large, for the eye; it is not part of the text."},
        {"list",
         ContentType::Ordered,
         {{"item", OneOrMore}},
         {own_id,
          {"type", ValueType::Choice, Optional, "unordered ordered", "Whether its items are numbered."}},
         "A list."},
        {"item", ContentType::Flow, {{"%block", OneOrMore}}, {own_id}, "An item: text, or blocks."},
        {"figure",
         ContentType::Ordered,
         {{"caption", Optional}, {"credit", Optional}},
         {own_id, picture_source, picture_alternative},
         "A picture with its caption."},
        {"caption", ContentType::Mixed, {{"%inline"}}, {}, "What a figure or a table shows."},
        {"credit", ContentType::Mixed, {{"%inline"}}, {}, "Whose picture it is."},
    };
}

// Tables by HTML's names (HTML, 4.9).
std::vector<ElementRule> tables()
{
    const AttributeRule column_span{"colspan", ValueType::Number, Optional, {}, "How many columns it takes."};
    const AttributeRule row_span{"rowspan", ValueType::Number, Optional, {}, "How many rows it takes."};
    const AttributeRule align{"align", ValueType::Choice, Optional, "start end center decimal",
                              "Where its text stands."};
    const AttributeRule width{
        "width",
        ValueType::Length,
        Optional,
        {},
        "In a table's first row, how wide its column is: 30% of the table, 25mm, 60pt."};
    const AttributeRule scope{"scope", ValueType::Choice, Optional, "col row", "What it is the heading of."};
    return {
        {"table",
         ContentType::Ordered,
         {{"caption", Optional}, {"thead", Optional}, {"tbody", OneOrMore}},
         {own_id},
         "A table: every row fills all columns."},
        {"thead", ContentType::Ordered, {{"tr", OneOrMore}}, {}, "The rows that head every page of it."},
        {"tbody", ContentType::Ordered, {{"tr", OneOrMore}}, {}, "Rows that belong together."},
        {"tr", ContentType::Ordered, {{"%cell", OneOrMore}}, {}, "A row."},
        {"th",
         ContentType::Flow,
         {{"%block", OneOrMore}},
         {own_id, column_span, row_span, scope, align, width},
         "A heading of a column or a row."},
        {"td",
         ContentType::Flow,
         {{"%block", OneOrMore}},
         {own_id, column_span, row_span, align, width},
         "A cell."},
    };
}

std::vector<ElementRule> phrases()
{
    return {
        {"em",
         ContentType::Mixed,
         {{"%inline"}},
         {{"mark", ValueType::Choice, Optional, "dots", "Set with emphasis dots instead of another face."}},
         "Stressed."},
        {"strong", ContentType::Mixed, {{"%inline"}}, {}, "Important."},
        {"foreign", ContentType::Mixed, {{"%inline"}}, {own_language}, "Words of another language."},
        {"link",
         ContentType::Mixed,
         {{"%inline"}},
         {{"href", ValueType::Uri, Once, {}, "The address: https:, http: or mailto:."}},
         "A link."},
        {"note", ContentType::Mixed, {{"%inline"}}, {own_id}, "A footnote, where it is called."},
        {"endnote",
         ContentType::Mixed,
         {{"%inline"}},
         {own_id},
         "A note at the end of the essay, where it is called."},
        {"ref",
         ContentType::Mixed,
         {{"%inline"}},
         {{"to", ValueType::IdReference, Once, {}, "The id of what is referred to."}},
         "A reference: empty, or the words that lead there."},
        {"cite", ContentType::Mixed, {{"%inline"}}, {}, "Who or what is quoted."},
        {"abbr",
         ContentType::Mixed,
         {{"%inline"}},
         {{"expansion", ValueType::Text, Optional, {}, "In full."},
          {"say", ValueType::Text, Optional, {}, "As it is read aloud."}},
         "An abbreviation."},
        {"term",
         ContentType::Mixed,
         {{"%inline"}},
         {{"hyphens", ValueType::Choice, Optional, "none", "Never hyphenated."}},
         "A technical term."},
        {"proper", ContentType::Mixed, {{"%inline"}}, {}, "A proper name, as Chinese marks it."},
        {"work", ContentType::Mixed, {{"%inline"}}, {}, "The title of a work."},
        {"sub", ContentType::Mixed, {{"%inline"}}, {}, "Lowered."},
        {"sup", ContentType::Mixed, {{"%inline"}}, {}, "Raised."},
        {"small-caps", ContentType::Mixed, {{"%inline"}}, {}, "Small capitals."},
        {"ruby", ContentType::Ordered, {{"rb", Once}, {"rt", Once}}, {}, "Characters with their reading."},
        {"rb", ContentType::Mixed, {}, {}, "The characters."},
        {"rt", ContentType::Mixed, {}, {}, "Their reading."},
    };
}

Grammar make_grammar()
{
    Grammar grammar;
    grammar.namespace_uri = "urn:stonehand:edition:1";
    grammar.root = "edition";
    grammar.parts = {"introduction", "contributor", "essay",   "translation", "bio",        "about",
                     "disclaimer",   "board",       "contact", "programme",   "hyphenation"};
    grammar.common = {
        {"xml:lang", ValueType::LanguageTag, Optional, {}, "The language of what stands in it."}};
    grammar.groups = groups();
    for (auto rows : {frame, people, matter, blocks, tables, phrases})
        for (ElementRule& rule : rows()) grammar.elements.push_back(std::move(rule));
    grammar.elements_elsewhere = elements_from_elsewhere();
    grammar.attributes_elsewhere = attributes_from_elsewhere();
    return grammar;
}

} // namespace

const Grammar& edition_grammar()
{
    static const Grammar grammar = make_grammar(); // made once, never changed
    return grammar;
}

} // namespace stonehand
