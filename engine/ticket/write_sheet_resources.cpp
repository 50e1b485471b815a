#include "ticket/write_sheet_resources.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "ticket/sheet_fold.hpp"
#include "ticket/xjdf_values.hpp"

namespace stonehand
{

namespace
{

bool has_sheets(const Ticket& ticket)
{
    return std::any_of(ticket.parts.begin(), ticket.parts.end(),
                       [](const TicketPart& part) { return part.sheets.has_value(); });
}

/// Sheets that lie in one another, from the outside.
void write_nest(PartKind kind, std::size_t first, std::size_t end, XmlWriter& xml)
{
    for (std::size_t sheet = first; sheet < end; ++sheet)
        xml.open("AssemblySection").attribute("BinderySignatureID", sheet_token(kind, sheet + 1));
    for (std::size_t sheet = first; sheet < end; ++sheet) xml.close();
}

void write_signatures_in_turn(PartKind kind, const std::vector<PlannedSheet>& sheets, XmlWriter& xml)
{
    for (std::size_t first = 0, next = 0; first < sheets.size(); first = next) {
        while (next < sheets.size() && sheets[next].signature == sheets[first].signature) ++next;
        write_nest(kind, first, next, xml);
    }
}

std::string tokens_of_sheets(PartKind kind, std::size_t sheets)
{
    std::string tokens;
    for (std::size_t sheet = 1; sheet <= sheets; ++sheet)
        tokens += (sheet == 1 ? "" : " ") + sheet_token(kind, sheet);
    return tokens;
}

/// Of the sheets that are all put into one another, or all upon one another, a list says enough.
std::string_view order_of(Scheme scheme, const SheetPlan& plan)
{
    switch (scheme) {
    case Scheme::Saddle:
        return "Collecting";
    case Scheme::Perfect:
        return signatures_of_plan(plan) == plan.sheets.size() ? "Gathering" : "List";
    case Scheme::NUp:
    case Scheme::CutAndStack:
    case Scheme::Single:
        return "None";
    }
    return {};
}

void write_bindery_signature(const SheetFold& fold, XmlWriter& xml)
{
    xml.open("BinderySignature").attribute("BinderySignatureType", fold.folded ? "Fold" : "Grid");
    if (!fold.catalogue.empty()) xml.attribute("FoldCatalog", fold.catalogue);
    if (!fold.folded)
        xml.attribute("NumberUp", std::to_string(fold.columns) + ' ' + std::to_string(fold.rows));
    xml.close();
}

void write_signatures_of(const TicketPart& part, Scheme scheme, XmlWriter& xml)
{
    std::map<SheetFold, std::vector<std::size_t>> folds;
    const std::vector<PlannedSheet>& sheets = part.sheets->plan.sheets;
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet)
        folds[fold_of(part.kind, sheets[sheet], scheme)].push_back(sheet);
    for (const auto& [fold, which] : folds) {
        xml.open("Resource");
        for (const std::size_t sheet : which)
            xml.open("Part")
                .attribute("BinderySignatureID", sheet_token(part.kind, sheet + 1))
                .attribute("ProductPart", part_token(part.kind))
                .close();
        write_bindery_signature(fold, xml);
        xml.close();
    }
}

/// Where the section lies on the paper: all over it, or on the half that its other side is not on.
std::string_view place_of(WorkStyle style)
{
    switch (style) {
    case WorkStyle::Sheetwise:
        return "0 0 1 1";
    case WorkStyle::WorkAndTurn:
        return "0 0 0.5 1";
    case WorkStyle::WorkAndTumble:
        return "0 0.5 1 1";
    }
    return {};
}

std::string paper_token(PartKind kind)
{
    return "PAPER-" + std::string(part_token(kind));
}

void write_layout(const TicketPart& part, std::size_t sheet, XmlWriter& xml)
{
    const PlannedSheet& planned = part.sheets->plan.sheets[sheet];
    const std::string token = sheet_token(part.kind, sheet + 1);
    xml.open("Resource");
    xml.open("Part").attribute("ProductPart", part_token(part.kind)).attribute("SheetName", token).close();
    xml.open("Layout")
        .attribute("PaperRef", paper_token(part.kind))
        .attribute("SurfaceContentsBox", "0 0 " + point_text(part.sheets->paper))
        .attribute("WorkStyle", work_style_name(planned));
    xml.open("Position")
        .attribute("BinderySignatureID", token)
        .attribute("RelativeBox", place_of(planned.work_style));
    xml.close().close().close();
}

void write_paper(const Ticket& ticket, const TicketPart& part, XmlWriter& xml)
{
    const SheetWork& work = *part.sheets;
    xml.open("Resource");
    if (!work.paper_name.empty()) xml.attribute("DescriptiveName", work.paper_name);
    xml.attribute("ID", paper_token(part.kind));
    xml.open("AmountPool").open("PartAmount");
    xml.attribute("Amount", std::to_string(paper_needed_for(work, ticket.quantity))).close().close();
    xml.open("Part").attribute("ProductPart", part_token(part.kind)).close();
    xml.open("Media").attribute("Dimension", point_text(work.paper)).attribute("MediaType", "Paper");
    xml.attribute("MediaUnit", "Sheet");
    if (part.stock.grammage > 0)
        xml.attribute("Thickness", micrometre_text(part.stock.caliper()))
            .attribute("Weight", decimal_text(part.stock.grammage));
    xml.close().close();
}

void write_plates(const Ticket& ticket, XmlWriter& xml)
{
    xml.open("Resource").open("AmountPool");
    for (const TicketPart& part : ticket.parts) {
        if (!part.sheets) continue;
        xml.open("PartAmount").attribute("Amount", std::to_string(plates_of_part(part)));
        xml.open("Part").attribute("ProductPart", part_token(part.kind)).close().close();
    }
    xml.close();
    xml.open("Media").attribute("MediaType", "Plate").close().close();
}

} // namespace

