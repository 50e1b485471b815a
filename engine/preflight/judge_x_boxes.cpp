#include <cmath>

#include "preflight/judge_x.hpp"
#include "preflight/page_boxes.hpp"
#include "preflight/page_entry.hpp"

namespace stonehand
{

namespace
{

void judge_nesting_of_boxes(const BoxesOfPage& boxes, FindingPlace place, Findings& findings)
{
    const auto& cut = boxes.cut();
    if (boxes.bleed && boxes.media && !lies_within(*boxes.bleed, *boxes.media))
        findings.add("X-22", place, say("the BleedBox is not within the MediaBox"));
    if (!cut) return;
    if (boxes.bleed && !lies_within(*cut, *boxes.bleed))
        findings.add("X-22", place, say("the BleedBox is not around the TrimBox"));
    if (!boxes.bleed && boxes.media && !lies_within(*cut, *boxes.media))
        findings.add("X-23", place, say("the TrimBox is not within the MediaBox"));
    if (boxes.crop && !lies_within(*cut, *boxes.crop))
        findings.add("X-24", place, say("the CropBox cuts into the TrimBox"));
    else if (boxes.crop && boxes.media && !is_same(*boxes.crop, *boxes.media))
        findings.add("X-24P", place, say("the CropBox is not the MediaBox"));
}

void judge_boxes(const PdfObject& page, FindingPlace place, Findings& findings)
{
    const BoxesOfPage boxes = read_page_boxes(page);
    if (!boxes.media || boxes.media->width() <= 0 || boxes.media->height() <= 0)
        findings.add("X-20", place, say("a page has no MediaBox, or one without a width or a height"));
    const bool has_trim = !page["TrimBox"].is_null(), has_art = !page["ArtBox"].is_null();
    if (has_trim == has_art || !boxes.cut())
        findings.add("X-21", place,
                     has_trim && has_art ? say("a page has both a TrimBox and an ArtBox")
                                         : say("a page has neither a TrimBox nor an ArtBox of its own"));
    else if (has_art)
        findings.add("X-21P", place, say("a page has an ArtBox, and no TrimBox"));
    judge_nesting_of_boxes(boxes, place, findings);
}

/// Whether a page is printed like the first of its file.
void judge_likeness(const PdfObject& page, const PdfObject& first, FindingPlace place, Findings& findings)
{
    if (const auto turn = page_entry(page, "Rotate").integer().value_or(0); turn != 0)
        findings.add("X-25", place, say("a page is turned by {} degrees", turn));
    if (const auto unit = page["UserUnit"].number().value_or(1); std::abs(unit - 1) > 1e-6)
        findings.add("X-25", place, say("a page has units of {} points", unit));
    const BoxesOfPage here = read_page_boxes(page), there = read_page_boxes(first);
    if (!here.cut() || !there.cut()) return;
    const PlaneBox one{0, 0, here.cut()->width(), here.cut()->height()},
        other{0, 0, there.cut()->width(), there.cut()->height()};
    if (!is_same(one, other))
        findings.add("X-25", place, say("a page is cut to another size than the first"));
}

void judge_viewer_areas(const PdfObject& preferences, Findings& findings)
{
    for (const std::string_view key : {"ViewArea", "ViewClip", "PrintArea", "PrintClip"}) {
        const PdfObject area = preferences[key];
        if (!area.is_null() && !area.is("MediaBox") && !area.is("BleedBox"))
            findings.add("X-27", {0, preferences.number_of_object()}, say("{} is {}", key, area.name()));
    }
}

} // namespace

void judge_x_boxes(const Judged& judged, Findings& findings)
{
    const std::vector<PdfObject>& pages = judged.file.pages();
    for (std::size_t index = 0; index < pages.size(); ++index) {
        const FindingPlace place = judged.place_of_page(index);
        judge_boxes(pages[index], place, findings);
        judge_likeness(pages[index], pages.front(), place, findings);
    }
    judge_viewer_areas(judged.catalog["ViewerPreferences"], findings);
}

} // namespace stonehand
