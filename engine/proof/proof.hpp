#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/code.hpp"
#include "base/message.hpp"
#include "pages/family_use.hpp"
#include "pages/line_statistics.hpp"
#include "pages/page_statistics.hpp"
#include "proof/proof_pages.hpp"

namespace stonehand
{

/// Whether a file may leave the house.
enum class Sending { May, LookFirst, MayNot };

/// A file that was made beside the proof, or was to be.
struct ProofOutput {
    std::string path;
    std::size_t pages = 0;
    std::uint64_t bytes = 0;
    Sending sending = Sending::May;
    Message verdict; ///< a plain sentence
};

/// Where on the pages something was found.
struct ProofPlace {
    std::size_t page = 0;
    std::optional<Rect> box; ///< none: the page is known, not the place
};

/// What is said to a finding; `place` is another one in the sources, `edition.xml:57:14`, or empty.
struct ProofHint {
    Message text;
    std::string place;
};

/// What the build, or preflight, found.
struct ProofFinding {
    Severity severity{};
    std::string code; ///< of the table of codes, or the id of a rule
    Message message;
    std::vector<ProofHint> hints;
    std::string place; ///< `edition.xml:57:14`, or empty
    std::string line;  ///< the source there
    std::vector<ProofPlace> at;
};

/// The ink of one sheet of a file that is printed.
struct ProofInk {
    std::string label; ///< of its page
    std::vector<double> mean;
    double highest = 0; ///< the most on one place; 1 is one ink's full tint
};
/// The inks of such a file.
struct ProofPlates {
    std::string path;
    std::vector<std::string> plates;
    std::vector<ProofInk> sheets;
    double limit = 0; ///< the most that one place may bear
};

/// What the proof of an edition says.
struct Proof {
    std::string edition; ///< its id
    std::string program;
    std::optional<Tongue> tongue; ///< that it opens in; none: the reader's
    bool draft = false;           ///< its pages are stamped, and none of its files is for sending
    Sending sending = Sending::May;
    Message verdict; ///< one plain sentence over all
    std::vector<ProofOutput> outputs;
    std::vector<ProofFinding> findings;
    std::string
        changes; ///< JSON: what changed since an old build (docs/events.md, `compared`); empty: not asked
    std::vector<ProofPlates> plates;
    std::vector<FamilyUse> fonts;
    std::vector<LineStatistics> lines;
    PageStatistics page_statistics;
    std::shared_ptr<const ProofPages> pages;
};

} // namespace stonehand
