#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine.hpp"

namespace stonehand
{

/// A folder of tests/golden: the smallest edition that shows what the folder's name states.
struct GoldenCase {
    std::string name;
    std::filesystem::path folder;
};

/// Every case, in alphabetical order.
std::vector<GoldenCase> golden_cases(const std::filesystem::path& folder);

/// What a case makes of its edition. It is set in the case's own `layout.xml`, else in the layout of
/// tests/support/layouts that the edition names. A new case that is to be judged by its clusters begins with
/// an empty `clusters.txt`, which `script/bless` fills.
struct GoldenResult {
    std::string pages;               ///< the display list
    std::string clusters;            ///< its text by cluster, where the case has a `clusters.txt`
    std::string report;              ///< a fault a line: file, line, column, severity, code, message
    std::vector<std::string> faults; ///< `case.xml:12 warning loose-line`
};
GoldenResult run_case(const GoldenCase& golden);

/// The PDFs that a case makes of its edition and of each essay.
std::vector<OutputFile> files_of_case(const GoldenCase& golden);

/// The faults that the case's own files expect, in the form of GoldenResult::faults: each is a comment
/// `<!-- expect: warning loose-line -->` on the line above the one that causes it; several may follow one
/// another.
std::vector<std::string> expected_faults(const GoldenCase& golden);

} // namespace stonehand
