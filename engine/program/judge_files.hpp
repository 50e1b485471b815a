#pragma once

#include <vector>

#include "engine.hpp"
#include "preflight/judge_pdf.hpp"
#include "telling/event.hpp"
#include "program/measure_ink_of.hpp"

namespace stonehand
{

/// What was found in files that were made, by their order.
struct FoundInFiles {
    std::vector<Judgement> judgements;
    std::vector<std::vector<SheetInk>> ink; ///< of those that are printed
};

/// Judges what was made by the standards that it promises, and counts the ink of what is printed, all of it
/// where `which` says so. A file that breaks a standard, or with more ink than the paper bears, never leaves
/// the house: that is told.
FoundInFiles judge_files(const std::vector<OutputFile>& files, Measured which, unsigned jobs, Report& report);

/// Judges by standards alone: files that show nothing but text.
std::vector<Judgement> judge_standards(const std::vector<OutputFile>& files, unsigned jobs, Report& report);

/// Puts the ink of files to the statistics of their lines.
void add_ink(const std::vector<OutputFile>& files, const FoundInFiles& found,
             std::vector<StatisticsTold>& statistics);

} // namespace stonehand
