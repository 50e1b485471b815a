#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "base/report.hpp"
#include "base/span.hpp"

namespace stonehand
{

/// An ICC profile: its file's bytes and what its header says.
struct Profile {
    std::string bytes;
    std::string description; ///< for people; of a file that has none its name
    std::string path;
    int components = 0;     ///< 1 for gray, 3 for RGB, 4 for CMYK
    bool is_output = false; ///< of class `prtr`, as an output intent of PDF/X must be (fact sheet pdfx, X-13)
    double version = 0;     ///< of the ICC's specification: 2.1, 4.2
};

// The first ICC versions that are too new for a PDF (fact sheet pdfx, X-14): PDF 1.4 takes ICC 2, PDF 1.6 up
// to ICC 4.2.
constexpr double first_icc_beyond_pdf_14 = 3, first_icc_beyond_pdf_16 = 4.3;

/// Reads a profile of a device (ISO 19005-2, 6.2.3): nothing where LittleCMS does not open it, where it is of
/// another class or colour space, or newer than ICC 4.
std::optional<Profile> read_profile(std::string bytes);

/// Where `load_profile` looks: in `folders` first.
std::vector<std::filesystem::path> profile_places(const std::vector<std::filesystem::path>& folders);

/// Finds and checks a profile by name: `sRGB`, or a printing condition's, in the places where Debian and our
/// own set-up put them, `folders` first. A missing one is a machine fault that names where it was sought.
Profile load_profile(std::string_view name, Report& report,
                     const std::vector<std::filesystem::path>& folders = {}, const Limits& limits = {});

/// Reads the profile of a file that a layout names, with as many components as wanted. Faults are told at
/// `at`.
Profile load_profile_file(const std::filesystem::path& path, int components, Span at, Report& report,
                          const Limits& limits = {});

} // namespace stonehand
