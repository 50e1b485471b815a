#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "font/font_library.hpp"
#include "pages/page.hpp"
#include "pdf/write_pdf.hpp"
#include "support/profile_named.hpp"

namespace stonehand
{

/// The sRGB profile from where the set-up puts it; without bytes where it is not there.
inline Profile sample_profile()
{
    Profile profile = profile_named("sRGB");
    profile.components = 3;
    return profile;
}

/// One face a family, in the order given: FontId 0, 1, …
inline FontLibrary sample_fonts(const std::vector<std::string>& families)
{
    std::vector<FontStack> stacks;
    for (const std::string& family : families) {
        FontChoice choice;
        choice.family = family;
        stacks.push_back({family, {choice}, {}, {}});
    }
    Report report;
    return load_fonts(stacks, {}, {}, report);
}

/// Builds documents by hand: elements, pages, lines of text in real fonts.
class SampleDocument
{
  public:
    explicit SampleDocument(const FontLibrary& fonts) : fonts_(fonts)
    {
        document.info.title = "A sample";
        document.info.authors = {"an editor", "a translator"};
        document.info.language = {"en-GB"};
        document.info.date = {2022, 9, 0};
        document.info.identifier = "sample";
        document.palette.push_back({"black", {0, 0, 0}, {0, 0, 0, 1}, {}, {}, false, {}});
        document.palette.push_back({"red", {0.8, 0.2, 0.1}, {0, 1, 1, 0}, {}, {}, false, {}});
        add_element(Role::Document, no_element);
    }

    ElementId add_element(Role role, ElementId parent, std::string language = {})
    {
        StructureElement element;
        element.role = role;
        element.parent = parent;
        element.language = {std::move(language)};
        const auto id = static_cast<ElementId>(document.structure.elements.size());
        document.structure.elements.push_back(std::move(element));
        if (parent != no_element) document.structure[parent].children.push_back(id);
        return id;
    }

    ElementId add_element(Role role) { return add_element(role, ElementId{0}); }

    Page& add_page()
    {
        Page& page = document.pages.emplace_back();
        page.trim = {Length::millimetres(148), Length::millimetres(210)};
        page.label = std::to_string(document.pages.size());
        return page;
    }

    GlyphRun shaped(std::string_view text, FontId font, const std::string& language, std::string_view script,
                    Direction direction = Direction::LeftToRight, std::vector<Feature> features = {}) const
    {
        GlyphRun run;
        run.font = font;
        run.size = Length::points(10.5);
        run.direction = direction;
        run.language = {language};
        run.text = text;
        run.glyphs = fonts_.font(font).shape(text, 0, static_cast<std::uint32_t>(text.size()), run.size,
                                             direction, run.language, script, features);
        return run;
    }

    /// Paints a run on the last page; answers the place of its mark.
    Mark& paint(GlyphRun run, Meaning meaning, double x, double y)
    {
        GlyphsMark mark;
        mark.at = {Length::points(x), Length::points(y)};
        mark.run = std::make_shared<const GlyphRun>(std::move(run));
        return document.pages.back().marks.emplace_back(Mark{std::move(mark), meaning, {}});
    }

    Mark& latin(std::string_view text, ElementId element, double y, FontId font = FontId{0})
    {
        return paint(shaped(text, font, "en-GB", "Latn"), {element, Artifact::None}, 40, y);
    }

    Document document;

  private:
    const FontLibrary& fonts_;
};

inline PdfSettings sample_settings(const Profile& profile,
                                   PdfSettings::Form form = PdfSettings::Form::Compressed)
{
    return {profile, std::nullopt, "stonehand test", form, 1};
}

} // namespace stonehand
