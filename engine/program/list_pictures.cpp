#include "program/list_pictures.hpp"

#include <variant>

namespace stonehand
{

namespace
{

using Paths = std::vector<std::filesystem::path>;

/// Pictures lie relative to the file that names them.
void add(Paths& paths, const std::string& source, Span named_at, const Sources& sources)
{
    if (source.empty() || named_at.file == no_file) return;
    paths.push_back(std::filesystem::path(sources.file(named_at.file).path).parent_path() / source);
}

void add(Paths& paths, const std::optional<Logo>& logo, const Sources& sources)
{
    if (logo) add(paths, logo->source, logo->span, sources);
}

void add(Paths& paths, const std::vector<ContentBlock>& blocks, const Sources& sources)
{
    for (const ContentBlock& block : blocks) {
        add(paths, block.source, block.source_span, sources);
        add(paths, block.children, sources);
    }
}

void add(Paths& paths, const std::vector<StandingText>& texts, const Sources& sources)
{
    for (const StandingText& text : texts) add(paths, text.blocks, sources);
}

void add(Paths& paths, const std::vector<Box>& boxes)
{
    for (const Box& box : boxes) {
        if (const auto* picture = std::get_if<PictureBox>(&box.form)) paths.push_back(picture->source);
        if (const auto* group = std::get_if<BoxIf>(&box.form)) add(paths, group->boxes);
    }
}

} // namespace

std::vector<std::filesystem::path> list_pictures(const Edition& edition, const Sources& sources)
{
    Paths paths;
    add(paths, edition.programme.logo, sources);
    for (const Contributor& contributor : edition.contributors) add(paths, contributor.portrait, sources);
    for (const Essay& essay : edition.essays) {
        add(paths, essay.blocks, sources);
        for (const Translation& translation : essay.translations) add(paths, translation.blocks, sources);
    }
    for (const Bio& bio : edition.bios) add(paths, bio.blocks, sources);
    add(paths, edition.introductions, sources);
    add(paths, edition.abouts, sources);
    add(paths, edition.disclaimers, sources);
    return paths;
}

std::vector<std::filesystem::path> list_pictures(const Layout& layout)
{
    Paths paths;
    for (const Master& master : layout.masters) add(paths, master.boxes);
    return paths;
}

} // namespace stonehand
