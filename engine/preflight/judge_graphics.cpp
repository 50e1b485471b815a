#include "preflight/judge_graphics.hpp"

#include <array>

#include "preflight/is_among.hpp"
#include "preflight/judge_jpx.hpp"
#include "preflight/transparency.hpp"

namespace stonehand
{

namespace
{

// ISO 32000-1, tables 70 and 136, 137.
constexpr std::array<std::string_view, 4> intents{"RelativeColorimetric", "AbsoluteColorimetric",
                                                  "Perceptual", "Saturation"};
constexpr std::array<std::string_view, 17> blend_modes{
    "Normal",    "Compatible", "Multiply",   "Screen",    "Overlay",   "Darken",
    "Lighten",   "ColorDodge", "ColorBurn",  "HardLight", "SoftLight", "Difference",
    "Exclusion", "Hue",        "Saturation", "Color",     "Luminosity"};

constexpr std::int64_t for_each_ink = 5; // HalftoneType

class GraphicsJudge
{
  public:
    GraphicsJudge(const Judged& judged, Findings& findings) : judged_(judged), findings_(findings) {}

    void judge()
    {
        for (const PdfObject& object : judged_.file.used_objects()) {
            place_ = {0, object.number_of_object()};
            const PdfObject subtype = object["Subtype"];
            if (object.is_stream() && subtype.is("Image")) judge_image(object);
            if (object.is_stream() && subtype.is("Form")) judge_form(object);
            if (object.is_stream() && subtype.is("PS"))
                findings_.add({"A 6.2.9-3", "X-42"}, place_, say("there is a PostScript XObject"));
            if (object["Type"].is("ExtGState")) judge_state(object);
            const PdfObject states =
                object["ExtGState"].is_dictionary() ? object["ExtGState"] : object["Resources"]["ExtGState"];
            for (const std::string& key : states.keys())
                if (states[key].number_of_object() == 0 || !states[key]["Type"].is("ExtGState"))
                    judge_state(states[key]);
        }
        judge_pages();
    }

  private:
    void judge_state(const PdfObject& state)
    {
        if (!state["TR"].is_null())
            findings_.add({"A 6.2.5-1", "X-40"}, place_,
                          say("a graphics state has a transfer function (TR)"));
        if (!state["TR2"].is_null() && !state["TR2"].is("Default"))
            findings_.add({"A 6.2.5-2", "X-40"}, place_,
                          say("a graphics state has a transfer function (TR2)"));
        if (!state["HTP"].is_null())
            findings_.add({"A 6.2.5-3", "X-40"}, place_, say("a graphics state has HTP"));
        judge_halftone(state["HT"]);
        judge_intent(state["RI"]);
        judge_blending(state["BM"]);
    }

    void judge_halftone(const PdfObject& halftone)
    {
        if (halftone.is_null() || halftone.is_name()) return;
        judge_kind(halftone);
        judge_transfer(halftone, {});
        if (halftone["HalftoneType"].integer() != for_each_ink) return;
        for (const std::string& ink : halftone.keys())
            if (halftone[ink].is_dictionary() || halftone[ink].is_stream()) {
                judge_kind(halftone[ink]);
                judge_transfer(halftone[ink], ink);
            }
    }

    void judge_kind(const PdfObject& halftone)
    {
        const auto type = halftone["HalftoneType"].integer();
        if (type != 1 && type != for_each_ink)
            findings_.add({"A 6.2.5-4", "X-41"}, place_, say("a halftone is of another type than 1 or 5"));
        if (!halftone["HalftoneName"].is_null())
            findings_.add({"A 6.2.5-5", "X-41"}, place_, say("a halftone has a name"));
    }

    /// ISO 32000-1, table 130: only inks that are not of the process need a transfer function, and within
    /// a halftone for each ink; `ink` is empty outside of one.
    void judge_transfer(const PdfObject& halftone, std::string_view ink)
    {
        constexpr std::array<std::string_view, 5> without{"", "Cyan", "Magenta", "Yellow", "Black"};
        if (ink == "Default" || halftone["TransferFunction"].is_null() == is_among(ink, without)) return;
        findings_.add("A 6.2.5-6", place_,
                      say("a halftone has a transfer function where it may not, or lacks one"));
    }

    void judge_intent(const PdfObject& intent)
    {
        if (intent.is_name() && !is_rendering_intent(intent.name()))
            findings_.add({"A 6.2.6-1", "X-32"}, place_, say("{} is no rendering intent", intent.name()));
    }

    void judge_blending(const PdfObject& mode)
    {
        const auto judge_one = [&](const PdfObject& one) {
            if (one.is_name() && !is_among(one.name(), blend_modes))
                findings_.add("A 6.2.10-1", place_, say("{} is no blend mode", one.name()));
        };
        judge_one(mode);
        for (std::size_t index = 0; index < mode.size(); ++index) judge_one(mode[index]);
    }

    void judge_image(const PdfObject& image)
    {
        if (!image["Alternates"].is_null())
            findings_.add("A 6.2.8-1", place_, say("an image has Alternates"));
        if (!image["OPI"].is_null()) findings_.add({"A 6.2.8-2", "X-43"}, place_, say("an image has OPI"));
        if (image["Interpolate"].boolean() == true)
            findings_.add({"A 6.2.8-3", "X-48"}, place_, say("an image is interpolated"));
        const auto bits = image["BitsPerComponent"].integer();
        const PdfObject filter =
            image["Filter"].is_array() ? image["Filter"][image["Filter"].size() - 1] : image["Filter"];
        const bool is_jpx = filter.is("JPXDecode");
        if (bits && !is_jpx && *bits != 1 && *bits != 2 && *bits != 4 && *bits != 8 && *bits != 16)
            findings_.add("A 6.2.8-4", place_, say("an image has {} bits", *bits));
        if (image["ImageMask"].boolean() == true && bits.value_or(1) != 1)
            findings_.add("A 6.2.8-5", place_, say("an image mask has {} bits", *bits));
        // One that other filters wrap is not looked into: libqpdf undoes all filters of a stream or none.
        if (is_jpx && image["Filter"].size() < 2)
            judge_jpx(image.undecoded().value_or(""),
                      image["ColorSpace"].is_null() ? JpxColours::Own : JpxColours::OfTheImage, place_,
                      findings_);
        judge_intent(image["Intent"]);
    }

    void judge_form(const PdfObject& form)
    {
        if (!form["OPI"].is_null()) findings_.add({"A 6.2.9-1", "X-43"}, place_, say("a form has OPI"));
        if (form["Subtype2"].is("PS") || !form["PS"].is_null())
            findings_.add({"A 6.2.9-1", "X-42"}, place_, say("a form has PostScript"));
    }

    void judge_pages()
    {
        const PdfObject outputs = judged_.catalog["OutputIntents"];
        for (std::size_t index = 0; index < outputs.size(); ++index)
            if (outputs[index]["S"].is("GTS_PDFA1")) return;
        Transparency transparency;
        for (std::size_t index = 0; index < judged_.file.pages().size(); ++index) {
            const PdfObject& page = judged_.file.pages()[index];
            if (page["Group"]["CS"].is_null() && transparency.is_in_page(page))
                findings_.add("A 6.2.10-2", judged_.place_of_page(index),
                              say("a page with transparency does not say in which colours it blends"));
        }
    }

    const Judged& judged_;
    Findings& findings_;
    FindingPlace place_;
};

} // namespace

bool is_rendering_intent(std::string_view name)
{
    return is_among(name, intents);
}

void judge_graphics(const Judged& judged, Findings& findings)
{
    GraphicsJudge(judged, findings).judge();
}

} // namespace stonehand
