#include "layout/imposition_settings.hpp"

#include <tuple>

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

auto said_by(const Stock& stock)
{
    return std::tuple(stock.grammage, stock.bulk, stock.caliper_said);
}

/// All that settings say, but for the name of a sheet, which says no more than its size.
auto said_by(const Imposition& all)
{
    return std::tuple(all.scheme, all.by_thickness, all.signature, all.sheet_pages, all.columns, all.rows,
                      all.sides, all.work_style, all.flip_edge, all.blanks, all.creep, all.tightness,
                      all.sheet, all.gutter, all.grind_off, said_by(all.stock), all.cover,
                      said_by(all.cover_stock), all.spine_counts_cover, all.flaps, all.quantity);
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

TEST_CASE("what is said to hold if a setting is not said is what holds")
{
    std::size_t values = 0;
    for (const ImpositionSetting& setting : imposition_settings()) {
        CAPTURE(setting.name);
        const std::size_t end = setting.meaning.rfind(" if not said");
        REQUIRE(end != std::string_view::npos);
        const std::size_t begin = setting.meaning.rfind(' ', end - 1) + 1;
        Imposition imposition;
        // Some are said in words: as many as fit, twice the bleed.
        if (setting.set(imposition, setting.meaning.substr(begin, end - begin))) continue;
        ++values;
        CHECK(said_by(imposition) == said_by(Imposition()));
    }
    CHECK(values >= 15);
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
