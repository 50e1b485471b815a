#pragma once

#include <algorithm>

#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// The first of a paragraph's shaped runs that ends behind `byte`; its end where there is none.
inline std::vector<ShapedRun>::const_iterator run_at(const Paragraph& paragraph, std::uint32_t byte)
{
    return std::partition_point(paragraph.runs.begin(), paragraph.runs.end(),
                                [&](const ShapedRun& before) { return before.end <= byte; });
}

/// Whether a run is the reading of a ruby: among the runs, but not among the items.
inline bool is_reading(const Paragraph& paragraph, const ShapedRun& run)
{
    return paragraph.text_runs[run.text_run].purpose == RunPurpose::RubyText;
}

} // namespace stonehand
