#include "story/expand.hpp"

#include <algorithm>
#include <utility>

#include "layout/layout_names.hpp"
#include "story/carry_notes.hpp"
#include "story/compose_notes.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

/// What an address in text leads to: mail, or the web; empty if it is neither.
std::string address_of(std::string_view text)
{
    const bool spaced = text.find(' ') != text.npos;
    const std::size_t at = text.find('@');
    if (text.starts_with("https://") || text.starts_with("http://") || text.starts_with("mailto:"))
        return std::string(text);
    if (spaced || text.find('.') == text.npos) return {};
    if (at != text.npos && at > 0) return "mailto:" + std::string(text);
    return at == text.npos ? "https://" + std::string(text) : std::string();
}

std::string link_of(const BlockTemplate& block, const Context& context)
{
    const auto path = value_path(block.link);
    const auto values = path ? values_of(*path, Pick::Main, context) : std::vector<Copy>{};
    return values.empty() ? std::string() : address_of(plain_text(values.front()));
}

struct BlockExpander {
    const Context& context;
    const TemplatePlace& place;
    Composition& composition;
    std::vector<Block>& blocks;
    Span span;

    Meaning element_of(std::string_view role, Role usual, const Language& language) const
    {
        if (place.meaning.element == no_element) return place.meaning;
        const Role named = role.empty() ? usual : role_named(role);
        return {add_element(composition.story.structure, named, place.meaning.element, language, span),
                Artifact::None};
    }

    /// What leads somewhere from an entry of contents is a Reference of it (ISO 32000-1, 14.8.4.2), whose
    /// Link stands in it.
    bool is_reference(const BlockTemplate& block) const
    {
        const ElementId around = place.meaning.element;
        return !block.link_to.empty() && around != no_element &&
               composition.story.structure[around].role == Role::TOCI;
    }

    /// Who looks for the words of an edition wants to be where they are written, not where the layout puts
    /// them. Files are numbered as they are read, those of an edition before those of its layout.
    void place_where_written(const TextBlock& text) const
    {
        if (text.meaning.element == no_element) return;
        for (const SourceMap::Piece& piece : text.map.pieces)
            if (piece.span.file < span.file) {
                composition.story.structure[text.meaning.element].span = piece.span;
                return;
            }
    }

    void operator()(const BlockTemplate& block) const
    {
        const Language language = language_of(block.children, context);
        const Dressing dressing = composition.book.named(block.style, place.style, language);
        // Whether there is anything to say is known only when it has been said: a block of nothing leaves no
        // element.
        const std::size_t elements = composition.story.structure.elements.size();
        const Meaning meaning =
            element_of(dressing.role, is_reference(block) ? Role::Reference : Role::P, language);
        TextBuilder text(composition, dressing.style, language, meaning, span);
        TextManner manner = text.manner();
        manner.link = link_of(block, context);
        if (!block.link_to.empty()) manner.target = composition.anchor(anchor_key(block.link_to, context));
        if (!manner.link.empty() || manner.target != no_anchor)
            manner.element = manner.link_element = text.open(Role::Link, no_element, language, span);
        expand_inline(block.children, context, manner, text);
        if (text.empty()) return forget_elements(elements);
        if (!block.anchor.empty()) {
            text.block().anchor = composition.anchor(anchor_key(block.anchor, context));
            composition.story.outline.push_back(
                {std::string(text.text()), language, text.block().anchor, 0, composition.version});
        }
        place_where_written(text.block());
        blocks.push_back({text.finish()});
    }

    void operator()(const RowTemplate& row) const
    {
        const Dressing dressing = composition.book.named(row.style, place.style, context.language());
        TemplatePlace inner = place;
        inner.style = dressing.style;
        if (!dressing.role.empty()) inner.meaning = element_of(dressing.role, Role::Div, context.language());
        ParallelBlock parallel;
        parallel.style = dressing.style;
        parallel.span = span;
        for (const Template& part : row.cells) {
            const auto* cell = std::get_if<CellTemplate>(&part.form);
            if (!cell) continue;
            inner.width = cell->width.length;
            ParallelBlock::Cell made{cell->at.length, inner.width, {}};
            expand_blocks(cell->children, context, inner, composition, made.blocks);
            if (!made.blocks.empty()) parallel.cells.push_back(std::move(made));
        }
        if (!parallel.cells.empty()) blocks.push_back({std::move(parallel)});
    }

    void operator()(const CellTemplate& cell) const
    {
        expand_blocks(cell.children, context, place, composition, blocks);
    }

    void operator()(const ContentTemplate& content) const
    {
        const auto path = content_path(content.path);
        if (!path) return;
        switch (*path) {
        case ContentPath::Essay:
        case ContentPath::Translation:
            if (context.translation)
                add_content(context.translation->blocks, "essay", context.translation->language);
            else if (context.essay)
                add_content(context.essay->blocks, "essay", context.essay->language);
            return;
        case ContentPath::Bio:
            if (context.bio) add_content(context.bio->blocks, "bio", context.bio->language);
            return;
        case ContentPath::Introduction:
            return add_standing("introduction");
        case ContentPath::About:
            return add_standing("about");
        case ContentPath::Disclaimer:
            return add_standing("disclaimer");
        }
    }

    void operator()(const EachTemplate& each) const
    {
        const auto path = list_path(each.path);
        if (!path) return;
        bool first = true;
        for (const Context& item : items_of(*path, each.pick, context)) {
            if (!first && each.between != StyleLength{})
                blocks.push_back({SpaceBlock{absolute(each.between), false, {}, span}});
            first = false;
            expand_blocks(each.children, item, place, composition, blocks);
        }
    }

