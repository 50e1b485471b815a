#include "painted/cid_metrics.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

constexpr std::uint32_t most_cid = 65'535;
// Numbers of fonts are in 1/1000 em.
constexpr double units = 1000;

std::uint32_t cid_of(const PdfObject& number)
{
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(number.integer().value_or(0), 0, most_cid + 1));
}

double ems(const PdfObject& number)
{
    return number.number().value_or(0) / units;
}

/// Rows of W and W2: a first CID with an array of numbers for it and those behind, or a first and a last CID
/// with numbers for all of them; `size` numbers are of one CID.
template <typename Set>
void for_each_row(const PdfObject& rows, std::size_t size, const Set& set)
{
    for (std::size_t at = 0; at + 1 < rows.size();) {
        const std::uint32_t first = cid_of(rows[at]);
        if (const PdfObject row = rows[at + 1]; row.is_array()) {
            for (std::size_t index = 0; index + size <= row.size(); index += size)
                set(first + static_cast<std::uint32_t>(index / size), row, index);
            at += 2;
            continue;
        }
        for (std::uint32_t cid = first, last = cid_of(rows[at + 1]); cid <= last && cid <= most_cid; ++cid)
            set(cid, rows, at + 2);
        at += 2 + size;
    }
}

} // namespace

CidMetrics::CidMetrics(const PdfObject& cid_font)
{
    if (const auto width = cid_font["DW"].number()) normal_width_ = *width / units;
    if (const PdfObject normal = cid_font["DW2"]; normal.size() == 2) {
        normal_rise_ = ems(normal[0]);
        normal_advance_ = ems(normal[1]);
    }
    for_each_row(cid_font["W"], 1, [&](std::uint32_t cid, const PdfObject& row, std::size_t at) {
        widths_.emplace(cid, ems(row[at]));
    });
    for_each_row(cid_font["W2"], 3, [&](std::uint32_t cid, const PdfObject& row, std::size_t at) {
        verticals_.emplace(cid, Vertical{ems(row[at]), {ems(row[at + 1]), ems(row[at + 2])}});
    });
}

double CidMetrics::width(std::uint32_t cid) const
{
    const auto found = widths_.find(cid);
    return found == widths_.end() ? normal_width_ : found->second;
}

CidMetrics::Vertical CidMetrics::vertical(std::uint32_t cid) const
{
    const auto found = verticals_.find(cid);
    if (found != verticals_.end()) return found->second;
    return {normal_advance_, {width(cid) / 2, normal_rise_}};
}

} // namespace stonehand
