#include <algorithm>

#include "painted/content_player.hpp"
#include "preflight/read_plane.hpp"

namespace stonehand
{

namespace
{

// Flags of annotations (ISO 32000-1, table 165).
constexpr std::int64_t hidden = 2, printed = 4;

std::size_t pixels(double count)
{
    constexpr double most = 1e6; // no picture has more in a row
    return count > 0 ? static_cast<std::size_t>(std::min(count, most)) : 0;
}

/// An entry of an inline image by its name, which may be short (ISO 32000-1, table 93).
const Operand* entry(const Operand& image, std::string_view name, std::string_view abbreviation)
{
    const Operand* whole = image.entry(name);
    return whole ? whole : image.entry(abbreviation);
}

std::string_view whole_name(std::string_view space)
{
    return space == "G"      ? "DeviceGray"
           : space == "RGB"  ? "DeviceRGB"
           : space == "CMYK" ? "DeviceCMYK"
                             : space;
}

/// An Indexed space of an inline image: its base is of a device, its palette a string.
ColourSpacePtr inline_indexed(const Operand& space, const PdfObject& resources)
{
    ColourSpace indexed;
    indexed.kind = SpaceKind::Indexed;
    indexed.base = read_colour_space(whole_name(space.items[1].text), resources);
    indexed.palette = space.items[3].text;
    return std::make_shared<const ColourSpace>(std::move(indexed));
}

} // namespace

void ContentPlayer::paint_object(const Operation& operation)
{
    if (operation.operands.empty()) return;
    const PdfObject object = stream_.resources["XObject"][operation.operands.back().text];
    if (layers_.hides(object["OC"])) return;
    if (object["Subtype"].is("Form")) paint_form(object);
    if (object["Subtype"].is("Image")) paint_image(object);
}

void ContentPlayer::paint_form(const PdfObject& form)
{
    const GraphicsState before = state_;
    state_.ctm = then(read_matrix(form["Matrix"]), state_.ctm);
    if (const auto box = read_box(form["BBox"])) {
        Outline outline;
        for (const PlanePoint corner : corners(*box, state_.ctm))
            outline.push_back(
                {outline.empty() ? OutlineStep::Kind::Move : OutlineStep::Kind::Line, {corner}});
        outline.push_back({OutlineStep::Kind::Close});
        clip_to(outline, Winding::NonZero);
    }
    if (form["Group"]["S"].is("Transparency")) {
        // What the state does to the group it does to all in it, which begins with none of that.
        state_.group_alpha = state_.mark.stroke_alpha = state_.mark.fill_alpha;
        state_.group_blend_mode = state_.mark.blend_mode;
        state_.group_has_mask = state_.mark.has_soft_mask;
    }
    play_stream(form, within(form, stream_.resources));
    state_ = before;
}

void ContentPlayer::paint_image(const PdfObject& object)
{
    PaintedImage image;
    image.image = object;
    image.from_square = state_.ctm;
    image.width = pixels(object["Width"].number().value_or(0));
    image.height = pixels(object["Height"].number().value_or(0));
    image.is_stencil = object["ImageMask"].boolean().value_or(false);
    image.bits = image.is_stencil ? 1 : static_cast<int>(object["BitsPerComponent"].integer().value_or(8));
    image.has_mask = !object["SMask"].is_null() || !object["Mask"].is_null() ||
                     object["SMaskInData"].integer().value_or(0) > 0;
    for (std::size_t index = 0; index < object["Decode"].size(); ++index)
        image.decode.push_back(object["Decode"][index].number().value_or(0));
    if (image.is_stencil)
        image.fill = state_.fill.colour;
    else
        image.space = read_colour_space(object["ColorSpace"], stream_.resources);
    tell(mapped(PlaneBox{0, 0, 1, 1}, state_.ctm), std::move(image));
}

void ContentPlayer::paint_inline_image(const Operation& operation)
{
    if (operation.operands.empty()) return; // EI without its BI
    const Operand& said = operation.operands.back();
    const auto number = [&](std::string_view name, std::string_view abbreviation, double otherwise) {
        const Operand* found = entry(said, name, abbreviation);
        return found ? found->number : otherwise;
    };
    PaintedImage image;
    image.from_square = state_.ctm;
    image.width = pixels(number("Width", "W", 0));
    image.height = pixels(number("Height", "H", 0));
    const Operand* stencil = entry(said, "ImageMask", "IM");
    image.is_stencil = stencil && stencil->text == "true";
    image.bits = image.is_stencil ? 1 : static_cast<int>(pixels(number("BitsPerComponent", "BPC", 8)));
    if (const Operand* decode = entry(said, "Decode", "D"))
        for (const Operand& end : decode->items) image.decode.push_back(end.number);
    const Operand* space = entry(said, "ColorSpace", "CS");
    if (image.is_stencil)
        image.fill = state_.fill.colour;
    else if (space && space->items.size() == 4)
        image.space = inline_indexed(*space, stream_.resources);
    else
        image.space = read_colour_space(whole_name(space ? space->text : ""), stream_.resources);
    if (!entry(said, "Filter", "F")) image.inline_data = operation.data;
    tell(mapped(PlaneBox{0, 0, 1, 1}, state_.ctm), std::move(image));
}

void ContentPlayer::play_appearances()
{
    const PdfObject annotations = page_["Annots"];
    for (std::size_t index = 0; index < annotations.size() && budget_.spend_steps(); ++index) {
        const std::int64_t flags = annotations[index]["F"].integer().value_or(0);
        if ((flags & printed) == 0 || (flags & hidden) != 0 || annotations[index]["Subtype"].is("Popup") ||
            layers_.hides(annotations[index]["OC"]))
            continue;
        play_appearance(annotations[index]);
    }
}

/// The appearance is moved and stretched so that its box fills the rectangle (ISO 32000-1, 12.5.5).
void ContentPlayer::play_appearance(const PdfObject& annotation)
{
    PdfObject look = annotation["AP"]["N"];
    if (look.is_dictionary()) look = look[annotation["AS"].name()];
    const auto rectangle = read_box(annotation["Rect"]), box = read_box(look["BBox"]);
    if (!look.is_stream() || !rectangle || !box) return;
    const PlaneBox stands = mapped(*box, read_matrix(look["Matrix"]));
    if (!(stands.width() > 0) || !(stands.height() > 0)) return;
    const double x = rectangle->width() / stands.width(), y = rectangle->height() / stands.height();
    const GraphicsState before = state_;
    state_.ctm = then({x, 0, 0, y, rectangle->left - stands.left * x, rectangle->bottom - stands.bottom * y},
                      state_.ctm);
    stream_.origin = MarkOrigin::Appearance;
    paint_form(look);
    stream_.origin = MarkOrigin::Page;
    state_ = before;
}

} // namespace stonehand
