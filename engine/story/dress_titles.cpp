#include "story/dress_titles.hpp"

#include <algorithm>

#include "story/text_builder.hpp"

namespace stonehand
{

namespace
{

bool is_plain(const Copy& title)
{
    return std::all_of(title.content.begin(), title.content.end(),
                       [](const Inline& part) { return std::holds_alternative<Characters>(part); });
}

bool is_dressed(const OutlineEntry& entry, StyleId style)
{
    return std::any_of(entry.dressed.begin(), entry.dressed.end(),
                       [&](const DressedTitle& title) { return title.style == style; });
}

/// A title without the readings above its characters, for which a running head has no room.
DressedTitle dress(const Copy& title, const Language& language, StyleId style, Composition& composition)
{
    TextBuilder builder(composition, style, language, {no_element, Artifact::Header}, title.span);
    builder.add_content(title.content, builder.manner(), {{"value", {}, false}});
    const TextBlock text = builder.finish();
    DressedTitle made{style, {}, {}};
    for (const TextRun& run : text.runs) {
        if (run.purpose == RunPurpose::RubyText) continue;
        TextRun said;
        said.begin = static_cast<std::uint32_t>(made.text.size());
        made.text.append(text.text, run.begin, run.end - run.begin);
        said.end = static_cast<std::uint32_t>(made.text.size());
        said.style = run.style;
        said.language = run.language;
        said.decorated = run.decorated;
        made.runs.push_back(std::move(said));
    }
    return made;
}

} // namespace

void dress_titles(Composition& composition)
{
    for (const TitledSection& section : composition.titled_sections) {
        if (is_plain(*section.title)) continue;
        OutlineEntry& entry = composition.story.outline[section.entry];
        for (const SectionHead& head : composition.section_heads)
            if (head.section.version == entry.version && head.section.level == entry.level &&
                !is_dressed(entry, head.style))
                entry.dressed.push_back(dress(*section.title, entry.language, head.style, composition));
    }
}

} // namespace stonehand
