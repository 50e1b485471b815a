#include "base/catalogue.hpp"

#include <algorithm>
#include <array>

namespace stonehand
{

namespace
{

constexpr CatalogueRow written[] = {
#include "base/chinese/a_rules.inc"
#include "base/chinese/base.inc"
#include "base/chinese/changes.inc"
#include "base/chinese/codes.inc"
#include "base/chinese/command.inc"
#include "base/chinese/edition.inc"
#include "base/chinese/grammar.inc"
#include "base/chinese/image.inc"
#include "base/chinese/layout.inc"
#include "base/chinese/preflight.inc"
#include "base/chinese/print.inc"
#include "base/chinese/print_rules.inc"
#include "base/chinese/program.inc"
#include "base/chinese/proof.inc"
#include "base/chinese/setting.inc"
#include "base/chinese/ua_rules.inc"
#include "base/chinese/x_rules.inc"
#include "base/chinese/xml.inc"
};

bool is_before(const CatalogueRow& one, const CatalogueRow& other)
{
    return one.english < other.english;
}

} // namespace

std::span<const CatalogueRow> catalogue()
{
    // Written room by room, sorted once so that a row is found by halving.
    static const auto sorted = [] {
        auto rows = std::to_array(written);
        std::sort(rows.begin(), rows.end(), is_before);
        return rows;
    }();
    return sorted;
}

std::string_view chinese_of(std::string_view english)
{
    const auto rows = catalogue();
    const auto row = std::lower_bound(rows.begin(), rows.end(), CatalogueRow{english, {}}, is_before);
    return row != rows.end() && row->english == english ? row->chinese : english;
}

std::string_view words_in(Tongue tongue, std::string_view english)
{
    return tongue == Tongue::Chinese ? chinese_of(english) : english;
}

} // namespace stonehand
