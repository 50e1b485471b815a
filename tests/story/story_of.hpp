#pragma once

#include <string_view>

#include "edition/read_edition.hpp"
#include "layout/read_layout.hpp"
#include "story/compose_story.hpp"
#include "story/dump_story.hpp"
#include "support/places.hpp"
#include "support/scratch_folder.hpp"

namespace stonehand
{

/// A story composed of an edition's inner XML in the small test layout.
struct StoryOf {
    ScratchFolder folder;
    Sources sources;
    Report report;
    std::optional<Edition> edition;
    std::optional<Layout> layout;

    explicit StoryOf(std::string_view inner, std::string_view attributes = "xml:lang=\"en-GB\"")
    {
        const auto file = folder.write(
            "edition.xml",
            "<edition xmlns=\"urn:stonehand:edition:1\" id=\"e\" date=\"2026-11\" layout=\"small\" " +
                std::string(attributes) + ">" + std::string(inner) + "</edition>");
        edition = read_edition(file, folder.path(), sources, report);
        layout = read_layout("small", {std::filesystem::path(STONEHAND_SOURCE_DIR) / "tests/support/layouts"},
                             {}, sources, report);
    }
    Story story(const Essay* essay = nullptr, const PageNumbers& numbers = {})
    {
        return story_after({numbers, {}}, essay);
    }
    Story story_after(const LastPass& last_pass, const Essay* essay = nullptr)
    {
        return compose_story(*edition, *layout, {essay ? "essay" : "screen", essay}, last_pass, sources,
                             report);
    }
    std::string text(const PageNumbers& numbers = {}) { return dump(story(nullptr, numbers), *layout); }
};

constexpr std::string_view people =
    R"(<programme><name>P</name></programme><question><text>Q?</text></question>
  <contributor id="a"><name>An editor</name><name xml:lang="zh-Hans">编辑</name></contributor>
  <contributor id="b"><name>A printer</name></contributor>)";

} // namespace stonehand
