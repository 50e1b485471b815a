#include <array>

#include "preflight/is_among.hpp"
#include "preflight/judge_document.hpp"

namespace stonehand
{

namespace
{

// Bits of F (ISO 32000-1, table 165).
constexpr std::int64_t invisible = 1, hidden = 2, print = 4, no_view = 32, toggle_no_view = 256;

// ISO 19005-2, 6.3.1, in the order of the alphabet.
constexpr std::array<std::string_view, 20> allowed_types{
    "Caret",    "Circle",  "FileAttachment", "FreeText", "Highlight",   "Ink",      "Line",
    "Link",     "Polygon", "PolyLine",       "Popup",    "PrinterMark", "Redact",   "Square",
    "Squiggly", "Stamp",   "StrikeOut",      "Text",     "TrapNet",     "Underline"};

bool is_allowed(std::string_view type)
{
    return type == "Watermark" || type == "Widget" || is_among(type, allowed_types);
}

class AnnotationJudge
{
  public:
    AnnotationJudge(const Judged& judged, Findings& findings) : judged_(judged), findings_(findings) {}

    void judge(const PdfObject& annotation, std::uint32_t page)
    {
        place_ = {page, annotation.number_of_object()};
        type_ = annotation["Subtype"].name();
        const ReadElementId id = judged_.structure.element_of(annotation);
        element_ = id == no_read_element ? nullptr : &judged_.structure.elements[id];
        judge_flags(annotation);
        judge_appearance(annotation);
        if (!annotation["A"].is_null()) judge_action(annotation["A"], place_, findings_);
        if (type_ == "Widget" && !annotation["AA"].is_null())
            findings_.add("A 6.4.1-1", place_, say("a form field has additional actions (AA)"));
        if (type_ == "Widget" && !annotation["A"].is_null())
            findings_.add("A 6.4.1-2", place_, say("a form field has an action (A)"));
        judge_element(annotation);
        judge_words(annotation);
    }

  private:
    bool stands_in(std::string_view role) const { return element_ && element_->role == role; }

    void judge_flags(const PdfObject& annotation)
    {
        if (!is_allowed(type_)) {
            findings_.add("A 6.3.1-1", place_, say("annotations of the type {} are not allowed", type_));
            return;
        }
        if (type_ == "Popup") return;
        const auto flags = annotation["F"].integer();
        if (!flags) {
            findings_.add("A 6.3.2-1", place_, say("a {} annotation has no flags (F)", type_));
            return;
        }
        constexpr std::int64_t forbidden = invisible | hidden | no_view | toggle_no_view;
        if ((*flags & print) == 0 || (*flags & forbidden) != 0)
            findings_.add("A 6.3.2-2", place_,
                          say("a {} annotation is not printed, or hidden (F is {})", type_, *flags));
    }

    bool has_no_size(const PdfObject& annotation) const
    {
        const PdfObject box = annotation["Rect"];
        return box[2].number().value_or(0) == box[0].number().value_or(0) &&
               box[3].number().value_or(0) == box[1].number().value_or(0);
    }

    void judge_appearance(const PdfObject& annotation)
    {
        const PdfObject appearance = annotation["AP"];
        if (appearance.is_null()) {
            if (type_ != "Popup" && type_ != "Link" && is_allowed(type_) && !has_no_size(annotation))
                findings_.add("A 6.3.3-1", place_, say("a {} annotation has no appearance (AP)", type_));
            return;
        }
        const auto keys = appearance.keys();
        if (keys != std::vector<std::string>{"N"})
            findings_.add("A 6.3.3-2", place_, say("an appearance (AP) has other entries than N"));
    }

    void judge_element(const PdfObject& annotation)
    {
        if (type_ == "Link") {
            if (!stands_in("Link"))
                findings_.add("UA 7.18.5-1", place_, say("a link is not in a Link element"));
        } else if (type_ == "Widget") {
            if (!stands_in("Form"))
                findings_.add("UA 7.18.4-1", place_, say("a form field is not in a Form element"));
        } else if (type_ == "TrapNet") {
            findings_.add("UA 7.18.2-1", place_, say("a TrapNet annotation is not allowed"));
        } else if (type_ == "PrinterMark") {
            if (element_)
                findings_.add("UA 7.18.8-1", place_, say("a printer's mark stands in the structure"));
        } else if (type_ != "Popup" && !stands_in("Annot")) {
            findings_.add("UA 7.18.1-1", place_, say("a {} annotation is not in an Annot element", type_));
        }
        if (type_ == "Screen" || type_ == "Movie") judge_clip(annotation["A"]["R"]["C"]);
    }

    /// Media clips say what they are and what they show (ISO 32000-1, table 274).
    void judge_clip(const PdfObject& clip)
    {
        if (clip.is_null()) return;
        if (!clip.says("CT"))
            findings_.add("UA 7.18.6.2-1", place_, say("a media clip does not say its type (CT)"));
        if (clip["Alt"].size() == 0)
            findings_.add("UA 7.18.6.2-2", place_, say("a media clip has no words (Alt)"));
    }

    void judge_words(const PdfObject& annotation)
    {
        const bool has_alternative = element_ && element_->object.says("Alt");
        if (type_ == "Link" && !annotation.says("Contents"))
            findings_.add("UA 7.18.5-2", place_, say("a link does not say where it leads (Contents)"));
        if (type_ == "Widget" && !annotation.says("TU") && !annotation["Parent"].says("TU") &&
            !has_alternative)
            findings_.add("UA 7.18.1-3", place_, say("a form field has no name for readers (TU)"));
        const bool spoken =
            type_ != "Link" && type_ != "Widget" && type_ != "Popup" && type_ != "PrinterMark";
        const bool seen = (annotation["F"].integer().value_or(0) & hidden) == 0;
        if (spoken && seen && stands_in("Annot") && !annotation.says("Contents") && !has_alternative)
            findings_.add("UA 7.18.1-2", place_, say("a {} annotation has no words (Contents)", type_));
        const bool has_language = annotation.says("Lang") || judged_.catalog.says("Lang") ||
                                  (element_ && !element_->language.empty());
        if (!has_language && annotation.says("Contents"))
            findings_.add("UA 7.2-24", place_,
                          say("what an annotation says (Contents) is in no known language"));
        if (!has_language && annotation.says("TU"))
            findings_.add("UA 7.2-25", place_, say("the name of a form field (TU) is in no known language"));
    }

    const Judged& judged_;
    Findings& findings_;
    FindingPlace place_;
    std::string type_;
    const ReadElement* element_ = nullptr;
};

} // namespace

void judge_annotations(const Judged& judged, Findings& findings)
{
    AnnotationJudge judge(judged, findings);
    for (std::size_t index = 0; index < judged.file.pages().size(); ++index) {
        const PdfObject& page = judged.file.pages()[index];
        const PdfObject annotations = page["Annots"];
        const FindingPlace place = judged.place_of_page(index);
        if (annotations.size() > 0 && !page["Tabs"].is("S"))
            findings.add("UA 7.18.3-1", place,
                         say("a page with annotations does not say that tabs follow the structure (Tabs S)"));
        for (std::size_t one = 0; one < annotations.size(); ++one) judge.judge(annotations[one], place.page);
        if (!page["AA"].is_null())
            findings.add("A 6.5.2-2", place, say("a page has additional actions (AA)"));
        if (!page["PresSteps"].is_null())
            findings.add({"A 6.10-2", "X-63"}, place, say("a page has presentation steps (PresSteps)"));
    }
}

} // namespace stonehand
