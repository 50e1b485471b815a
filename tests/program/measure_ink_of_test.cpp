#include "program/measure_ink_of.hpp"

#include <nlohmann/json.hpp>

#include "painted/small_pdf.hpp"
#include "support/catch.hpp"
#include "telling/json_statistics_impl.hpp"
#include "telling/render_statistics.hpp"

using namespace stonehand;

namespace
{

/// A press file of such a page, without bleed.
OutputFile press_file(const SmallPdf& pdf)
{
    OutputFile file;
    file.path = "press/a.pdf";
    file.bytes = pdf.bytes();
    PressSheet sheet;
    sheet.label = "iv";
    sheet.size = {Length::points(100), Length::points(100)};
    sheet.trim = sheet.bleed = {{}, sheet.size};
    file.press = PressRecord{3, {sheet}};
    return file;
}

StatisticsTold told(const SmallPdf& pdf)
{
    StatisticsTold told{"a.xml", "press", "press/a.pdf", {LineStatistics{}}, {}};
    told.ink = measure_ink_of(press_file(pdf), Measured::All, 1);
    return told;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("statistics of ink tell what could not be counted", "[program]")
{
    SmallPdf pdf;
    pdf.page("1 0 0 rg 0 0 10 10 re f 0 0 0 1 k 10 10 90 90 re f");
    const StatisticsTold statistics = told(pdf);
    CHECK(has(render_statistics(statistics, Tongue::English), "  page iv: not counted are DeviceRGB\n"));
    const auto ink = nlohmann::json(json_statistics(statistics, Tongue::English))["ink"][0];
    CHECK(ink["not_counted"] == nlohmann::json{"DeviceRGB"});
    CHECK(ink["cut_short"] == "");
}

TEST_CASE("statistics of ink tell of a sheet that was not seen whole", "[program]")
{
    SmallPdf pdf;
    const int form =
        pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 3 0 R>>>>",
                       "/F Do 0 0 0 1 k 0 0 9 9 re f");
    REQUIRE(form == 3);
    pdf.page("/F Do", "/XObject<</F 3 0 R>>");
    const StatisticsTold statistics = told(pdf);
    const std::string why = "a part of its content paints itself";
    CHECK(has(render_statistics(statistics, Tongue::English), "  page iv: not seen whole: " + why + "\n"));
    CHECK(nlohmann::json(json_statistics(statistics, Tongue::English))["ink"][0]["cut_short"] == why);
}

TEST_CASE("statistics of ink say no more where all was counted", "[program]")
{
    SmallPdf pdf;
    pdf.page("0 0 0 1 k 0 0 50 100 re f");
    CHECK_FALSE(has(render_statistics(told(pdf), Tongue::English), "  page iv:"));
}