void begin_set(std::string_view name, std::string_view usage, XmlWriter& xml)
{
    xml.open("ResourceSet").attribute("Name", name).attribute("Usage", usage);
}

void write_general_id(std::string_view usage, std::string_view value, XmlWriter& xml)
{
    xml.open("GeneralID").attribute("IDUsage", usage).attribute("IDValue", value).close();
}

std::vector<SheetSide> sides_of_sheets(const TicketPart& part)
{
    std::vector<SheetSide> sides;
    if (!part.sheets) return sides;
    const std::vector<PlannedSheet>& sheets = part.sheets->plan.sheets;
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
        sides.push_back({sheet, true});
        if (!sheets[sheet].back.empty()) sides.push_back({sheet, false});
    }
    return sides;
}

void write_side(PartKind kind, const SheetSide& side, XmlWriter& xml)
{
    xml.open("Part")
        .attribute("ProductPart", part_token(kind))
        .attribute("SheetName", sheet_token(kind, side.sheet + 1))
        .attribute("Side", side.front ? "Front" : "Back")
        .close();
}

void write_assembly(const Ticket& ticket, XmlWriter& xml)
{
    const TicketPart* body = find_part(ticket, PartKind::Body);
    if (!body || !body->sheets || !ticket.binding) return;
    const SheetPlan& plan = body->sheets->plan;
    const std::string_view order = order_of(ticket.binding->scheme, plan);
    begin_set("Assembly", "Input", xml);
    xml.open("Resource").open("Assembly");
    if (order != "List")
        xml.attribute("BinderySignatureIDs", tokens_of_sheets(body->kind, plan.sheets.size()));
    xml.attribute("Order", order);
    if (order == "List") write_signatures_in_turn(body->kind, plan.sheets, xml);
    xml.close().close().close();
}

void write_bindery_signatures(const Ticket& ticket, XmlWriter& xml)
{
    if (!has_sheets(ticket) || !ticket.binding) return;
    begin_set("BinderySignature", "Input", xml);
    for (const TicketPart& part : ticket.parts)
        if (part.sheets) write_signatures_of(part, ticket.binding->scheme, xml);
    xml.close();
}

void write_layouts(const Ticket& ticket, XmlWriter& xml)
{
    if (!has_sheets(ticket)) return;
    begin_set("Layout", "Input", xml);
    for (const TicketPart& part : ticket.parts)
        for (std::size_t sheet = 0; part.sheets && sheet < part.sheets->plan.sheets.size(); ++sheet)
            write_layout(part, sheet, xml);
    xml.close();
}

void write_media(const Ticket& ticket, XmlWriter& xml)
{
    if (!has_sheets(ticket)) return;
    begin_set("Media", "Input", xml);
    for (const TicketPart& part : ticket.parts)
        if (part.sheets) write_paper(ticket, part, xml);
    write_plates(ticket, xml);
    xml.close();
}

} // namespace stonehand
