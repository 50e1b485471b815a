#include "ticket/write_resources.hpp"

#include <algorithm>
#include <map>

#include "ticket/write_sheet_resources.hpp"
#include "ticket/xjdf_values.hpp"

namespace stonehand
{

namespace
{

/// The product that a part belongs to: pages that lie on sheets too are its body's.
PartKind product_of(const Ticket& ticket, const TicketPart& part)
{
    return part.kind == PartKind::Pages && find_part(ticket, PartKind::Body) ? PartKind::Body : part.kind;
}

std::vector<std::string> all_inks(const Ticket& ticket)
{
    std::vector<PrintedSide> sides;
    for (const TicketPart& part : ticket.parts)
        sides.insert(sides.end(), part.file.sides.begin(), part.file.sides.end());
    return inks_of_sides(sides);
}

/// What separations are called in the files.
void write_colours(const std::vector<std::string>& inks, XmlWriter& xml)
{
    if (inks.empty()) return;
    begin_set("Color", "Input", xml);
    for (const std::string& ink : inks) {
        xml.open("Resource").open("Part").attribute("Separation", name_token(ink)).close();
        xml.open("Color")
            .attribute("ActualColorName", ink)
            .attribute("ColorDetails", is_process_ink(ink) ? "process" : "spot")
            .attribute("ColorType", "Normal");
        xml.close().close();
    }
    xml.close();
}

/// The most ink of all on one place. XJDF has no attribute for it.
void write_ink_limit(const Ticket& ticket, XmlWriter& xml)
{
    if (ticket.ink_limit > 0) write_general_id("TotalInkLimit", decimal_text(ticket.ink_limit * 100), xml);
}

/// Which sides take which plates; sides that take the same are named together.
void write_colorants_of(const Ticket& ticket, const TicketPart& part, XmlWriter& xml)
{
    const std::vector<SheetSide> names = sides_of_sheets(part);
    std::map<std::string, std::vector<std::size_t>> sides;
    for (std::size_t side = 0; side < part.file.sides.size(); ++side)
        sides[separation_list(part.file.sides[side].inks)].push_back(side);
    for (const auto& [inks, which] : sides) {
        if (inks.empty()) continue;
        xml.open("Resource");
        write_ink_limit(ticket, xml);
        if (sides.size() == 1)
            xml.open("Part").attribute("ProductPart", part_token(part.kind)).close();
        else
            for (const std::size_t side : which) write_side(part.kind, names[side], xml);
        xml.open("ColorantControl")
            .attribute("ColorantOrder", inks)
            .attribute("ProcessColorModel", "DeviceCMYK");
        xml.close().close();
    }
}

void write_colorants_of_pages(const Ticket& ticket, const TicketPart& part, XmlWriter& xml)
{
    const std::string inks = separation_list(inks_of_sides(part.file.sides));
    if (inks.empty()) return;
    xml.open("Resource");
    write_ink_limit(ticket, xml);
    xml.open("Part").attribute("ProductPart", part_token(part.kind)).close();
    xml.open("ColorantControl").attribute("ColorantOrder", inks).attribute("ProcessColorModel", "DeviceCMYK");
    xml.close().close();
}

void write_colorants(const Ticket& ticket, XmlWriter& xml)
{
    begin_set("ColorantControl", "Input", xml);
    for (const TicketPart& part : ticket.parts) {
        if (part.sheets)
            write_colorants_of(ticket, part, xml);
        else if (product_of(ticket, part) == part.kind)
            write_colorants_of_pages(ticket, part, xml);
    }
    xml.close();
}

/// What is made, and how often.
void write_component(const Ticket& ticket, XmlWriter& xml)
{
    const TicketPart* body = find_part(ticket, PartKind::Body);
    if (!body) body = find_part(ticket, PartKind::Pages);
    if (!body) body = find_part(ticket, PartKind::Cover);
    if (!body) return;
    begin_set("Component", "Output", xml);
    xml.open("Resource").open("AmountPool").open("PartAmount");
    xml.attribute("Amount", std::to_string(ticket.quantity)).close().close();
    const Length thickness = ticket.binding ? ticket.binding->thickness : Length{};
    std::size_t surfaces = body->pages + body->blanks;
    const TicketPart* cover = find_part(ticket, PartKind::Cover);
    if (cover && cover != body) surfaces += cover->pages + cover->blanks;
    xml.open("Component")
        .attribute("Dimensions", point_text(body->finished) + ' ' + point_text(thickness))
        .attribute("SurfaceCount", std::to_string(surfaces + surfaces % 2));
    xml.close().close().close();
}

/// The files, each with its hashes: XJDF's own checksum is an MD5 (table 8.22), which nobody should trust
/// alone.
void write_run_lists(const Ticket& ticket, XmlWriter& xml)
{
    begin_set("RunList", "Input", xml);
    for (const TicketPart& part : ticket.parts) {
        const PrintedFile& file = part.file;
        xml.open("Resource").attribute("DescriptiveName", file.path);
        write_general_id("SHA-256", file.sha256, xml);
        if (!file.standard.empty()) write_general_id("Standard", file.standard, xml);
        xml.open("Part").attribute("ProductPart", part_token(product_of(ticket, part))).close();
        const std::string pages = std::to_string(file.sides.size());
        xml.open("RunList").attribute("NPage", pages);
        if (!file.sides.empty()) xml.attribute("Pages", "0 " + std::to_string(file.sides.size() - 1));
        xml.open("FileSpec")
            .attribute("CheckSum", file.md5)
            .attribute("FileSize", std::to_string(file.bytes))
            .attribute("MimeType", "application/pdf")
            .attribute("URL", url_from_ticket(file.path));
        xml.close().close().close();
    }
    xml.close();
}

void write_back(const TicketBinding& binding, XmlWriter& xml)
{
    if (binding.scheme != Scheme::Perfect || binding.grind_off <= Length{}) return;
    begin_set("SpinePreparationParams", "Input", xml);
    xml.open("Resource")
        .open("SpinePreparationParams")
        .attribute("MillingDepth", point_text(binding.grind_off))
        .attribute("Operations", "Milling");
    xml.close().close().close();
}

void write_stitches(const TicketBinding& binding, XmlWriter& xml)
{
    if (binding.scheme != Scheme::Saddle) return;
    begin_set("StitchingParams", "Input", xml);
    xml.open("Resource").open("StitchingParams").attribute("StitchType", "Saddle");
    xml.close().close().close();
}

void write_trim(const Ticket& ticket, XmlWriter& xml)
{
    const TicketPart* body = find_part(ticket, PartKind::Body);
    if (!body) return;
    begin_set("TrimmingParams", "Input", xml);
    xml.open("Resource")
        .open("TrimmingParams")
        .attribute("Height", point_text(body->finished.height))
        .attribute("Width", point_text(body->finished.width));
    xml.close().close().close();
}

} // namespace

void write_resources(const Ticket& ticket, XmlWriter& xml)
{
    write_assembly(ticket, xml);
    write_bindery_signatures(ticket, xml);
    write_colours(all_inks(ticket), xml);
    write_colorants(ticket, xml);
    write_component(ticket, xml);
    write_layouts(ticket, xml);
    write_media(ticket, xml);
    write_run_lists(ticket, xml);
    if (ticket.binding) {
        write_back(*ticket.binding, xml);
        write_stitches(*ticket.binding, xml);
    }
    write_trim(ticket, xml);
}

} // namespace stonehand
