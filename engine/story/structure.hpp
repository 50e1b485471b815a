#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "base/span.hpp"

namespace stonehand
{

/// Which element of the structure tree.
enum class ElementId : std::uint32_t {};
constexpr ElementId no_element{0xffff'ffff};

/// The standard structure types we use (ISO 32000-1, 14.8.4). `Content` is not written: it keeps the place,
/// among its siblings, of text that belongs to its parent directly.
enum class Role {
    Document,
    Part,
    Art,
    Sect,
    Div,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    P,
    BlockQuote,
    Caption,
    TOC,
    TOCI,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    THead,
    TBody,
    TR,
    TH,
    TD,
    Figure,
    Note,
    Reference,
    Link,
    Span,
    Quote,
    Ruby,
    RB,
    RT,
    Content
};

enum class Scope { None, Column, Row };
enum class Numbering { None, Disc, Decimal };

/// An element of the structure tree: what marks mean, in the order of the source.
struct StructureElement {
    Role role{};
    ElementId parent = no_element;
    std::vector<ElementId> children;
    Language language;       ///< where it differs from its parent's; else empty
    std::string alternative; ///< figures: never empty
    std::string actual_text, expansion;
    std::string title;
    Scope scope = Scope::None;
    int column_span = 1, row_span = 1;
    Numbering numbering = Numbering::None;
    std::string id; ///< notes: unique in the document
    Span span;
};

/// The structure tree: element 0 is the Document.
struct Structure {
    std::vector<StructureElement> elements;
    const StructureElement& operator[](ElementId id) const { return elements[static_cast<std::size_t>(id)]; }
    StructureElement& operator[](ElementId id) { return elements[static_cast<std::size_t>(id)]; }
    /// Adds an element as the last child of `parent`.
    ElementId add(Role role, ElementId parent, Span span);
};

/// What is not content: it goes into the PDF as an artifact of this kind.
enum class Artifact { None, Header, Footer, Background, Layout };

/// What a mark is: an element of the structure, or an artifact.
struct Meaning {
    ElementId element = no_element;
    Artifact artifact = Artifact::None;
    auto operator<=>(const Meaning&) const = default;
};

} // namespace stonehand
