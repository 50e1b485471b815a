#include "pdf/outline.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

std::vector<Page> labelled(const std::vector<std::string>& labels)
{
    std::vector<Page> pages;
    for (const std::string& label : labels) pages.emplace_back().label = label;
    return pages;
}

} // namespace

TEST_CASE("page labels are stretches of counting numbers, and every other label as it is")
{
    CHECK(page_labels(labelled({"1", "2", "3"})) == "<</Nums[0<</S/D/St 1>>]>>");
    CHECK(page_labels(labelled({"cover", "i", "5", "6", "8"})) ==
          "<</Nums[0<</P(cover)>>1<</P(i)>>2<</S/D/St 5>>4<</S/D/St 8>>]>>");
    CHECK(page_labels(labelled({"01", "一"})) == "<</Nums[0<</P(01)>>1<</P<FEFF4E00>>>]>>");
}

TEST_CASE("entries nest by level, also where a level is left out; an entry that leads nowhere is dropped")
{
    ObjectFile file;
    const std::vector<OutlineEntry> entries = {{"A", {}, AnchorId{0}, 0},
                                               {"A.1.1", {}, AnchorId{0}, 2},
                                               {"lost", {}, AnchorId{1}, 1},
                                               {"B", {}, AnchorId{0}, 0}};
    const ObjectNumber outline = write_outline(file, entries, {"[1 0 R/Fit]", ""});
    CHECK(outline == ObjectNumber{4});
    const std::string bytes = file.write(file.add("<</Type/Catalog>>"), {}, PdfVersion::V1_7).bytes;
    CHECK(
        bytes.find("<</Title(A)/Parent 4 0 R/Dest[1 0 R/Fit]/Next 3 0 R/First 2 0 R/Last 2 0 R/Count -1>>") !=
        std::string::npos);
    CHECK(bytes.find("<</Title(A.1.1)/Parent 1 0 R/Dest[1 0 R/Fit]>>") != std::string::npos);
    CHECK(bytes.find("<</Type/Outlines/First 1 0 R/Last 3 0 R/Count 2>>") != std::string::npos);
    CHECK(bytes.find("lost") == std::string::npos);
}
