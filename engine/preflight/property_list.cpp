#include "preflight/property_list.hpp"

namespace stonehand
{

PropertyList property_list(const Operand& list)
{
    PropertyList properties;
    if (const Operand* mcid = list.entry("MCID")) properties.mcid = static_cast<std::int64_t>(mcid->number);
    if (const Operand* language = list.entry("Lang")) properties.language = language->text;
    properties.actual_text = list.entry("ActualText");
    properties.alternative = list.entry("Alt");
    properties.expansion = list.entry("E");
    return properties;
}

PropertyList property_list(const PdfObject& list)
{
    PropertyList properties;
    properties.mcid = list["MCID"].integer();
    if (list["Lang"].is_string()) properties.language = list["Lang"].text();
    properties.actual_text = list["ActualText"].is_string();
    properties.alternative = list["Alt"].is_string();
    properties.expansion = list["E"].is_string();
    return properties;
}

} // namespace stonehand
