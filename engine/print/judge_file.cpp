#include "print/judge_file.hpp"

#include <cmath>
#include <set>

#include "painted/page_boxes.hpp"
#include "preflight/page_entry.hpp"
#include "preflight/read_plane.hpp"

namespace stonehand
{

namespace
{

// Programs write boxes to a hundredth of a point or better.
constexpr double tolerance = 0.05; // pt

bool same(const PlaneBox& one, const PlaneBox& other)
{
    return std::abs(one.left - other.left) <= tolerance && std::abs(one.bottom - other.bottom) <= tolerance &&
           std::abs(one.right - other.right) <= tolerance && std::abs(one.top - other.top) <= tolerance;
}

Message size_text(double width, double height)
{
    return say("{:.1f} × {:.1f} mm", width * 25.4 / 72, height * 25.4 / 72);
}

class FileJudge
{
  public:
    FileJudge(const PdfFile& file, PrintFindings& findings) : file_(file), findings_(findings) {}

    void judge()
    {
        for (std::size_t index = 0; index < file_.pages().size(); ++index)
            judge_page(file_.pages()[index], index);
        if (file_.pages().size() != 1)
            findings_.add({"R0006",
                           {},
                           {},
                           say("the file has {} pages", file_.pages().size()),
                           with_unit(static_cast<double>(file_.pages().size()), ""),
                           verbatim("1")});
        judge_groups();
        if (const PdfObject configs = file_.catalog()["OCProperties"]["Configs"]; !configs.is_null())
            findings_.add({"R0034",
                           {},
                           {0, configs.number_of_object(), {}},
                           say("layers have other configurations"),
                           verbatim("Configs"),
                           say("none")});
        judge_intent();
    }

  private:
    void judge_page(const PdfObject& page, std::size_t index)
    {
        const PageBoxesRead boxes = page_boxes(page);
        const PrintPlace place{static_cast<std::uint32_t>(index + 1), page.number_of_object(), boxes.trim};
        if (!page["UserUnit"].is_null())
            findings_.add({"R0002",
                           {},
                           place,
                           say("the page has a UserUnit"),
                           with_unit(boxes.user_unit, "pt"),
                           say("none")});
        const auto crop = read_box(page_entry(page, "CropBox")),
                   media = read_box(page_entry(page, "MediaBox"));
        if (crop && media && !same(*crop, *media))
            findings_.add({"R0003",
                           {},
                           place,
                           say("the CropBox is not the MediaBox"),
                           size_text(crop->width(), crop->height()),
                           size_text(media->width(), media->height())});
        if (boxes.rotate != 0)
            findings_.add({"R0004",
                           {},
                           place,
                           say("the page is turned by Rotate"),
                           say("{}°", boxes.rotate),
                           verbatim("0°")});
        if (index == 0) first_ = boxes.trim;
        if (std::abs(boxes.trim.width() - first_.width()) > tolerance ||
            std::abs(boxes.trim.height() - first_.height()) > tolerance)
            findings_.add({"R0004",
                           {},
                           place,
                           say("the TrimBox is not as large as that of the first page"),
                           size_text(boxes.trim.width(), boxes.trim.height()),
                           size_text(first_.width(), first_.height())});
    }

    /// Notes the groups of luminosity masks that graphics state dictionaries name.
    void note_masks(const PdfObject& states)
    {
        for (const std::string& key : states.keys()) note_mask(states[key]);
    }
    void note_mask(const PdfObject& state)
    {
        const PdfObject mask = state["SMask"];
        if (mask["S"].is("Luminosity")) masks_.insert(mask["G"].number_of_object());
    }

    void judge_groups()
    {
        for (const PdfObject& object : file_.objects()) {
            note_mask(object);
            note_masks(object["ExtGState"]);
            note_masks(object["Resources"]["ExtGState"]);
        }
        std::set<std::uint32_t> pages;
        for (std::size_t index = 0; index < file_.pages().size(); ++index) {
            const PdfObject& page = file_.pages()[index];
            pages.insert(page.number_of_object());
            judge_group(page, static_cast<std::uint32_t>(index + 1));
        }
        for (const PdfObject& object : file_.objects())
            if (object.is_stream() && !pages.contains(object.number_of_object())) judge_group(object, 0);
    }

    void judge_group(const PdfObject& content, std::uint32_t page)
    {
        const PdfObject group = content["Group"], space = group["CS"];
        if (!group["S"].is("Transparency") || space.is_null() || space.is("DeviceCMYK")) return;
        const std::uint32_t number = content.number_of_object();
        const bool is_mask = masks_.contains(number);
        if (is_mask && space.is("DeviceGray")) return;
        const std::string name = space.is_array() ? space[0].name() : space.name();
        findings_.add(
            {"R0030",
             {},
             {page, number, {}},
             page > 0 ? say("the page blends in another space") : say("a group blends in another space"),
             verbatim(name),
             is_mask ? say("DeviceCMYK or DeviceGray") : verbatim("DeviceCMYK")});
    }

    void judge_intent()
    {
        const PdfObject intents = file_.catalog()["OutputIntents"];
        bool has_intent = false;
        for (std::size_t index = 0; index < intents.size(); ++index) {
            if (!intents[index]["S"].is("GTS_PDFX")) continue;
            has_intent = true;
            const PdfObject profile = intents[index]["DestOutputProfile"];
            const auto components = profile["N"].integer();
            if (profile.is_stream() && components != 4)
                findings_.add({"R0035",
                               {},
                               {0, profile.number_of_object(), {}},
                               say("the profile of the output intent is not of CMYK"),
                               say("{} components", components.value_or(0)),
                               say("4 components")});
        }
        if (!has_intent)
            findings_.add({"R0035",
                           {},
                           {},
                           say("the file has no output intent for print (GTS_PDFX)"),
                           say("none"),
                           verbatim("CMYK")});
    }

    const PdfFile& file_;
    PrintFindings& findings_;
    PlaneBox first_; ///< the TrimBox of the first page
    std::set<std::uint32_t> masks_;
};

} // namespace

void judge_file(const PdfFile& file, PrintFindings& findings)
{
    FileJudge(file, findings).judge();
}

} // namespace stonehand