    void operator()(const IfTemplate& condition) const
    {
        const Presence found = presence_of(condition.path, condition.pick, context);
        const bool holds = found.present && (condition.at_least == 0 || found.count >= condition.at_least) &&
                           (condition.at_most == 0 || found.count <= condition.at_most);
        if (holds == condition.present)
            expand_blocks(condition.children, context, place, composition, blocks);
    }

    void operator()(const PictureTemplate& picture) const
    {
        const auto path = picture_path(picture.path);
        const Logo* named = path ? picture_of(*path, context) : nullptr;
        auto read = named ? read_named(*named, composition) : std::nullopt;
        if (!read) return;
        const Dressing dressing = composition.book.named(picture.style, place.style, context.language());
        const Meaning meaning = element_of({}, Role::Figure, context.language());
        if (meaning.element != no_element)
            composition.story.structure[meaning.element].alternative = named->alternative;
        blocks.push_back({PictureBlock{*std::move(read), picture.width, dressing.style, meaning, span}});
    }

    void operator()(const SpaceTemplate& space) const
    {
        const Length height = absolute(space.height);
        const Length gives = space.minimum ? std::max(height - absolute(*space.minimum), Length{}) : Length{};
        blocks.push_back({SpaceBlock{height, space.fill, gives, span}});
    }

    void operator()(const FitTemplate& fit) const
    {
        const CalledNotes before = called_notes(composition);
        FitBlock made;
        made.span = span;
        for (const Template& part : fit.alternatives) {
            const auto* alternative = std::get_if<AlternativeTemplate>(&part.form);
            if (!alternative) continue;
            FitBlock::Alternative option{alternative->max_lines, {}};
            // One of them is set: each calls its notes anew.
            forget_notes(before, composition);
            expand_blocks(alternative->children, context, place, composition, option.blocks);
            if (!option.blocks.empty()) made.alternatives.push_back(std::move(option));
        }
        if (!made.alternatives.empty()) blocks.push_back({std::move(made)});
    }

    void operator()(const AlternativeTemplate& alternative) const
    {
        expand_blocks(alternative.children, context, place, composition, blocks);
    }

    // Text stands in blocks: the layout's grammar refuses it here.
    void operator()(const InlineText&) const {}
    void operator()(const InlineValue&) const {}
    void operator()(const InlineTerm&) const {}
    void operator()(const InlineDate&) const {}
    void operator()(const InlineOrdinal&) const {}
    void operator()(const InlineFolio&) const {}
    void operator()(const InlineSectionTitle&) const {}
    void operator()(const InlinePageOf&) const {}
    void operator()(const InlineBreak&) const {}
    void operator()(const InlineSpan&) const {}

    void add_content(const std::vector<ContentBlock>& content, std::string_view root,
                     const Language& language) const
    {
        ContentPlace at{place.meaning.element, composition.book.root(writing_mode()), language, place.width,
                        2};
        at.has_floats = context.in_step != Bilingual::Columns && context.in_step != Bilingual::Facing;
        const bool essay = root == "essay";
        composition.notes.tell_whether_both(essay ? has_both_kinds(*context.essay)
                                                  : count_notes(content).has_both());
        const bool called = std::exchange(composition.calls_notes, true);
        std::vector<Block> made = compose_content(content, roots_of(root), at, composition);
        composition.calls_notes = called;
        std::move(made.begin(), made.end(), std::back_inserter(blocks));
        const bool pair = essay && end_notes_pair(*context.essay, context.layout->notes);
        made = compose_end_notes(at, pair ? NotePairs::One : NotePairs::All, composition);
        std::move(made.begin(), made.end(), std::back_inserter(blocks));
    }

    WritingMode writing_mode() const { return composition.book.style(place.style).writing_mode; }

    ContentRoots roots_of(std::string_view root) const
    {
        ContentRoots roots;
        if (writing_mode() == WritingMode::VerticalRl) roots.push_back("vertical");
        if (context.in_step != Bilingual::Sequence)
            roots.push_back(word_at(bilingual_words, static_cast<std::size_t>(context.in_step)));
        else if (roots.empty())
            return {root};
        if (context.translation) roots.push_back("translation");
        roots.push_back(root);
        return roots;
    }

    void add_standing(std::string_view root) const
    {
        if (context.standing) add_content(context.standing->blocks, root, context.standing->language);
    }

    /// A length of the layout's grid; em and ic mean nothing between blocks.
    Length absolute(const StyleLength& length) const
    {
        if (length.unit == StyleLength::Unit::Rlh)
            return composition.book.style(composition.book.root()).line_height.times(length.number);
        return length.length;
    }

    void forget_elements(std::size_t count) const
    {
        Structure& structure = composition.story.structure;
        for (std::size_t id = structure.elements.size(); id-- > count;) {
            auto& siblings = structure[structure.elements[id].parent].children;
            siblings.erase(std::remove(siblings.begin(), siblings.end(), static_cast<ElementId>(id)),
                           siblings.end());
        }
        structure.elements.resize(count);
    }
};

} // namespace

void expand_blocks(const std::vector<Template>& templates, const Context& context, const TemplatePlace& place,
                   Composition& composition, std::vector<Block>& blocks)
{
    for (const Template& part : templates)
        std::visit(BlockExpander{context, place, composition, blocks, part.span}, part.form);
}

} // namespace stonehand
