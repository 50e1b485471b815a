#include "preflight/colour_spaces.hpp"

#include <utility>

namespace stonehand
{

namespace
{

/// ISO 32000-1, 8.6.5.5 and 8.6.6: the kind, then a profile, an ink, or inks.
bool is_space(const PdfObject& object)
{
    const PdfObject kind = object[0];
    return (kind.is("ICCBased") && object[1].is_stream()) ||
           (kind.is("Separation") && object[1].is_name() && object.size() > 2) ||
           (kind.is("DeviceN") && object[1].is_array());
}

} // namespace

std::vector<FoundSpace> colour_spaces(const PdfFile& file)
{
    std::vector<FoundSpace> found;
    for (const PdfObject& object : file.used_objects()) {
        // Whatever stands in it is looked at but other objects, whose turn comes.
        std::vector<PdfObject> waiting{object};
        const auto wait = [&](PdfObject inner) {
            const bool may_hold = inner.is_array() || inner.is_dictionary();
            if (may_hold && inner.number_of_object() == 0) waiting.push_back(std::move(inner));
        };
        while (!waiting.empty()) {
            const PdfObject next = std::move(waiting.back());
            waiting.pop_back();
            if (is_space(next)) found.push_back({next, object.number_of_object()});
            for (std::size_t index = 0; index < next.size(); ++index) wait(next[index]);
            for (const std::string& key : next.keys()) wait(next[key]);
        }
    }
    return found;
}

} // namespace stonehand
