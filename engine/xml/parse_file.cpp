#include "xml/parse_file.hpp"

#include "xml/decode_file.hpp"
#include "xml/name_elements.hpp"
#include "xml/scan_markup.hpp"

namespace stonehand
{

std::optional<Element> parse_file(const std::string& shown_path, std::string bytes, std::uint32_t depth,
                                  const Limits& limits, XmlBudget& budget, Sources& sources, Report& report)
{
    const auto file = decode_file(shown_path, std::move(bytes), sources, report);
    if (!file) return std::nullopt;
    Slips slips;
    const Scan scan{sources.file(*file).bytes, *file, limits, budget, report, slips};
    auto root = scan_markup(scan, depth);
    if (!root || !name_elements(scan, *root)) return std::nullopt;
    if (root->uri == xinclude_namespace) {
        report.add("include-unsupported", root->name_span, say("a file may not consist of an include alone"))
            .hint(say("include that other file where this one is included"));
        return std::nullopt;
    }
    return root;
}

} // namespace stonehand
