#include "preflight/transparency.hpp"

#include "preflight/page_entry.hpp"

namespace stonehand
{

bool Transparency::is_in_page(const PdfObject& page)
{
    std::unordered_set<std::uint32_t> seen;
    waiting_.clear();
    wait_for_named(page_entry(page, "Resources"));
    wait_for_looks(page["Annots"]);
    while (!waiting_.empty()) {
        const PdfObject next = std::move(waiting_.back());
        waiting_.pop_back();
        const std::uint32_t number = next.number_of_object();
        if (number != 0 && (opaque_.contains(number) || !seen.insert(number).second)) continue;
        if (is_transparent(next)) return true;
        wait_for_named(next["Resources"]);
        const PdfObject state = next["ExtGState"]; // of a pattern that is a shading
        if (state.is_dictionary()) waiting_.push_back(state);
    }
    opaque_.merge(seen);
    return false;
}

/// Graphics states, images and forms, patterns, and Type 3 fonts, whose glyphs are content.
void Transparency::wait_for_named(const PdfObject& resources)
{
    for (const std::string_view kind : {"ExtGState", "XObject", "Pattern", "Font"}) {
        const PdfObject named = resources[kind];
        for (const std::string& key : named.keys()) waiting_.push_back(named[key]);
    }
}

void Transparency::wait_for_looks(const PdfObject& annotations)
{
    for (std::size_t index = 0; index < annotations.size(); ++index) {
        const PdfObject look = annotations[index]["AP"]["N"];
        waiting_.push_back(look);
        if (!look.is_dictionary()) continue;
        for (const std::string& state : look.keys()) waiting_.push_back(look[state]);
    }
}

/// Each key says by itself what it is a part of.
bool Transparency::is_transparent(const PdfObject& object)
{
    const PdfObject mask = object["SMask"], mode = object["BM"];
    const bool masked = mask.is_stream() || mask.is_dictionary() ||
                        object["SMaskInData"].integer().value_or(0) != 0; // of JPEG 2000
    const PdfObject first = mode.is_array() ? mode[0] : mode;
    const bool blended = first.is_name() && !first.is("Normal") && !first.is("Compatible");
    return masked || blended || object["ca"].number().value_or(1) < 1 ||
           object["CA"].number().value_or(1) < 1 || object["Group"]["S"].is("Transparency");
}

} // namespace stonehand
