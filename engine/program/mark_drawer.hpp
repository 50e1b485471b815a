#pragma once

#include <string>

#include "base/report.hpp"
#include "command/options.hpp"
#include "imposed/impose_pdf.hpp"
#include "program/resources.hpp"

namespace stonehand
{

/// Who draws marks round the pages of others: with the first font of the layout `plain`, in all process inks.
/// `job` is what slugs call the job. Nothing where what that takes is not installed, which is told.
DrawMarks mark_drawer(const std::string& job, const Options& options, const Resources& resources,
                      Report& report);

} // namespace stonehand
