#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace stonehand
{

/// How often a child or an attribute may stand.
enum class Occurs { Once, Optional, Many, OneOrMore };

/// What an attribute's value must look like.
enum class ValueType {
    Text, ///< anything but nothing and white space
    Id,   ///< an XML name; unique among the ids of the file (checked by the reader, not by the grammar)
    IdReference,  ///< an XML name
    IdReferences, ///< XML names separated by white space
    LanguageTag,
    Date,
    Path,   ///< a relative path: no scheme, no leading slash, no `..` out of the root
    Number, ///< a whole number, 1 to 999 999 999
    Length, ///< 0, or a number and a unit: 10.5pt, 3mm, 2em, 1rlh, 2ic, 84%; a sign may stand before it
    Colour, ///< #rrggbb
    Choice, ///< one of `choices`
    Uri,    ///< http, https or mailto
};

/// An attribute that an element may carry.
struct AttributeRule {
    std::string_view name;
    ValueType type = ValueType::Text;
    Occurs occurs = Occurs::Optional;
    std::string_view choices = {}; ///< separated by spaces, for ValueType::Choice
    std::string_view doc = {};
};

/// A child: the name of an element, or of a group of elements with a leading `%`.
struct ChildRule {
    std::string_view name;
    Occurs occurs = Occurs::Many;
};

/// What stands between the tags. White space alone is never text.
enum class ContentType {
    Empty,    ///< nothing
    Ordered,  ///< the children in the order of the rules
    AnyOrder, ///< the children in any order, each as often as its rule says
    Mixed,    ///< text and children in any order
    Flow,     ///< either text and the children of the group %inline, or the children in order and no text
};

/// A row of the grammar: one element, wherever it stands. No name may stand in two of its child rules; an
/// attribute named as a common one takes its place.
struct ElementRule {
    std::string_view name;
    ContentType content = ContentType::Empty;
    std::vector<ChildRule> children;
    std::vector<AttributeRule> attributes;
    std::string_view doc;
};

/// Elements that may stand in the same places.
struct GroupRule {
    std::string_view name; ///< `%inline`
    std::vector<std::string_view> members;
};

/// A name that people bring from elsewhere, from HTML or a word processor, and what is written here instead.
struct NameFromElsewhere {
    std::string_view name;               ///< in small letters
    std::vector<std::string_view> ours;  ///< of these the first that may stand is offered; none: leave it out
    std::optional<Sentence> advice = {}; ///< what else is to be said of it
};

/// The grammar of a vocabulary as one table: our check walks the tree with it, and the RELAX NG schema that
/// editors and other validators use is made from it.
struct Grammar {
    std::string_view namespace_uri;
    std::string_view root;
    /// Roots of files that other files include: the schema takes them as roots too, because editors validate
    /// such files alone; check_grammar, which sees the whole, does not.
    std::vector<std::string_view> parts;
    /// Attributes that every element may carry: xml:lang. An element's own rule of the same name goes before.
    std::vector<AttributeRule> common;
    std::vector<GroupRule> groups;
    std::vector<ElementRule> elements;
    /// Asked before the nearest name, where a name is unknown.
    std::vector<NameFromElsewhere> elements_elsewhere = {};
    std::vector<NameFromElsewhere> attributes_elsewhere = {};
};

} // namespace stonehand
