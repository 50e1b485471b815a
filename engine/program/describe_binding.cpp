#include "program/describe_binding.hpp"

#include <fmt/format.h>

namespace stonehand
{

namespace
{

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string paper_of(const BindingRecord& binding)
{
    const std::string size = fmt::format("{:g} × {:g} mm", binding.paper.width.in_millimetres(),
                                         binding.paper.height.in_millimetres());
    const std::string& name = binding.imposition.sheet_name;
    const bool is_a_name = binding.imposition.sheet != Size{} && name.find('x') == name.npos;
    return is_a_name ? fmt::format("{} ({})", name, size) : size;
}

std::string_view manner_of(const BindingRecord& binding)
{
    switch (binding.imposition.scheme) {
    case Scheme::Saddle:
        return "saddle-stitched";
    case Scheme::Perfect:
        return "perfect-bound";
    case Scheme::NUp:
        return "several pages a side";
    case Scheme::CutAndStack:
        return "cut and stacked";
    case Scheme::Single:
        return "cut into leaves";
    }
    return {};
}

std::string creep_of(const BindingRecord& binding)
{
    if (binding.creep == Length{}) return {};
    const std::string most = fmt::format("; creep up to {:.2f} mm, ", binding.creep.in_millimetres());
    switch (binding.imposition.creep) {
    case Creep::Shift:
        return most + "pages shifted";
    case Creep::Scale:
        return most + "pages made narrower";
    case Creep::None:
        return most + "left as it is";
    }
    return {};
}

} // namespace

std::string describe(const BindingRecord& binding)
{
    std::string text =
        fmt::format("{} of {}, {}: {}", counted(binding.sheets, "sheet", "sheets"), paper_of(binding),
                    manner_of(binding), counted(binding.pages, "page", "pages"));
    if (binding.blanks > 0) text += " and " + counted(binding.blanks, "blank", "blanks");
    if (binding.signatures > 1) text += fmt::format(" in {} signatures", binding.signatures);
    text += creep_of(binding);
    if (binding.imposition.scheme == Scheme::Perfect && binding.thickness > Length{})
        text += fmt::format("; spine {:.2f} mm", binding.thickness.in_millimetres());
    return text;
}

} // namespace stonehand
