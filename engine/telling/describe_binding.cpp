#include "telling/describe_binding.hpp"

#include "telling/counted.hpp"

namespace stonehand
{

namespace
{

Message paper_of(const BindingRecord& binding)
{
    const Message size =
        say("{:g} × {:g} mm", binding.paper.width.in_millimetres(), binding.paper.height.in_millimetres());
    const std::string& name = binding.imposition.sheet_name;
    const bool is_a_name = binding.imposition.sheet != Size{} && name.find('x') == name.npos;
    return is_a_name ? say("{} ({})", name, size) : size;
}

Message manner_of(const BindingRecord& binding)
{
    switch (binding.imposition.scheme) {
    case Scheme::Saddle:
        return say("saddle-stitched");
    case Scheme::Perfect:
        return say("perfect-bound");
    case Scheme::NUp:
        return say("several pages a side");
    case Scheme::CutAndStack:
        return say("cut and stacked");
    case Scheme::Single:
        return say("cut into leaves");
    }
    return {};
}

Message with_creep(const BindingRecord& binding, const Message& text)
{
    const double most = binding.creep.in_millimetres();
    if (binding.creep == Length{}) return text;
    switch (binding.imposition.creep) {
    case Creep::Shift:
        return say("{}; creep up to {:.2f} mm, pages shifted", text, most);
    case Creep::Scale:
        return say("{}; creep up to {:.2f} mm, pages made narrower", text, most);
    case Creep::None:
        return say("{}; creep up to {:.2f} mm, left as it is", text, most);
    }
    return text;
}

} // namespace

Message describe(const BindingRecord& binding)
{
    Message text = say("{} of {}, {}: {}", sheets_in_all(binding.sheets), paper_of(binding),
                       manner_of(binding), pages_in_all(binding.pages));
    if (binding.blanks > 0) text = say("{} and {}", text, blanks_in_all(binding.blanks));
    if (binding.signatures > 1) text = say("{} in {} signatures", text, binding.signatures);
    text = with_creep(binding, text);
    if (binding.imposition.scheme == Scheme::Perfect && binding.thickness > Length{})
        text = say("{}; spine {:.2f} mm", text, binding.thickness.in_millimetres());
    return text;
}

} // namespace stonehand
