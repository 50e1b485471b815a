#include "layout/imposition_settings.hpp"

#include "layout/attribute_values.hpp"
#include "layout/sheet_sizes.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

std::optional<SettingFault> set(Imposition& imposition, std::string_view name, std::string_view value)
{
    const ImpositionSetting* setting = find_imposition_setting(name);
    REQUIRE(setting);
    return setting->set(imposition, value);
}

} // namespace

TEST_CASE("every setting of an imposition takes its words or its example, and nothing else")
{
    for (const ImpositionSetting& setting : imposition_settings()) {
        CAPTURE(setting.name);
        CHECK(setting.choices.empty() != setting.form.empty());
        Imposition imposition;
        if (!setting.form.empty()) CHECK_FALSE(setting.set(imposition, setting.form));
        for (const std::string_view word : words_of(setting.choices))
            CHECK_FALSE(setting.set(imposition, word));
        for (const std::string_view wrong :
             {"", "many", "-1", "1e3", "3 mm", "999999999999999999999", "12x"}) {
            const auto fault = setting.set(imposition, wrong);
            CAPTURE(wrong);
            REQUIRE(fault);
            CHECK(!fault->wrong.empty());
            CHECK(!fault->remedy.empty());
        }
    }
    CHECK(find_imposition_setting("papers") == nullptr);
}

TEST_CASE("a sheet is a name, two sides, or as large as it must be")
{
    Imposition imposition;
    CHECK_FALSE(set(imposition, "sheet", "sra3"));
    CHECK(imposition.sheet == Size{320_mm, 450_mm});
    CHECK_FALSE(set(imposition, "sheet", "330x482mm"));
    CHECK(imposition.sheet == Size{330_mm, 482_mm});
    CHECK_FALSE(set(imposition, "sheet", "11x17in"));
    CHECK(imposition.sheet == Size{279.4_mm, 431.8_mm});
    CHECK_FALSE(set(imposition, "sheet", "auto"));
    CHECK(imposition.sheet == Size{});
    CHECK(set(imposition, "sheet", "A9"));
    CHECK(set(imposition, "sheet", "0x100mm"));
    CHECK(set(imposition, "sheet", "5081x100mm"));
    CHECK(set(imposition, "sheet", "999999999999999999999x100mm"));
}

TEST_CASE("a leaf is as thick as is said, or as its weight and bulk make it (print-production, 1.5)")
{
    Imposition imposition;
    CHECK_FALSE(set(imposition, "paper", "115gsm"));
    CHECK_FALSE(set(imposition, "bulk", "0.8"));
    CHECK(imposition.stock.caliper() == 0.092_mm);
    CHECK_FALSE(set(imposition, "caliper", "0.1mm"));
    CHECK(imposition.stock.caliper() == 0.1_mm);
    CHECK(set(imposition, "paper", "120"));
    CHECK(set(imposition, "paper", "5gsm"));
}

TEST_CASE("the smallest sheet that has room is named, whichever way round")
{
    CHECK(smallest_sheet_for({297_mm, 210_mm}) == "A4");
    CHECK(smallest_sheet_for({302_mm, 215_mm}) == "RA4");
    CHECK(smallest_sheet_for({320_mm, 300_mm}) == "RA3");
    CHECK(smallest_sheet_for({2000_mm, 10_mm}) == "");
}
