#include "imposed/imposed_file.hpp"
#include "painted/small_pdf.hpp"

#include <set>

using namespace stonehand;
using namespace stonehand::literals;
using Catch::Matchers::Contains;

namespace
{

SmallPdf pages(int count, const std::string& entries)
{
    SmallPdf pdf;
    for (int page = 0; page < count; ++page) pdf.page("0 0 9 9 re f", {}, entries);
    return pdf;
}

ImposeOrder on(const std::string& name, const Size& sheet)
{
    ImposeOrder order;
    order.imposition.sheet_name = name;
    order.imposition.sheet = sheet;
    return order;
}

} // namespace

TEST_CASE("what is no PDF, or has no pages, is refused")
{
    for (const char* bytes : {"", "no PDF at all", "%PDF-1.7\n%%EOF", "%PDF-1.7\ntrailer<</Root 1 0 R>>"}) {
        CAPTURE(bytes);
        const Refusal refusal = refused(bytes);
        CHECK(refusal.reason == RefusalReason::Damaged);
        CHECK_THAT(refusal.message.in_english(), Contains("cannot be read"));
    }
    CHECK(refused(SmallPdf().bytes()).reason == RefusalReason::NoPages);
}

TEST_CASE("a damaged file is mended, and that is told")
{
    std::string bytes = pages(2, "/MediaBox[0 0 100 150]").bytes();
    bytes.replace(bytes.find("startxref"), 9, "startxxxx");
    const ImposedFile sheets = imposed(bytes, plain_booklet());
    CHECK(sheets.painted_on(0).size() == 2);
    REQUIRE(sheets.record.warnings.size() == 1);
    CHECK_THAT(sheets.record.warnings[0].in_english(), Contains("damaged"));
}

TEST_CASE("a damaged file whose trailer has no size becomes sheets that can be read")
{
    std::string bytes = pages(2, "/MediaBox[0 0 100 150]").bytes();
    bytes.replace(bytes.find("startxref"), 9, "startxxxx");
    bytes.replace(bytes.find("/Size"), 5, "/Sixe");
    CHECK(imposed(bytes, plain_booklet()).painted_on(0).size() == 2);
}

TEST_CASE("pages of several sizes are refused, and the first that differs is named")
{
    SmallPdf pdf = pages(3, "/MediaBox[0 0 419.528 595.276]");
    pdf.page("", {}, "/MediaBox[0 0 420 595.6]"); // by less than 0.5 pt
    CHECK(refused(pdf.bytes()).message.empty());
    pdf.page("", {}, "/MediaBox[0 0 595.276 419.528]");
    const Refusal refusal = refused(pdf.bytes());
    CHECK(refusal.reason == RefusalReason::MixedSizes);
    CHECK_THAT(refusal.message.in_english(), Contains("page 5 is 210 × 148 mm, page 1 is 148 × 210 mm"));
}

TEST_CASE("paper that is too small is refused, and the smallest that has room is named")
{
    const std::string a5 = "/MediaBox[0 0 419.528 595.276]";
    CHECK(refused(pages(4, a5).bytes(), on("A4", {210_mm, 297_mm})).message.empty());
    const Refusal small = refused(pages(4, a5).bytes(), on("A5", {148_mm, 210_mm}));
    CHECK(small.reason == RefusalReason::SheetTooSmall);
    CHECK_THAT(small.message.in_english(),
               Contains("has no room on A5 (148 × 210 mm): the pages of a sheet take 296 × 210 mm"));
    CHECK_THAT(small.remedy.in_english(), Contains("--sheet A4"));

    ImposeOrder bleeding = on("A4", {210_mm, 297_mm});
    bleeding.bleed = 3_mm;
    CHECK_THAT(refused(pages(4, a5).bytes(), bleeding).remedy.in_english(), Contains("--sheet SRA4"));
    const Refusal huge = refused(pages(4, "/MediaBox[0 0 7000 7000]").bytes(), on("A4", {210_mm, 297_mm}));
    CHECK(huge.remedy.in_english() == "put fewer pages on a sheet");
}

TEST_CASE("sizes that no page of a PDF can have are refused")
{
    CHECK(refused(pages(1, "/MediaBox[0 0 2 2]").bytes()).reason == RefusalReason::UnfitSize);
    CHECK(refused(pages(1, "/MediaBox[0 0 200 15000]").bytes()).reason == RefusalReason::UnfitSize);
    CHECK(refused(pages(1, "/MediaBox[0 0 200 200]/UserUnit 100").bytes()).reason ==
          RefusalReason::UnfitSize);
    CHECK(refused(pages(1, "/MediaBox[0 0 8000 200]").bytes()).reason ==
          RefusalReason::UnfitSize); // two of them
    CHECK(refused(pages(1, "/MediaBox[0 0 0 0]").bytes()).reason == RefusalReason::Damaged);
}

TEST_CASE("a book that is too thick to be stitched is refused")
{
    ImposeOrder order;
    order.imposition.stock = {300, 2, {}};
    const std::string bytes = pages(400, "/MediaBox[0 0 100 150]").bytes();
    CHECK(refused(bytes, order).reason == RefusalReason::CreepTooLarge);
    order.imposition.scheme = Scheme::Perfect;
    order.imposition.signature = 16;
    CHECK(refused(bytes, order).message.empty());
}

TEST_CASE("pages that are not those that are to be printed are refused")
{
    SmallPdf separated;
    separated.page("", {}, "/SeparationInfo<</Pages[3 0 R 4 0 R]/DeviceColorant/Cyan>>");
    CHECK(refused(separated.bytes()).reason == RefusalReason::Separated);
    SmallPdf form = pages(1, "");
    form.catalog("/NeedsRendering true/AcroForm<</XFA[]>>");
    CHECK(refused(form.bytes()).reason == RefusalReason::DrawnByForm);
}

TEST_CASE("every reason has a word of its own")
{
    std::set<std::string_view> words;
    for (const RefusalEntry& entry : refusal_table) words.insert(entry.word);
    CHECK(words.size() == std::size(refusal_table));
    CHECK(std::size(refusal_table) == static_cast<std::size_t>(RefusalReason::BeyondLimits) + 1);
    CHECK(word_of(RefusalReason::Encrypted) == "encrypted");
}
