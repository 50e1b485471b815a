#include "painted/layers.hpp"

#include <vector>

namespace stonehand
{

Layers::Layers(const PdfObject& catalog)
{
    const PdfObject usual = catalog["OCProperties"]["D"];
    const auto read = [](const PdfObject& groups, std::set<std::uint32_t>& numbers) {
        for (std::size_t index = 0; index < groups.size(); ++index)
            numbers.insert(groups[index].number_of_object());
    };
    all_off_ = usual["BaseState"].is("OFF");
    read(usual["ON"], on_);
    read(usual["OFF"], off_);
}

bool Layers::is_off(const PdfObject& group) const
{
    const std::uint32_t number = group.number_of_object();
    return all_off_ ? !on_.contains(number) : off_.contains(number);
}

bool Layers::hides(const PdfObject& membership) const
{
    if (!membership.is_dictionary()) return false;
    if (!membership["Type"].is("OCMD")) return is_off(membership);
    const PdfObject groups = membership["OCGs"];
    std::vector<PdfObject> members;
    if (groups.is_dictionary()) members.push_back(groups);
    for (std::size_t index = 0; index < groups.size(); ++index)
        if (groups[index].is_dictionary()) members.push_back(groups[index]);
    if (members.empty()) return false;
    std::size_t off = 0;
    for (const PdfObject& member : members) off += is_off(member) ? 1 : 0;
    const PdfObject policy = membership["P"];
    if (policy.is("AllOn")) return off > 0;
    if (policy.is("AnyOff")) return off == 0;
    if (policy.is("AllOff")) return off < members.size();
    return off == members.size(); // AnyOn
}

} // namespace stonehand
