#pragma once

#include <vector>

#include "story/compose_content.hpp"
#include "story/composition.hpp"
#include "story/text_builder.hpp"

namespace stonehand
{

/// Where blocks made from a template go: what they belong to (an element, or a kind of artifact), what they
/// inherit, and the width of their column.
struct TemplatePlace {
    Meaning meaning;
    StyleId style{};
    Length width;
};

/// Adds the blocks that templates make in a context.
void expand_blocks(const std::vector<Template>& templates, const Context& context, const TemplatePlace& place,
                   Composition& composition, std::vector<Block>& blocks);

/// Adds the text that inline templates make to a block.
void expand_inline(const std::vector<Template>& templates, const Context& context, const TextManner& manner,
                   TextBuilder& text);

/// The language in which the first of inline templates speaks; the context's where none says anything.
Language language_of(const std::vector<Template>& templates, const Context& context);

/// How many an `if` finds: the values' characters, or the members of a list.
struct Presence {
    bool present = false;
    int count = 0;
};
Presence presence_of(std::string_view path, Pick pick, const Context& context);

/// Reads a picture that the edition names, relative to the file that does.
std::optional<Picture> read_named(const Logo& picture, Composition& composition);

/// Adds the boxes of a master, made in a context. Those that are repeated on every page are artifacts.
enum class Repetition { Once, EveryPage };
void expand_boxes(const std::vector<Box>& boxes, const Context& context, ElementId element,
                  Repetition repetition, Composition& composition, std::vector<PlacedBox>& placed);

} // namespace stonehand
