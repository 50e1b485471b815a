#include "ticket/write_products.hpp"

#include "ticket/xjdf_values.hpp"

namespace stonehand
{

namespace
{

void begin_intent(std::string_view name, XmlWriter& xml)
{
    xml.open("Intent").attribute("Name", name).open(name);
}

void end_intent(XmlWriter& xml)
{
    xml.close().close();
}

std::string_view binding_type(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Saddle:
        return "SaddleStitch";
    case Scheme::Perfect:
        return "SoftCover";
    case Scheme::NUp:
    case Scheme::CutAndStack:
    case Scheme::Single:
        return "None";
    }
    return {};
}

std::string_view binding_order(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Saddle:
        return "Collecting";
    case Scheme::Perfect:
        return "Gathering";
    case Scheme::NUp:
    case Scheme::CutAndStack:
    case Scheme::Single:
        return "None";
    }
    return {};
}

/// `children` are the products that are bound, if there are several.
void write_binding(const TicketBinding& binding, const std::string& children, XmlWriter& xml)
{
    begin_intent("BindingIntent", xml);
    xml.attribute("BindingOrder", binding_order(binding.scheme));
    // What is not bound together has no side that is (XJDF 2.1, table 4.8).
    if (binding_order(binding.scheme) != "None")
        xml.attribute("BindingSide", binding.side == Binding::Left ? "Left" : "Right");
    xml.attribute("BindingType", binding_type(binding.scheme));
    if (!children.empty()) xml.attribute("ChildRefs", children);
    if (binding.scheme == Scheme::Perfect && binding.flaps > Length{})
        xml.open("SoftCoverBinding").attribute("FoldingWidth", point_text(binding.flaps)).close();
    end_intent(xml);
}

void write_surface(std::string_view surface, const std::vector<PrintedSide>& sides,
                   const std::string& condition, XmlWriter& xml)
{
    const std::vector<std::string> inks = inks_of_sides(sides);
    if (inks.empty()) return; // it is not printed
    xml.open("SurfaceColor").attribute("ColorsUsed", separation_list(inks));
    if (!condition.empty()) xml.attribute("PrintStandard", name_token(condition));
    xml.attribute("Surface", surface).close();
}

/// The inks of the front and the back of leaves. Sides of sheets that are folded hold both, so that each
/// takes those of all; of a cover the outside comes first.
void write_colours(const TicketPart& part, XmlWriter& xml)
{
    const bool is_mixed = part.kind == PartKind::Body;
    std::vector<PrintedSide> front, back;
    for (std::size_t side = 0; side < part.file.sides.size(); ++side) {
        if (is_mixed || side % 2 == 0) front.push_back(part.file.sides[side]);
        if (is_mixed || side % 2 == 1) back.push_back(part.file.sides[side]);
    }
    begin_intent("ColorIntent", xml);
    write_surface("Front", front, part.file.condition, xml);
    if (!is_one_sided(part)) write_surface("Back", back, part.file.condition, xml);
    end_intent(xml);
}

void write_layout(const TicketPart& part, Length thickness, XmlWriter& xml)
{
    const std::size_t surfaces = part.pages + part.blanks;
    begin_intent("LayoutIntent", xml);
    xml.attribute("Bleed", point_text(part.bleed))
        .attribute("FinishedDimensions", point_text(part.finished) + ' ' + point_text(thickness))
        // Blanks count, and so does the back of the last leaf (XJDF 2.1, table 4.31).
        .attribute("Pages", std::to_string(surfaces + surfaces % 2))
        .attribute("Sides", is_one_sided(part) ? "OneSided" : "TwoSidedHeadToHead");
    // Its back, spine and front are one page of the file.
    if (part.kind == PartKind::Cover) xml.attribute("SpreadType", "Spread");
    end_intent(xml);
}

void write_media(const Stock& stock, XmlWriter& xml)
{
    if (stock.grammage <= 0) return;
    begin_intent("MediaIntent", xml);
    xml.attribute("MediaType", "Paper")
        .attribute("Thickness", micrometre_text(stock.caliper()))
        .attribute("Weight", decimal_text(stock.grammage));
    end_intent(xml);
}

void write_part(const TicketPart& part, Length thickness, XmlWriter& xml)
{
    write_colours(part, xml);
    write_layout(part, thickness, xml);
    write_media(part.stock, xml);
}

void begin_product(const Ticket& ticket, XmlWriter& xml)
{
    xml.open("Product")
        .attribute("Amount", std::to_string(ticket.quantity))
        .attribute("DescriptiveName", ticket.title);
}

std::string_view type_of(const Ticket& ticket)
{
    return ticket.binding ? product_type(ticket.binding->scheme) : "Body";
}

void write_whole(const Ticket& ticket, const TicketPart& body, const TicketPart& cover, XmlWriter& xml)
{
    begin_product(ticket, xml);
    xml.attribute("IsRoot", "true").attribute("ProductType", type_of(ticket));
    // What is outermost comes first (XJDF 2.1, 4.3).
    const std::string children =
        std::string(part_token(cover.kind)) + ' ' + std::string(part_token(body.kind));
    write_binding(*ticket.binding, children, xml);
    xml.close();
    for (const TicketPart* part : {&cover, &body}) {
        xml.open("Product")
            .attribute("ID", part_token(part->kind))
            .attribute("IsRoot", "false")
            .attribute("ProductType", part->kind == PartKind::Cover ? "Cover" : "Body");
        write_part(*part, part == &body ? ticket.binding->thickness : Length{}, xml);
        xml.close();
    }
}

} // namespace

void write_products(const Ticket& ticket, XmlWriter& xml)
{
    const TicketPart* cover = find_part(ticket, PartKind::Cover);
    const TicketPart* body = find_part(ticket, PartKind::Body);
    if (!body) body = find_part(ticket, PartKind::Pages);
    xml.open("ProductList");
    if (body && cover && ticket.binding) {
        write_whole(ticket, *body, *cover, xml);
    } else if (const TicketPart* only = body ? body : cover) {
        begin_product(ticket, xml);
        xml.attribute("ID", part_token(only->kind))
            .attribute("IsRoot", "true")
            .attribute("ProductType", only->kind == PartKind::Cover ? "Cover" : type_of(ticket));
        if (ticket.binding) write_binding(*ticket.binding, {}, xml);
        write_part(*only, ticket.binding ? ticket.binding->thickness : Length{}, xml);
        xml.close();
    }
    xml.close();
}

} // namespace stonehand
