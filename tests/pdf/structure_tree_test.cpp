#include "pdf/structure_tree.hpp"

#include <algorithm>
#include <map>
#include <regex>

#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

/// The objects of a file without streams, by number, as text.
std::map<int, std::string> objects_of(const std::string& bytes)
{
    std::map<int, std::string> objects;
    static const std::regex object("(\\d+) 0 obj\n([^]*?)\nendobj");
    for (std::sregex_iterator at(bytes.begin(), bytes.end(), object), end; at != end; ++at)
        objects[std::stoi((*at)[1])] = (*at)[2];
    return objects;
}

std::vector<int> references_in(const std::string& text)
{
    std::vector<int> numbers;
    static const std::regex reference_form("(\\d+) 0 R");
    for (std::sregex_iterator at(text.begin(), text.end(), reference_form), end; at != end; ++at)
        numbers.push_back(std::stoi((*at)[1]));
    return numbers;
}

/// The page objects and MCIDs in an element's K.
std::vector<std::pair<int, int>> sequences_of(const std::string& element)
{
    std::vector<std::pair<int, int>> found;
    std::smatch parts;
    if (!std::regex_match(element, parts,
                          std::regex("<</S/\\w+/P \\d+ 0 R/Pg (\\d+) 0 R/K\\[?([^\\]]*)\\]?>>")))
        return found;
    std::string kids = parts[2];
    static const std::regex elsewhere("<</Type/MCR/Pg (\\d+) 0 R/MCID (\\d+)>>"), child("\\d+ 0 R"),
        number("\\d+");
    for (std::sregex_iterator at(kids.begin(), kids.end(), elsewhere), end; at != end; ++at)
        found.emplace_back(std::stoi((*at)[1]), std::stoi((*at)[2]));
    kids = std::regex_replace(std::regex_replace(kids, elsewhere, ""), child, "");
    for (std::sregex_iterator at(kids.begin(), kids.end(), number), end; at != end; ++at)
        found.emplace_back(std::stoi(parts[1]), std::stoi(at->str()));
    return found;
}

/// The object that holds a page's slots of the parent tree; StructParents counts from 0, page objects from 1.
int parent_array(const std::map<int, std::string>& objects, int page)
{
    for (const auto& [number, text] : objects) {
        std::smatch slot;
        if (std::regex_search(text, slot,
                              std::regex("Nums\\[.*?\\b" + std::to_string(page - 1) + " (\\d+) 0 R")))
            return std::stoi(slot[1]);
    }
    return 0;
}

struct Tree {
    Document document;
    std::vector<PageContent> contents;
    std::vector<LinkAnnotation> links;

    Tree() { element(Role::Document, no_element); }

    ElementId element(Role role, ElementId parent = ElementId{0})
    {
        StructureElement made;
        made.role = role;
        made.parent = parent;
        document.structure.elements.push_back(made);
        const auto id = static_cast<ElementId>(document.structure.elements.size() - 1);
        if (parent != no_element) document.structure[parent].children.push_back(id);
        return id;
    }

    /// The text of all objects; pages are the first ones, then the links' annotations, then the
    /// StructTreeRoot.
    std::map<int, std::string> write(Report& report)
    {
        ObjectFile file;
        std::vector<ObjectNumber> pages;
        for (std::size_t i = 0; i < contents.size(); ++i) {
            document.pages.emplace_back();
            pages.push_back(file.add("<</Type/Page>>"));
        }
        for (LinkAnnotation& link : links) link.object = file.add("<</Type/Annot>>");
        const ObjectNumber root = write_structure(file, {document, contents, links, pages}, report);
        return objects_of(
            file.write(file.add("<</StructTreeRoot " + reference(root) + ">>"), {}, PdfVersion::V1_7).bytes);
    }

    std::map<int, std::string> write()
    {
        Report report;
        const auto objects = write(report);
        CHECK(report.empty());
        return objects;
    }
};

bool has(const std::map<int, std::string>& objects, const std::string& text)
{
    return std::any_of(objects.begin(), objects.end(),
                       [&](const auto& object) { return object.second == text; });
}

} // namespace

