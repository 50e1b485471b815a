#include "layout/read_outputs.hpp"

#include <algorithm>

#include "colour/printing_condition.hpp"
#include "layout/attribute_values.hpp"
#include "layout/entries.hpp"
#include "layout/imposition_settings.hpp"
#include "layout/known_words.hpp"
#include "layout/layout_names.hpp"
#include "layout/mark_named.hpp"

namespace stonehand
{

namespace
{

// What each writer keeps: fact sheets pdfua-pdfa and pdfx.
constexpr std::string_view screen_standard = "PDF/UA-1 PDF/A-2a", screen_profile = "sRGB";
constexpr std::string_view press_standard = "PDF/X-4", press_profile = "FOGRA39";

bool is_path(std::string_view profile)
{
    return profile.ends_with(".icc") || profile.ends_with(".icm");
}

void tell_standard(const Element& element, std::string_view output, const Message& kept, Faults& faults)
{
    const Attribute* standard = element.attribute("standard");
    faults.tell("unknown-standard", standard->value_span,
                say("the output {} is not written as {}", output, quoted(standard->value)),
                say("it is written as {}", kept));
}

void read_screen(const Element& element, OutputSettings& output, Faults& faults)
{
    if (output.standard.empty()) output.standard = screen_standard;
    if (output.profile.empty()) output.profile = screen_profile;
    if (output.standard != screen_standard)
        tell_standard(element, output.name, verbatim(std::string(screen_standard)), faults);
    if (output.profile != screen_profile)
        faults.tell(
            "bad-value", element.attribute("profile")->value_span,
            say("the output {} is written in {}, not in {}", output.name, screen_profile, output.profile),
            say("write profile=\"{}\"", screen_profile));
    for (const Attribute& attribute : element.attributes)
        if (attribute.name != "name" && attribute.name != "standard" && attribute.name != "profile")
            faults.tell("bad-value", attribute.name_span,
                        say("{} is said of the output {}, which is no print", attribute.name, output.name),
                        say("say it of the output press"));
}

/// A job ticket and a proof tell of the other outputs: nothing is said of them but their names.
void read_named_alone(const Element& element, const Message& others, Faults& faults)
{
    for (const Attribute& attribute : element.attributes)
        if (attribute.name != "name")
            faults.tell("bad-value", attribute.name_span,
                        say("{} is said of the output {}", attribute.name, element.attribute("name")->value),
                        others);
}

PrintersMarks read_marks(const Attribute* attribute, Faults& faults)
{
    PrintersMarks marks;
    for (const std::string& word :
         known_words(attribute, mark_words, "bad-value", say("printer's mark"), faults))
        if (const auto mark = mark_named(word)) marks.*mark = true; // any other word was told
    return marks;
}

void read_press(const Element& element, OutputSettings& output, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    if (output.standard.empty()) output.standard = press_standard;
    const auto levels = words_of(pdfx_words);
    const auto level = std::find(levels.begin(), levels.end(), output.standard);
    if (level == levels.end())
        tell_standard(element, output.name, say("one of {}", listed({levels.begin(), levels.end()})), faults);
    else
        output.press.level = static_cast<PdfX>(level - levels.begin());
    if (output.profile.empty()) output.profile = press_profile;
    if (!is_path(output.profile) && !find_printing_condition(output.profile)) {
        faults.tell("bad-value", element.attribute("profile")->value_span,
                    say("there is no printing condition {}", quoted(output.profile)),
                    say("it is one of: {}; or the path of a profile that ends in .icc",
                        listed(printing_condition_names())));
        output.profile = press_profile;
    }
    PressManner& press = output.press;
    press.conversion.intent = static_cast<Intent>(attributes.chosen(
        "rendering-intent", rendering_intent_words, static_cast<std::size_t>(press.conversion.intent)));
    press.conversion.black_point = attributes.yes("black-point-compensation", press.conversion.black_point);
    press.spots = static_cast<SpotInks>(attributes.chosen("spot-inks", spot_ink_words));
    press.pictures = static_cast<PictureColours>(attributes.chosen("picture-colours", picture_colour_words));
    if (press.pictures == PictureColours::Keep && press.level == PdfX::X1a_2003)
        faults.tell("contradiction", element.attribute("picture-colours")->value_span,
                    say("pictures cannot keep their colours in {}", output.standard),
                    say("convert them, or let the output keep PDF/X-4 or PDF/X-3:2003"));
    press.marks = read_marks(attributes.find("marks"), faults);
    if (const auto limit = attributes.decimal("ink-limit", 100, 400)) press.ink_limit = *limit / 100;
}

/// How sheets are laid and bound: of what is bound alone.
void read_imposition(const Element& element, OutputSettings& output, Faults& faults)
{
    const bool bound = output.name == "booklet" || output.name == "cover";
    for (const Attribute& attribute : element.attributes) {
        const ImpositionSetting* setting = find_imposition_setting(attribute.name);
        if (!setting) continue;
        if (!bound) {
            faults.tell("bad-value", attribute.name_span,
                        say("{} is said of the output {}, which is not bound", attribute.name, output.name),
                        say("say it of the output booklet or cover"));
        } else if (const auto fault = setting->set(output.imposition, attribute.value)) {
            faults.tell("bad-value", attribute.value_span,
                        say("{} {}", quoted(attribute.value), fault->wrong), fault->remedy);
        } else {
            output.said.push_back({attribute.name, attribute.value});
        }
    }
}

} // namespace

void read_outputs(const Element& element, Layout& layout, Faults& faults)
{
    GivenNames given(say("output"), faults);
    for (const Element* child : children_named(child_named(element, "outputs"), "output")) {
        if (!given.take(*child)) continue;
        const AttributeReader attributes(*child, faults);
        OutputSettings output;
        output.name = attributes.text("name");
        output.standard = attributes.text("standard");
        output.profile = attributes.text("profile");
        output.folder = layout.folder;
        output.span = child->span;
        if (output.name == "screen" || output.name == "essay")
            read_screen(*child, output, faults);
        else if (output.name == "ticket")
            read_named_alone(
                *child, say("say it of the outputs that the ticket tells of: press, booklet, cover"), faults);
        else if (output.name == "proof")
            read_named_alone(*child, say("say it of the outputs that the proof tells of"), faults);
        else {
            read_press(*child, output, faults);
            read_imposition(*child, output, faults);
        }
        replace_or_add_named(layout.outputs, std::move(output));
    }
}

} // namespace stonehand
