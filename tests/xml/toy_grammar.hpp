#pragma once

#include "xml/grammar.hpp"

namespace stonehand
{

/// A grammar with every kind of content and value, for the tests of what reads grammars.
inline const Grammar& toy_grammar()
{
    using enum Occurs;
    static const Grammar grammar{
        "urn:toy",
        "toy",
        std::vector<std::string_view>{"list"},
        std::vector<AttributeRule>{{"xml:lang", ValueType::LanguageTag, Optional, {}, "The language."},
                                   {"id", ValueType::Id}},
        std::vector<GroupRule>{
            {"%inline", {"em", "note"}}, {"%block", {"p", "list", "quote"}}, {"%body", {"p", "quote"}}},
        std::vector<ElementRule>{
            {"toy",
             ContentType::Ordered,
             {{"head", Once}, {"sub", Optional}, {"%block", Many}, {"tail", OneOrMore}},
             {{"date", ValueType::Date, Once, {}, "The day: 2022-09-30."}},
             "The root & its <parts>."},
            {"head", ContentType::Mixed, {{"%inline"}}, {}, "A heading."},
            {"sub", ContentType::Mixed, {{"em", Optional}}, {}, "Text with one em at most."},
            {"p", ContentType::Mixed, {{"%inline"}}, {}, "A paragraph."},
            {"list",
             ContentType::AnyOrder,
             {{"item", OneOrMore}, {"label", Optional}, {"box", Once}},
             {},
             "A list."},
            {"item", ContentType::Flow, {{"%block", OneOrMore}}, {}, "Words, or blocks."},
            {"label", ContentType::Mixed, {}, {}, "Text alone."},
            {"box",
             ContentType::Empty,
             {},
             {{"size", ValueType::Length},
              {"colour", ValueType::Colour},
              {"align", ValueType::Choice, Optional, "left right centre"},
              {"src", ValueType::Path},
              {"href", ValueType::Uri},
              {"count", ValueType::Number},
              {"by", ValueType::IdReferences},
              {"to", ValueType::IdReference},
              {"alt", ValueType::Text},
              {"when", ValueType::Date}},
             "Nothing but attributes."},
            {"quote", ContentType::Ordered, {{"%body", OneOrMore}}, {}, "Blocks that may nest."},
            {"em", ContentType::Mixed, {{"%inline"}}, {}, "Emphasis."},
            {"note", ContentType::Flow, {{"p", Many}}, {{"id", ValueType::Id, Once, {}, ""}}, "A note."},
            {"tail", ContentType::Empty, {}, {}, "The end."},
        },
        std::vector<NameFromElsewhere>{{"i", {"em"}},
                                       {"ul", {"list"}},
                                       {"h1", {"head", "sub"}, say("a head stands once")},
                                       {"div", {}, say("take its tags out")}},
        std::vector<NameFromElsewhere>{{"lang", {"xml:lang"}}, {"class", {}, say("take it out")}},
    };
    return grammar;
}

} // namespace stonehand
