#include "pdf/page_tree.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "pdf/run_tool.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// A PDF of so many empty pages, and how many of them hang on each node.
std::string pages_in_tree(std::size_t count, std::map<ObjectNumber, std::size_t>& kids)
{
    ObjectFile file;
    std::vector<ObjectNumber> pages;
    for (std::size_t i = 0; i < count; ++i) pages.push_back(file.reserve());
    const PageTree tree = write_page_tree(file, pages);
    REQUIRE(tree.parents.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
        ++kids[tree.parents[i]];
        file.set(pages[i], fmt::format("<</Type/Page/Parent {}/MediaBox[0 0 {} 9]/Resources<<>>>>",
                                       reference(tree.parents[i]), i + 3));
    }
    const auto catalog = file.add("<</Type/Catalog/Pages " + reference(tree.root) + ">>");
    return file.write(catalog, {}, PdfVersion::V1_4).bytes;
}

} // namespace

TEST_CASE("a few hundred pages hang on one node")
{
    std::map<ObjectNumber, std::size_t> kids;
    const std::string pdf = pages_in_tree(1000, kids);
    CHECK(kids.size() == 1);
    CHECK(pdf.find("/Type/Pages/Count 1000/Kids[1 0 R 2 0 R") != std::string::npos);
}

TEST_CASE("thousands of pages hang on a balanced tree, whose lists are no longer than PDF 1.4 takes")
{
    std::map<ObjectNumber, std::size_t> kids;
    const std::string pdf = pages_in_tree(9001, kids);
    CHECK(kids.size() == 10);
    for (const auto& [node, count] : kids) CHECK((count == 900 || count == 901));
    if (!has_tool("qpdf")) return;
    const TemporaryPdf file(pdf);
    CHECK(run_tool("qpdf --check " + file.path()).status == 0);
    CHECK(run_tool("qpdf --show-npages " + file.path()).said == "9001\n");
}
