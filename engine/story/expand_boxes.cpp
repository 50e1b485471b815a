#include "story/expand.hpp"

#include <utility>

namespace stonehand
{

namespace
{

Artifact artifact_of(BoxArtifact kind)
{
    switch (kind) {
    case BoxArtifact::No:
        return Artifact::None;
    case BoxArtifact::Header:
        return Artifact::Header;
    case BoxArtifact::Footer:
        return Artifact::Footer;
    case BoxArtifact::Background:
        return Artifact::Background;
    case BoxArtifact::Layout:
        return Artifact::Layout;
    }
    return Artifact::Layout;
}

/// Whether what is measured from an edge stands in this context. Where both languages stand on one page it is
/// expanded for each: for the translation that which stands in its column, for the original the rest.
bool stands_at(Edge edge, const Context& context)
{
    if (!context.translation) return edge != Edge::Translation;
    if (context.in_step == Bilingual::Columns || context.in_step == Bilingual::Stacked)
        return edge == Edge::Translation;
    return edge != Edge::Original;
}

struct BoxExpander {
    const Context& context;
    ElementId element;
    Repetition repetition;
    Composition& composition;
    std::vector<PlacedBox>& placed;
    const Box& box;

    /// Matter belongs to the part's element, but only once: repeated, it is an artifact.
    Meaning meaning() const
    {
        if (box.artifact != BoxArtifact::No) return {no_element, artifact_of(box.artifact)};
        if (repetition == Repetition::EveryPage) return {no_element, Artifact::Layout};
        return {element, Artifact::None};
    }

    /// The place with its edge one that pages know.
    BoxPlace placed_at(BoxPlace place) const
    {
        if (place.edge != Edge::Original && place.edge != Edge::Translation) return place;
        const PairColumns& columns = context.columns;
        place.x += place.edge == Edge::Original ? columns.original_at : columns.translation_at;
        place.edge = Edge::FrameStart;
        return place;
    }

    void operator()(const TextBox& text) const
    {
        if (!stands_at(text.place.edge, context)) return;
        PlacedText made{text.width, {}, text.above_line, text.turned};
        expand_blocks(text.children, context, {meaning(), composition.book.root(), text.width}, composition,
                      made.blocks);
        if (!made.blocks.empty()) placed.push_back({std::move(made), placed_at(text.place), box.span});
    }

    void operator()(const FieldBox& field) const
    {
        if (!stands_at(field.place.edge, context)) return;
        PlacedField made{field.size, {}, {}, field.thickness, field.radius, field.bleeds};
        if (!field.fill.empty()) made.fill = composition.book.paint(field.fill);
        if (!field.stroke.empty()) made.stroke = composition.book.paint(field.stroke);
        placed.push_back({made, placed_at(field.place), box.span});
    }

    void operator()(const ColumnBox& column) const
    {
        if (!stands_at(column.place.edge, context)) return;
        TemplatePlace place{meaning(), composition.book.root(), column.cell};
        std::vector<Block> blocks;
        const Template block{BlockTemplate{column.style, {}, {}, {}, column.children}, box.span};
        // Characters one below the other call no note.
        const bool called = std::exchange(composition.calls_notes, false);
        expand_blocks({block}, context, place, composition, blocks);
        composition.calls_notes = called;
        if (blocks.empty()) return;
        ColumnText made;
        made.text = std::get<TextBlock>(std::move(blocks.front().form));
        made.cell = column.cell;
        made.column_gap = column.column_gap;
        made.columns = column.columns;
        made.from_foot = column.from_foot;
        placed.push_back({std::move(made), placed_at(column.place), box.span});
    }

    void operator()(const PictureBox& picture) const
    {
        if (!stands_at(picture.place.edge, context)) return;
        const auto path = picture_path(picture.path);
        const Logo* named = path ? picture_of(*path, context) : nullptr;
        if (path && !named) return;
        auto read = named ? read_named(*named, composition)
                          : read_picture(picture.source, box.span, composition.drawings, composition.report,
                                         composition.sources.limits());
        if (!read) return;
        Meaning what = meaning();
        if (what.element != no_element) {
            what.element = add_element(composition.story.structure, Role::Figure, element, {}, box.span);
            composition.story.structure[what.element].alternative =
                named ? named->alternative : picture.alternative;
        }
        placed.push_back(
            {PlacedPicture{picture.size, std::move(*read), what}, placed_at(picture.place), box.span});
    }

    void operator()(const BoxIf& condition) const
    {
        const Presence found = presence_of(condition.path, condition.pick, context);
        const bool holds = found.present && (condition.at_least == 0 || found.count >= condition.at_least) &&
                           (condition.at_most == 0 || found.count <= condition.at_most);
        if (holds == condition.present)
            expand_boxes(condition.boxes, context, element, repetition, composition, placed);
    }
};

} // namespace

std::optional<Picture> read_named(const Logo& picture, Composition& composition)
{
    const std::filesystem::path file(composition.sources.file(picture.span.file).path);
    return read_picture(file.parent_path() / picture.source, picture.span, composition.drawings,
                        composition.report, composition.sources.limits());
}

void expand_boxes(const std::vector<Box>& boxes, const Context& context, ElementId element,
                  Repetition repetition, Composition& composition, std::vector<PlacedBox>& placed)
{
    for (const Box& box : boxes)
        std::visit(BoxExpander{context, element, repetition, composition, placed, box}, box.form);
}

} // namespace stonehand
