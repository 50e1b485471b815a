#include <fstream>
#include <set>
#include <sstream>

#include "support/catch.hpp"
#include "support/parse_text.hpp"
#include "support/places.hpp"
#include "support/validate_relax_ng.hpp"
#include "ticket/sample_ticket.hpp"
#include "ticket/write_xjdf.hpp"
#include "ticket/xjdf_values.hpp"

using namespace stonehand;

namespace
{

std::string schema()
{
    std::ifstream file(STONEHAND_SOURCE_DIR "/tests/ticket/xjdf.rng");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A ticket read back: its elements by their paths.
class ReadTicket
{
  public:
    explicit ReadTicket(const Ticket& ticket) : text_(write_xjdf(ticket))
    {
        Sources sources;
        Report report;
        root_ = parse_text(text_, sources, report);
        REQUIRE(root_);
        INFO(text_);
        const RelaxNgVerdict verdict = validate_relax_ng(schema(), text_);
        REQUIRE(verdict.schema_is_valid);
        INFO(verdict.messages);
        CHECK(verdict.document_is_valid);
        check_references();
    }

    /// Every element of a name, wherever it stands.
    std::vector<const Element*> all(std::string_view name) const
    {
        std::vector<const Element*> found;
        collect(*root_, name, found);
        return found;
    }
    /// The values of an attribute of all of them.
    std::vector<std::string> values(std::string_view element, std::string_view attribute) const
    {
        std::vector<std::string> values;
        for (const Element* one : all(element))
            if (const Attribute* said = one->attribute(attribute)) values.push_back(said->value);
        return values;
    }
    std::string value(std::string_view element, std::string_view attribute) const
    {
        const std::vector<std::string> all_values = values(element, attribute);
        REQUIRE_FALSE(all_values.empty());
        return all_values.front();
    }
    bool has_set(const std::string& name) const
    {
        const std::vector<std::string> names = values("ResourceSet", "Name");
        return std::find(names.begin(), names.end(), name) != names.end();
    }
    const std::string& text() const { return text_; }

  private:
    static void collect(const Element& element, std::string_view name, std::vector<const Element*>& found)
    {
        if (element.name == name) found.push_back(&element);
        for (const Node& child : element.children)
            if (const auto* inner = std::get_if<Element>(&child)) collect(*inner, name, found);
    }

    /// IDs are unique, and what is referred to is there (no RELAX NG schema says so).
    void check_references() const
    {
        std::set<std::string> ids;
        for (const char* element : {"Product", "Resource"})
            for (const std::string& id : values(element, "ID")) CHECK(ids.insert(id).second);
        for (const std::string& paper : values("Layout", "PaperRef")) CHECK(ids.count(paper) == 1);
        for (const std::string& part : values("Part", "ProductPart")) CHECK(ids.count(part) == 1);
        for (const std::string& children : values("BindingIntent", "ChildRefs")) {
            std::istringstream names(children);
            for (std::string name; names >> name;) CHECK(ids.count(name) == 1);
        }
    }

    std::string text_;
    std::optional<Element> root_;
};

Imposition saddle()
{
    Imposition imposition;
    imposition.scheme = Scheme::Saddle;
    imposition.stock = {120, 1.1, {}};
    return imposition;
}

Imposition perfect(unsigned signature, unsigned sheet_pages = 0)
{
    Imposition imposition;
    imposition.scheme = Scheme::Perfect;
    imposition.signature = signature;
    imposition.sheet_pages = sheet_pages;
    imposition.grind_off = Length::millimetres(3);
    imposition.flaps = Length::millimetres(80);
    imposition.cover = CoverPages::Apart;
    return imposition;
}

Ticket bound(const Imposition& imposition, std::size_t pages, Binding side = Binding::Left)
{
    Ticket ticket = sample_ticket({sample_sheets(PartKind::Body, imposition, pages, side)});
    ticket.binding = sample_binding(imposition, side);
    return ticket;
}

} // namespace

TEST_CASE("single pages: what they are, their inks, their file with both hashes, and nothing of binding")
{
    Ticket ticket = sample_ticket({sample_part(PartKind::Pages, 5)});
    ticket.parts[0].file.sides[0].inks = {"Cyan", "Black", "House Red"};
    const ReadTicket read(ticket);
    CHECK(read.value("XJDF", "JobID") == "2022-09");
    CHECK(read.value("Product", "Amount") == "250");
    CHECK(read.value("LayoutIntent", "FinishedDimensions") == "419.528 595.276 0");
    CHECK(read.value("LayoutIntent", "Bleed") == "8.504");
    CHECK(read.value("LayoutIntent", "Pages") == "6"); // with the back of the last leaf
    CHECK(read.values("SurfaceColor", "ColorsUsed") ==
          std::vector<std::string>{"Cyan Black House_Red", "Black"});
    CHECK(read.value("SurfaceColor", "PrintStandard") == "FOGRA39");
    CHECK(read.values("Color", "ActualColorName") == std::vector<std::string>{"Cyan", "Black", "House Red"});
    CHECK(read.value("RunList", "NPage") == "5");
    CHECK(read.value("RunList", "Pages") == "0 4");
    CHECK(read.value("FileSpec", "URL") == "../press/2022-09.pdf");
    CHECK(read.value("FileSpec", "CheckSum") == std::string(32, 'b'));
    CHECK(read.values("GeneralID", "IDValue") ==
          std::vector<std::string>{"330", std::string(64, 'a'), "PDF/X-4"});
    CHECK(read.all("BindingIntent").empty());
    CHECK_FALSE(read.has_set("Layout"));
    CHECK_FALSE(read.has_set("Media"));
}

TEST_CASE("a stitched booklet: sheets in one another, each folded once")
{
    const ReadTicket read(bound(saddle(), 21));
    CHECK(read.value("Product", "ProductType") == "Booklet");
    CHECK(read.value("BindingIntent", "BindingType") == "SaddleStitch");
    CHECK(read.value("BindingIntent", "BindingSide") == "Left");
    CHECK(read.value("LayoutIntent", "Pages") == "24");
    CHECK(read.value("MediaIntent", "Weight") == "120");
    CHECK(read.value("MediaIntent", "Thickness") == "132");
    CHECK(read.value("Assembly", "Order") == "Collecting");
    CHECK(read.value("Assembly", "BinderySignatureIDs") == "BODY-1 BODY-2 BODY-3 BODY-4 BODY-5 BODY-6");
    CHECK(read.values("BinderySignature", "FoldCatalog") == std::vector<std::string>{"F4-1"});
    CHECK(read.values("Layout", "WorkStyle") == std::vector<std::string>(6, "WorkAndBack"));
    CHECK(read.value("StitchingParams", "StitchType") == "Saddle");
    CHECK(read.value("TrimmingParams", "Width") == "419.528");
    // Six sheets for each of 250 copies; twelve sides of two inks.
    CHECK(read.value("Media", "Dimension") == "907.087 1275.591");
    CHECK(read.values("PartAmount", "Amount") == std::vector<std::string>{"250", "1500", "24"});
}

TEST_CASE("a glued book of signatures with a cover of its own is three products")
{
    Ticket ticket = bound(perfect(16), 40, Binding::Right);
    Imposition one_sheet = saddle();
    one_sheet.stock = {250, 1, {}};
    ticket.parts.push_back(sample_sheets(PartKind::Cover, one_sheet, 4));
    ticket.parts.push_back(sample_part(PartKind::Pages, 40));
    const ReadTicket read(ticket);
    CHECK(read.values("Product", "ProductType") ==
          std::vector<std::string>{"SoftCoverBook", "Cover", "Body"});
    CHECK(read.value("BindingIntent", "ChildRefs") == "COVER BODY");
    CHECK(read.value("BindingIntent", "BindingSide") == "Right");
    CHECK(read.value("SoftCoverBinding", "FoldingWidth") == "226.772");
    CHECK(read.value("SpinePreparationParams", "MillingDepth") == "8.504");
    CHECK(read.value("Assembly", "Order") == "Gathering");
    CHECK(read.values("BinderySignature", "FoldCatalog") == std::vector<std::string>{"F16-X", "F8-7"});
    CHECK(read.values("BinderySignature", "BinderySignatureType") == std::vector<std::string>(3, "Fold"));
    CHECK(read.value("Component", "SurfaceCount") == "44");
    CHECK(read.value("LayoutIntent", "SpreadType") == "Spread");
    CHECK(read.values("MediaIntent", "Weight") == std::vector<std::string>{"250", "120"});
    CHECK_FALSE(read.has_set("StitchingParams"));
    // The pages are the body's, and their colours are not said twice.
    CHECK(read.values("FileSpec", "URL").size() == 3);
    CHECK(read.text().find("PAGES") == std::string::npos);
}

TEST_CASE("a cover that is printed outside alone is folded once all the same")
{
    Ticket ticket = bound(saddle(), 8);
    ticket.parts.push_back(sample_sheets(PartKind::Cover, saddle(), 4));
    ticket.parts.back().sheets->plan.sheets.front().back.clear();
    ticket.parts.back().file.sides.resize(1);
    const ReadTicket read(ticket);
    CHECK(read.values("BinderySignature", "FoldCatalog") == std::vector<std::string>{"F4-1", "F4-1"});
    CHECK(read.values("LayoutIntent", "Sides") == std::vector<std::string>{"OneSided", "TwoSidedHeadToHead"});
}

TEST_CASE("sheets of one signature lie in one another, signatures upon one another")
{
    const ReadTicket read(bound(perfect(16, 8), 32));
    CHECK(read.value("Assembly", "Order") == "List");
    CHECK(read.all("Assembly")[0]->children.size() > 0);
    const auto sections = read.all("AssemblySection");
    REQUIRE(sections.size() == 4);
    const auto holds = [](const Element* outer, const Element* inner) {
        for (const Node& child : outer->children)
            if (std::get_if<Element>(&child) == inner) return true;
        return false;
    };
    CHECK(holds(sections[0], sections[1]));
    CHECK_FALSE(holds(sections[1], sections[2]));
    CHECK(holds(sections[2], sections[3]));
}

TEST_CASE("leaves are cut from a grid and bound to nothing")
{
    Imposition imposition;
    imposition.scheme = Scheme::CutAndStack;
    imposition.columns = 2;
    imposition.rows = 3;
    const ReadTicket read(bound(imposition, 30));
    CHECK(read.value("Product", "ProductType") == "FlatWork");
    CHECK(read.value("BindingIntent", "BindingType") == "None");
    CHECK(read.values("BindingIntent", "BindingSide").empty());
    CHECK(read.value("BinderySignature", "BinderySignatureType") == "Grid");
    CHECK(read.value("BinderySignature", "NumberUp") == "2 3");
    CHECK(read.value("Assembly", "Order") == "None");

    imposition.sides = 1;
    const ReadTicket one_sided(bound(imposition, 30));
    CHECK(one_sided.value("LayoutIntent", "Sides") == "OneSided");
    CHECK(one_sided.values("SurfaceColor", "Surface") == std::vector<std::string>{"Front"});
    CHECK(one_sided.value("Layout", "WorkStyle") == "Simplex");
}

TEST_CASE("sheets that are turned take half the plates, and half the paper")
{
    Imposition imposition = saddle();
    imposition.work_style = WorkStyle::WorkAndTurn;
    const ReadTicket turned(bound(imposition, 24));
    CHECK(turned.values("PartAmount", "Amount") == std::vector<std::string>{"250", "750", "12"});
    CHECK(turned.values("BinderySignature", "FoldCatalog") == std::vector<std::string>{"F4-1"});
    CHECK(turned.value("Position", "RelativeBox") == "0 0 0.5 1");
    imposition.work_style = WorkStyle::WorkAndTumble;
    CHECK(ReadTicket(bound(imposition, 24)).value("Layout", "WorkStyle") == "WorkAndTumble");
}

TEST_CASE("sides with other inks are named")
{
    Ticket ticket = bound(saddle(), 8);
    ticket.parts[0].file.sides[2].inks = {"Cyan", "Magenta", "Yellow", "Black"};
    const ReadTicket read(ticket);
    CHECK(read.values("ColorantControl", "ColorantOrder") ==
          std::vector<std::string>{"Black House_Red", "Cyan Magenta Yellow Black"});
    CHECK(read.values("Part", "Side") == std::vector<std::string>{"Front", "Back", "Back", "Front"});
}

TEST_CASE("tickets of every scheme and many page counts keep the schema")
{
    std::vector<Imposition> impositions{saddle(), perfect(4), perfect(8), perfect(32), perfect(32, 4)};
    for (const Scheme scheme : {Scheme::NUp, Scheme::CutAndStack, Scheme::Single}) {
        Imposition flat;
        flat.scheme = scheme;
        flat.columns = 2;
        flat.rows = 2;
        impositions.push_back(flat);
    }
    for (const Imposition& imposition : impositions)
        for (const std::size_t pages : {1, 2, 7, 16, 33, 130}) ReadTicket(bound(imposition, pages));
}

TEST_CASE("a title of any characters, and warnings, are written so that they can be read")
{
    Ticket ticket = sample_ticket({sample_part(PartKind::Pages, 2)});
    ticket.title = "“A & B” < 移民\n";
    ticket.id = "2022 09/a";
    ticket.warnings = {"a picture is coarse: <img>", "colour ends at the cut"};
    const ReadTicket read(ticket);
    CHECK(read.value("XJDF", "DescriptiveName") == ticket.title);
    CHECK(read.value("XJDF", "JobID") == "2022_09_a");
    CHECK(read.all("Comment").size() == 2);
}

TEST_CASE("paths become addresses as seen from the ticket")
{
    CHECK(url_from_ticket("press/a b%.pdf") == "../press/a%20b%25.pdf");
    CHECK(url_from_ticket("press/移.pdf") == "../press/%E7%A7%BB.pdf");
}

TEST_CASE("names become tokens")
{
    CHECK(name_token("PANTONE 485 C") == "PANTONE_485_C");
    CHECK(name_token("朱红") == "朱红");
    CHECK(name_token("") == "_");
}
