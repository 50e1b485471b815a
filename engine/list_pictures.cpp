#include "list_pictures.hpp"

#include <variant>

namespace stonehand
{

namespace
{

using Pictures = std::vector<NamedPicture>;

/// Pictures lie relative to the file that names them.
void add(Pictures& pictures, const std::string& source, Span named_at, const Sources& sources)
{
    if (source.empty() || named_at.file == no_file) return;
    pictures.push_back(
        {std::filesystem::path(sources.file(named_at.file).path).parent_path() / source, named_at, false});
}

void add(Pictures& pictures, const std::optional<Logo>& logo, const Sources& sources)
{
    if (logo) add(pictures, logo->source, logo->span, sources);
}

void add(Pictures& pictures, const std::vector<ContentBlock>& blocks, const Sources& sources)
{
    for (const ContentBlock& block : blocks) {
        add(pictures, block.source, block.source_span, sources);
        add(pictures, block.children, sources);
    }
}

void add(Pictures& pictures, const std::vector<StandingText>& texts, const Sources& sources)
{
    for (const StandingText& text : texts) add(pictures, text.blocks, sources);
}

void add(Pictures& pictures, const std::vector<Box>& boxes)
{
    for (const Box& box : boxes) {
        if (const auto* picture = std::get_if<PictureBox>(&box.form); picture && !picture->source.empty())
            pictures.push_back({picture->source, box.span, false});
        if (const auto* group = std::get_if<BoxIf>(&box.form)) add(pictures, group->boxes);
    }
}

} // namespace

std::vector<NamedPicture> list_pictures(const Edition& edition, const Sources& sources)
{
    Pictures pictures;
    add(pictures, edition.programme.logo, sources);
    for (const Contributor& contributor : edition.contributors) add(pictures, contributor.portrait, sources);
    for (const Essay& essay : edition.essays) {
        add(pictures, essay.blocks, sources);
        for (const Translation& translation : essay.translations) add(pictures, translation.blocks, sources);
    }
    for (const Bio& bio : edition.bios) add(pictures, bio.blocks, sources);
    add(pictures, edition.introductions, sources);
    add(pictures, edition.abouts, sources);
    add(pictures, edition.disclaimers, sources);
    return pictures;
}

std::vector<NamedPicture> list_pictures(const Layout& layout)
{
    Pictures pictures;
    for (const Master& master : layout.masters) add(pictures, master.boxes);
    return pictures;
}

} // namespace stonehand