TEST_CASE("a paragraph over two pages is one element, and its parts say on which page they are")
{
    Tree tree;
    const ElementId paragraph = tree.element(Role::P);
    tree.contents = {{"", {paragraph}}, {"", {paragraph}}};
    const auto objects = tree.write();
    CHECK(objects.at(3) == "<</Type/StructTreeRoot/K 4 0 R/ParentTree 8 0 R/ParentTreeNextKey 2>>");
    CHECK(objects.at(5) == "<</S/P/P 4 0 R/Pg 1 0 R/K[0 <</Type/MCR/Pg 2 0 R/MCID 0>>]>>");
    CHECK(objects.at(8) == "<</Nums[0 6 0 R 1 7 0 R]>>");
    CHECK(objects.at(6) == "[5 0 R]");
    CHECK(objects.at(7) == "[5 0 R]");
}

TEST_CASE("K follows the source, whatever was painted first; text of a parent stands among its children")
{
    Tree tree;
    const ElementId paragraph = tree.element(Role::P);
    const ElementId before = tree.element(Role::Content, paragraph);
    const ElementId emphasis = tree.element(Role::Span, paragraph);
    const ElementId after = tree.element(Role::Content, paragraph);
    tree.contents = {{"", {after, before, emphasis, before}}};
    const auto objects = tree.write();
    CHECK(objects.at(4) == "<</S/P/P 3 0 R/Pg 1 0 R/K[1 3 5 0 R 0]>>");
    CHECK(objects.at(5) == "<</S/Span/P 4 0 R/Pg 1 0 R/K 2>>");
    CHECK(objects.at(6) == "[4 0 R 4 0 R 5 0 R 4 0 R]");
}

TEST_CASE("every sequence is referred to once, and the parent tree leads back to who refers to it")
{
    Tree tree;
    std::vector<ElementId> leaves;
    for (int i = 0; i < 40; ++i)
        leaves.push_back(tree.element(i % 3 ? Role::P : Role::Sect, static_cast<ElementId>(i / 2)));
    tree.contents.resize(5);
    for (std::size_t i = 0; i < 200; ++i)
        tree.contents[i * 7 % 5].sequences.push_back(leaves[i * 13 % leaves.size()]);
    const auto objects = tree.write();

    using Sequence = std::pair<int, int>; // page object and MCID
    std::map<Sequence, int> owners;
    for (const auto& [number, text] : objects)
        for (const Sequence& sequence : sequences_of(text)) {
            const bool once = owners.emplace(sequence, number).second;
            CHECK(once);
        }
    CHECK(owners.size() == 200);
    for (int page = 1; page <= 5; ++page) {
        const auto slots = references_in(objects.at(parent_array(objects, page)));
        for (int i = 0; i < static_cast<int>(slots.size()); ++i)
            CHECK(owners.at({page, i}) == slots[static_cast<std::size_t>(i)]);
    }
}

TEST_CASE("an element without content is not written; the cells of a table are")
{
    Tree tree;
    tree.element(Role::P);
    const ElementId table = tree.element(Role::Table);
    const ElementId row = tree.element(Role::TR, table);
    const ElementId heading = tree.element(Role::TH, row);
    tree.element(Role::TD, row);
    tree.document.structure[heading].column_span = 2;
    tree.contents = {{"", {heading}}};
    const auto objects = tree.write();
    CHECK(objects.at(3) == "<</S/Document/P 2 0 R/K 4 0 R>>");
    CHECK(objects.at(4) == "<</S/Table/P 3 0 R/K 5 0 R>>");
    CHECK(has(objects, "<</S/TH/P 5 0 R/Pg 1 0 R/K 0/A<</O/Table/Scope/Column/ColSpan 2>>>>"));
    CHECK(has(objects, "<</S/TD/P 5 0 R>>"));
}

