#include "ticket/write_xjdf.hpp"

#include "ticket/write_products.hpp"
#include "ticket/write_resources.hpp"
#include "ticket/xjdf_values.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view xjdf_namespace = "http://www.CIP4.org/JDFSchema_2_0", xjdf_version = "2.1";

/// “stonehand 0.1.0” as name and version.
void write_audit(const Ticket& ticket, XmlWriter& xml)
{
    const std::size_t blank = ticket.program.find(' ');
    const std::string name = ticket.program.substr(0, blank);
    xml.open("AuditPool").open("AuditCreated").open("Header").attribute("AgentName", name);
    if (blank != std::string::npos) xml.attribute("AgentVersion", ticket.program.substr(blank + 1));
    xml.attribute("DeviceID", name_token(name)).attribute("Time", ticket.time);
    xml.close().close().close();
}

} // namespace

std::string write_xjdf(const Ticket& ticket)
{
    XmlWriter xml;
    // A ticket of a buyer says what is wanted, so that its type is Product; what is known of the making
    // stands in resources beside it (XJDF 2.1, 3.1.2).
    xml.open("XJDF")
        .attribute("xmlns", xjdf_namespace)
        .attribute("DescriptiveName", ticket.title)
        .attribute("JobID", name_token(ticket.id))
        .attribute("Types", "Product")
        .attribute("Version", xjdf_version);
    write_audit(ticket, xml);
    for (const std::string& warning : ticket.warnings) xml.open("Comment").text(warning).close();
    write_products(ticket, xml);
    write_resources(ticket, xml);
    xml.close();
    return xml.take();
}

} // namespace stonehand
