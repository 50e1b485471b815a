#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "colour/ink_converter.hpp"
#include "colour/printing_condition.hpp"
#include "colour/profile.hpp"
#include "edition/edition.hpp"
#include "font/font_library.hpp"
#include "image/drawings.hpp"
#include "kept_texts.hpp"
#include "layout/layout.hpp"
#include "library_stock.hpp"
#include "pages/family_use.hpp"
#include "pages/line_statistics.hpp"
#include "pages/page_statistics.hpp"
#include "proof/proof_pages.hpp"
#include "sheets/binding_record.hpp"
#include "unicode/hyphenate.hpp"

namespace stonehand
{

/// What an output is printed with.
struct Press {
    const PrintingCondition* condition = nullptr; ///< null: only its profile is known
    Profile profile;
    std::shared_ptr<const InkConverter> converter; ///< null where there is no profile that could be used
};

/// The fonts, patterns, profiles and drawings that a job's edition and layout ask for: loaded once, then
/// constant.
struct Library {
    FontLibrary fonts;
    Hyphenators hyphenators;
    Profile screen_profile;
    Drawings drawings;
    std::map<std::string, Press> presses; ///< by the name of the output
};
/// Loads it. What is wrong in a drawing is told at its place, so that it becomes one of the sources.
/// `profile_folders` are where ICC profiles are sought before the places where Debian puts them; `stock`
/// keeps what was loaded for other editions of the same limits and folders; null: nothing is kept.
Library load_library(const Edition& edition, const Layout& layout, Sources& sources, Report& report,
                     const std::vector<std::filesystem::path>& profile_folders = {},
                     LibraryStock* stock = nullptr);

/// Loads the presses of those outputs that are printed. A profile that is not there, or not one for the
/// output's standard, is told.
void load_presses(const Layout& layout, const std::vector<std::string>& outputs, Library& library,
                  Report& report, const std::vector<std::filesystem::path>& profile_folders = {},
                  const Limits& limits = {}, LibraryStock* stock = nullptr);

/// A stage of the pipeline, for progress and `--timings`; only the caller has a clock.
enum class Stage { Compose, Fill, Write };

/// Whether outputs were named, or are all that the layout offers: a book that cannot be bound so is then left
/// out, and told.
enum class Asked { ByName, AsOffered };

/// What is made of an edition, and how.
struct Job {
    const Edition& edition;
    const Layout& layout;
    const Sources& sources;
    std::vector<std::string> outputs;     ///< `screen`, `essay`, `press`, `booklet`, `proof`
    std::optional<std::int64_t> modified; ///< SOURCE_DATE_EPOCH
    std::string producer;
    unsigned threads = 1;
    Counting counting = Counting::Off; ///< of lines and fonts
    /// Told as each stage begins, by whichever thread enters it.
    std::function<void(std::string_view file, Stage stage)> entered = nullptr;
    Asked asked = Asked::ByName; ///< for these outputs
    bool draft = false;          ///< every page is stamped
    KeptTexts* kept = nullptr;   ///< of earlier jobs of the same fonts and layout; null: there are none
};

/// Where something is painted on a sheet, and the source that it comes from.
struct PaintedPlace {
    Rect box; ///< from the head-left corner of the sheet
    Span span;
};
/// A sheet of a press file, as its ink is judged.
struct PressSheet {
    std::string label; ///< of its page
    Size size;
    Rect trim, bleed;
    std::vector<PaintedPlace> places; ///< in the order of painting
};
/// What a press file is judged by besides its standard.
struct PressRecord {
    double ink_limit = 0; ///< the most total ink, 1 is one ink's full tint
    std::vector<PressSheet> sheets;
};

/// A finished file: its path below the edition's folder, and its bytes.
struct OutputFile {
    std::string path;     ///< `screen/2022-09.pdf`, `essay/nee-essay.pdf`
    std::string output;   ///< `screen`
    std::string standard; ///< as the layout promises
    std::size_t pages = 0;
    std::string bytes;
    PageStatistics page_statistics = {};              ///< where lines are counted
    std::vector<LineStatistics> line_statistics = {}; ///< where lines are counted: of all, then of each part
    std::vector<FamilyUse> font_uses = {};            ///< likewise
    std::optional<PressRecord> press = {};            ///< of what is printed
    std::optional<BindingRecord> binding = {};        ///< of what is bound
    std::shared_ptr<const ProofPages> proof = {};     ///< of a proof, whose bytes tell of all other files too
};

/// Whether this version makes an output of this name; layouts may describe others that later ones make.
bool is_made(std::string_view output);
/// Whether an output goes to a press.
bool is_printed(std::string_view output);
/// Whether it is the page that shows what was made.
bool is_proof(std::string_view output);
/// Whether its pages are laid on sheets to be bound.
bool is_bound(std::string_view output);

/// Typesets an edition: every output asked for, or what is wrong with it. Files are returned only where the
/// report has no error, but for the proof, which shows what is wrong: its bytes are written last, of what all
/// others came to.
std::vector<OutputFile> typeset(const Job& job, const Library& library, Report& report);

/// The pages of one output as text (the display list), for goldens and `--dump`.
std::string dump_pages(const Job& job, const Library& library, Report& report);

/// The text of those pages cluster by cluster, for goldens of scripts.
std::string dump_clusters(const Job& job, const Library& library, Report& report);

} // namespace stonehand