TEST_CASE("a link over two lines has two annotations and one element, and both lead back to it")
{
    Tree tree;
    const ElementId link = tree.element(Role::Link, tree.element(Role::P));
    tree.contents = {{"", {link}}};
    tree.links = {{no_object, link, 0}, {no_object, link, 0}};
    const auto objects = tree.write();
    CHECK(has(objects, "<</S/Link/P 6 0 R/Pg 1 0 R/K[0 <</Type/OBJR/Obj 2 0 R/Pg 1 0 R>> <</Type/OBJR/Obj 3 "
                       "0 R/Pg 1 0 R>>]>>"));
    CHECK(has(objects, "<</Nums[0 8 0 R 1 7 0 R 2 7 0 R]>>"));
}

TEST_CASE("notes have their IDs in the tree of IDs, sorted")
{
    Tree tree;
    const ElementId second = tree.element(Role::Note), first = tree.element(Role::Note);
    tree.document.structure[second].id = "note-2";
    tree.document.structure[first].id = "note-1";
    tree.contents = {{"", {second, first}}};
    CHECK(has(tree.write(), "<</Names[(note-1) 5 0 R (note-2) 4 0 R]>>"));
}

TEST_CASE("language, expansion, list numbering and actual text are told of their element")
{
    Tree tree;
    const ElementId list = tree.element(Role::L);
    tree.document.structure[list].numbering = Numbering::Decimal;
    tree.document.structure[list].language = {"zh-Hant"};
    const ElementId abbreviation = tree.element(Role::Span, list);
    tree.document.structure[abbreviation].expansion = "United Nations";
    tree.document.structure[abbreviation].actual_text = "UN";
    tree.contents = {{"", {abbreviation}}};
    const auto objects = tree.write();
    CHECK(has(objects, "<</S/L/P 3 0 R/K 5 0 R/Lang(zh-Hant)/A<</O/List/ListNumbering/Decimal>>>>"));
    CHECK(has(objects, "<</S/Span/P 4 0 R/Pg 1 0 R/K 0/ActualText(UN)/E(United Nations)>>"));
}

TEST_CASE("vertical text says so once, at the element that holds nothing else")
{
    Tree tree;
    const ElementId upright = tree.element(Role::Sect), heading = tree.element(Role::H1, upright),
                    list = tree.element(Role::L, upright), item = tree.element(Role::LI, list),
                    figures = tree.element(Role::Span, item);
    tree.document.structure[list].numbering = Numbering::Disc;
    const auto paint = [&](ElementId element, Direction direction, bool turned) {
        GlyphsMark mark;
        GlyphRun run;
        run.direction = direction;
        mark.run = std::make_shared<const GlyphRun>(run);
        mark.turned = turned;
        tree.document.pages.back().marks.push_back({mark, {element, Artifact::None}, {}});
    };
    tree.document.pages.emplace_back();
    paint(heading, Direction::LeftToRight, false);
    paint(item, Direction::TopToBottom, false);
    paint(item, Direction::LeftToRight, true);
    paint(figures, Direction::LeftToRight, false); // two figures that share a cell
    tree.contents = {{"", {heading, item, figures}}};
    const auto objects = tree.write();
    CHECK(has(objects, "<</S/Sect/P 3 0 R/K[5 0 R 6 0 R]>>"));
    CHECK(has(objects, "<</S/H1/P 4 0 R/Pg 1 0 R/K 0>>"));
    CHECK(has(objects, "<</S/L/P 4 0 R/K 7 0 R"
                       "/A[<</O/List/ListNumbering/Disc>><</O/Layout/WritingMode/TbRl>>]>>"));
    CHECK(has(objects, "<</S/LI/P 6 0 R/Pg 1 0 R/K[1 8 0 R]>>"));
}

TEST_CASE("a figure without words is an error at the figure")
{
    Tree tree;
    const ElementId figure = tree.element(Role::Figure);
    tree.document.structure[figure].span.begin = 12;
    tree.contents = {{"", {figure}}};
    Report report;
    tree.write(report);
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("figure-without-alternative"));
    CHECK(report.diagnostics()[0].at.begin == 12);
}
