#include <set>

#include "preflight/judge_x.hpp"
#include "preflight/page_boxes.hpp"
#include "preflight/read_plane.hpp"

namespace stonehand
{

namespace
{

/// Actions, wherever they may stand. A destination is none.
class ActionJudge
{
  public:
    explicit ActionJudge(Findings& findings) : findings_(findings) {}

    void judge_catalog(const PdfObject& catalog)
    {
        if (catalog["OpenAction"].is_dictionary()) tell({}, say("the file does something when it is opened"));
        judge(catalog, {}, say("the catalog"));
        if (!catalog["Names"]["JavaScript"].is_null()) tell({}, say("the file has JavaScript"));
        judge_tree({catalog["Outlines"]["First"]}, say("an entry of the outline"));
        judge_tree(items_of(catalog["AcroForm"]["Fields"]), say("a form field"));
    }

    /// Additional actions of a page, or those of an annotation.
    void judge(const PdfObject& object, FindingPlace place, Sentence what)
    {
        if (!object["A"].is_null() || !object["AA"].is_null()) tell(place, say("{} has an action", what));
    }

  private:
    static std::vector<PdfObject> items_of(const PdfObject& array)
    {
        std::vector<PdfObject> items;
        for (std::size_t index = 0; index < array.size(); ++index) items.push_back(array[index]);
        return items;
    }

    /// Entries that follow each other (Next), each with those below it (First); fields, each with its Kids. A
    /// widget is judged with its page.
    void judge_tree(std::vector<PdfObject> waiting, Sentence what)
    {
        std::set<std::uint32_t> seen;
        while (!waiting.empty()) {
            const PdfObject item = waiting.back();
            waiting.pop_back();
            const std::uint32_t number = item.number_of_object();
            if (!item.is_dictionary() || (number != 0 && !seen.insert(number).second)) continue;
            if (!item["Subtype"].is("Widget")) judge(item, {0, number}, what);
            waiting.push_back(item["Next"]);
            waiting.push_back(item["First"]);
            for (PdfObject& kid : items_of(item["Kids"])) waiting.push_back(std::move(kid));
        }
    }

    void tell(FindingPlace place, Message message) { findings_.add("X-60", place, std::move(message)); }

    Findings& findings_;
};

/// Boxes that only share an edge do not touch.
bool touches(const PlaneBox& one, const PlaneBox& other)
{
    constexpr double nothing = 0.01; // units
    return one.left < other.right - nothing && other.left < one.right - nothing &&
           one.bottom < other.top - nothing && other.bottom < one.top - nothing;
}

void judge_annotation(const PdfObject& annotation, const BoxesOfPage& boxes, FindingPlace place,
                      Findings& findings)
{
    const std::string type = annotation["Subtype"].name();
    const auto area = read_box(annotation["Rect"]);
    const auto& printed = type == "PrinterMark" || !boxes.bleed ? boxes.cut() : boxes.bleed;
    if (!area || !printed || type == "TrapNet" || !touches(*area, *printed)) return;
    if (type == "Widget")
        findings.add("X-62", place, say("a form field stands where the page is printed"));
    else
        findings.add("X-61", place, say("a {} annotation stands where the page is printed", type));
}

void judge_pages(const Judged& judged, ActionJudge& actions, Findings& findings)
{
    for (std::size_t index = 0; index < judged.file.pages().size(); ++index) {
        const PdfObject& page = judged.file.pages()[index];
        FindingPlace place = judged.place_of_page(index);
        actions.judge(page, place, say("a page"));
        const BoxesOfPage boxes = read_page_boxes(page);
        const PdfObject annotations = page["Annots"];
        for (std::size_t one = 0; one < annotations.size(); ++one) {
            place.object = annotations[one].number_of_object();
            actions.judge(annotations[one], place, say("an annotation"));
            judge_annotation(annotations[one], boxes, place, findings);
        }
    }
}

/// Layers: none before PDF 1.5; later, each configuration by itself is judged with those of PDF/A.
void judge_layers(const Judged& judged, const Inventory& inventory, Findings& findings)
{
    const PdfObject layers = judged.catalog["OCProperties"];
    if (!layers.is_null()) findings.add("X1-60", {}, say("the file has layers (OCProperties)"));
    if (layers["Configs"].size() > 0)
        findings.add("X4-60", {}, say("the file has other configurations of layers than its own (Configs)"));
    for (const std::vector<FoundObject>* list : {&inventory.contents, &inventory.images})
        for (const FoundObject& found : *list)
            if (!found.object["OC"].is_null())
                findings.add("X1-60", found.place, say("a form or image is in a layer (OC)"));
}

} // namespace

void judge_x_interaction(const Judged& judged, const Inventory& inventory, Findings& findings)
{
    ActionJudge actions(findings);
    actions.judge_catalog(judged.catalog);
    judge_pages(judged, actions, findings);
    judge_layers(judged, inventory, findings);
}

} // namespace stonehand
