#include <map>

#include "edition/read_edition.hpp"
#include "engine.hpp"
#include "layout/read_layout.hpp"
#include "pages/fill_pages.hpp"
#include "story/compose_story.hpp"
#include "support/catch.hpp"
#include "support/places.hpp"
#include "support/scratch_folder.hpp"
#include "whole/random_editions.hpp"

using namespace stonehand;
using namespace stonehand::literals;
namespace fs = std::filesystem;

namespace
{

const fs::path source_folder = STONEHAND_SOURCE_DIR;

/// A layout of small pages that extends `small`.
std::string layout_of(std::string_view bilingual, int columns, std::string_view float_to)
{
    return fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8"?>
<layout xmlns="urn:stonehand:layout:1" id="random" extends="small">
  <masters><master name="text" like="page" column-count="{}" column-gap="4mm"/>
    <master name="columns" like="page" original-width="36mm" translation-width="88pt"/></masters>
  <styles><style for="p" hyphens="auto"/><style for="figure" float="{}" space-before="1rlh" space-after="1rlh"/>
    <style name="note" font-size="8pt" line-height="9pt" space-before="6pt"/></styles>
  <sequence bilingual="{}"><part name="essay" each="versions" master="text" columns-master="columns"
    columns-first-master="columns" start="recto" role="Art" title="essay.title"><content of="essay"/></part></sequence>
</layout>)",
        columns, float_to, bilingual);
}

/// A text as it stands on pages: where it begins, and all its glyphs say.
struct Found {
    std::size_t page = 0;
    Length baseline;
    std::string text;
};

struct SetEdition {
    Sources sources;
    Report report;
    Document document;

    SetEdition(const RandomEdition& random, const std::string& layout_text)
    {
        const ScratchFolder folder;
        const fs::path file = folder.write("edition.xml", random.xml());
        folder.write("seal.svg",
                     "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 70 40\"><rect width=\"70\" "
                     "height=\"40\" fill=\"#000000\"/></svg>");
        folder.write("random/layout.xml", layout_text);
        const auto edition = read_edition(file, folder.path(), sources, report);
        const auto layout = read_layout("random", {folder.path(), source_folder / "tests/support/layouts"},
                                        {}, sources, report);
        require_no_errors();
        REQUIRE(edition);
        REQUIRE(layout);
        const Library library =
            load_library(*edition, *layout, sources, report, {source_folder / "build/profiles"});
        require_no_errors();
        const Story story = compose_story(*edition, *layout, {"essay", &edition->essays[0]}, {}, sources,
                                          report, {}, library.drawings);
        document =
            fill_pages(story, *layout, {library.fonts, library.hyphenators, layout->break_costs}, report);
    }

    void require_no_errors() const
    {
        for (const Diagnostic& diagnostic : report.diagnostics())
            UNSCOPED_INFO(diagnostic.message.in_english());
        REQUIRE(!report.has_errors());
    }

    /// The block element that a mark's element is in.
    ElementId block_of(ElementId element) const
    {
        const auto is_phrase = [&](Role role) {
            return role == Role::Span || role == Role::Link || role == Role::Reference ||
                   role == Role::Content;
        };
        while (is_phrase(document.structure[element].role)) element = document.structure[element].parent;
        return element;
    }

    /// Text by what the glyphs of each block say, in the order of the pages; figures left out.
    std::map<std::string, std::vector<Found>> texts() const
    {
        std::map<ElementId, Found> blocks;
        for (std::size_t page = 0; page < document.pages.size(); ++page)
            for (const Mark& mark : document.pages[page].marks) {
                const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
                if (!glyphs || mark.meaning.element == no_element || glyphs->line_end_hyphen) continue;
                Found& found = blocks[block_of(mark.meaning.element)];
                if (found.text.empty()) {
                    found.page = page;
                    found.baseline = glyphs->at.y;
                }
                for (const char byte : glyphs->run->text)
                    if (byte < '0' || byte > '9') found.text += byte;
            }
        std::map<std::string, std::vector<Found>> found;
        for (const auto& [element, block] : blocks) {
            std::string text = block.text;
            // “Figure 1” and an em space stand before a caption.
            if (const std::size_t label = text.find("\u2003"); label != text.npos) text.erase(0, label + 3);
            found[text].push_back(block);
        }
        return found;
    }
};

/// What of the source is not on the pages, as often as it should.
std::string first_amiss(const RandomEdition& random, const SetEdition& set)
{
    const auto found = set.texts();
    for (const std::string& text : random.texts) {
        const auto there = found.find(text);
        const auto wanted = std::count(random.texts.begin(), random.texts.end(), text);
        if (there == found.end()) return "lost: " + text;
        if (static_cast<std::ptrdiff_t>(there->second.size()) != wanted) return "repeated: " + text;
    }
    return {};
}

} // namespace

TEST_CASE("of thirty random editions the glyphs say all that the source says, once")
{
    const char* floats[] = {"none", "top", "bottom", "snap-block"};
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        INFO("seed " << seed);
        const RandomEdition random(seed, RandomEdition::Languages::One);
        const SetEdition set(random, layout_of("sequence", 1 + static_cast<int>(seed % 3), floats[seed % 4]));
        CHECK(first_amiss(random, set) == "");
    }
}

TEST_CASE("of random editions in two languages each pair begins level and says all that its source says")
{
    for (const std::string_view mode : {"columns", "facing", "stacked"})
        for (std::uint32_t seed = 1; seed <= 10; ++seed) {
            INFO(std::string(mode) << ", seed " << seed);
            const RandomEdition random(seed, RandomEdition::Languages::Two);
            const SetEdition set(random, layout_of(mode, 1, "none"));
            CHECK(first_amiss(random, set) == "");
            const auto found = set.texts();
            for (const auto& [one, other] : random.pairs) {
                INFO(one);
                if (!found.contains(one) || !found.contains(other)) continue;
                const Found &original = found.at(one)[0], &translation = found.at(other)[0];
                if (mode == "stacked") {
                    CHECK((translation.page > original.page || translation.baseline > original.baseline));
                } else {
                    CHECK(translation.page == original.page + (mode == "facing" ? 1 : 0));
                    CHECK(std::abs((translation.baseline - original.baseline).in_points()) < 0.001);
                }
            }
        }
}

TEST_CASE("a table keeps to its column of the page")
{
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        INFO("seed " << seed);
        const SetEdition set(RandomEdition(seed, RandomEdition::Languages::One),
                             layout_of("sequence", 2, "none"));
        const Length middle =
            100_mm / 2; // two columns of 33 mm, 4 mm apart, in a frame in the middle of the page
        for (const Page& page : set.document.pages)
            for (const Mark& mark : page.marks) {
                const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
                if (!glyphs || glyphs->at.x >= middle) continue;
                INFO(glyphs->run->text);
                REQUIRE(glyphs->at.x + glyphs->run->advance() < middle + 1_mm);
            }
    }
}
