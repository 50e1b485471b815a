#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "changes/changes.hpp"
#include "font/font_library.hpp"
#include "imposed/imposed_pdf.hpp"
#include "manifest/input.hpp"
#include "pages/family_use.hpp"
#include "pages/line_statistics.hpp"
#include "pages/page_statistics.hpp"
#include "preflight/judge_pdf.hpp"
#include "print/judge_print.hpp"
#include "sheet_ink.hpp"
#include "sheets/binding_record.hpp"
#include "telling/exit_status.hpp"
#include "telling/timings.hpp"

namespace stonehand
{

/// The run begins.
struct RunStarted {
    std::string command;
    std::size_t editions = 0;
    unsigned jobs = 1;
};

/// Work on an edition begins. Editions are named by the path of their file.
struct EditionStarted {
    std::string edition;
};

/// A stage of the work on an edition begins: one of `told_stages` (telling/stages.hpp).
struct StageEntered {
    std::string edition, stage;
    std::string file; ///< the output it makes, if it is one output's
};

/// A fault. `sources` are the files of its edition.
struct DiagnosticTold {
    const Diagnostic& diagnostic;
    const Sources& sources;
    std::string edition; ///< empty: of no edition
};

/// A file that now stands under its final name.
struct OutputMade {
    std::string edition, path, output, standard;
    std::size_t pages = 0;
    std::uint64_t bytes = 0;
    std::optional<BindingRecord> binding = {}; ///< of what is bound
};

/// What no build makes any more is gone (`--prune`).
struct StaleRemoved {
    std::string path; ///< of a file, or of the folder of an edition that is gone
};

/// How the lines of an output were set, and in which fonts.
struct StatisticsTold {
    std::string edition, output;
    std::string file;                  ///< its path below the edition's folder, as in `StageEntered`
    std::vector<LineStatistics> lines; ///< of all, then of each part that has any
    std::vector<FamilyUse> fonts;
    PageStatistics pages = {};
    std::vector<SheetInk> ink = {}; ///< of what is printed
};

/// An edition was compared with an old build of it.
struct EditionCompared {
    std::string edition, id;
    const EditionChanges& changes;
};

/// How it came about that the files of an edition stand.
enum class Manner {
    Built,
    Restored, ///< out of the cache: an earlier run made them of the same inputs
    UpToDate, ///< they stood there already
    Unchanged ///< they were not looked for: nothing changed since another run (`--since`)
};

/// Work on an edition has ended.
struct EditionFinished {
    std::string edition;
    Manner manner = Manner::Built;
    std::size_t errors = 0, warnings = 0, outputs = 0;
    ExitStatus status = ExitStatus::Done;
    Timings timings;
};

/// What a layout asks for in fonts, and what was found.
struct FontsSurveyed {
    std::string layout;
    std::vector<FontFinding> findings;
};

/// What was found out about a PDF.
struct PdfJudged {
    std::string path;
    Judgement judgement;
    bool person = false; ///< list the rules that only a person can judge
};

/// What was found out about a PDF that is to be printed.
struct PrintJudged {
    std::string path;
    PrintJudgement judgement;
};

/// What became of a PDF that was to be imposed.
struct PdfImposed {
    std::string path;
    std::variant<ImposedRecord, Refusal> end;
    std::string output = {}; ///< the file that now stands there
    std::uint64_t bytes = 0; ///< its size
};

/// An edition as others will have to build it (`stonehand plan`).
struct EditionPlanned {
    std::string edition, id, source;
    std::uint64_t cost = 0;
    std::size_t shard = 0; ///< that it falls to; 0: nobody asked
    std::vector<Input> inputs;
};

/// Manifests of shards have become one (`stonehand merge`).
struct RunsMerged {
    std::string path;
    std::size_t shards = 0, editions = 0, copied = 0;
};

/// An edition has been begun (`stonehand new edition`).
struct EditionBegun {
    std::string edition, id;
    std::vector<std::string> written; ///< all files that stand because of it, the edition last
    std::vector<std::string> shared;  ///< what it includes and stood already
    std::vector<std::string> next;    ///< commands to type, as a shell reads them
};

/// The preview can be looked at (`stonehand watch`).
struct PreviewServed {
    std::string address;
    std::vector<std::string> editions;
};

/// A page of the preview now shows what was saved, or says why it cannot.
struct PreviewShown {
    std::string edition;
    std::uint64_t version = 0; ///< of its page, from 1
    std::size_t pages = 0, errors = 0, warnings = 0;
    double seconds = 0; ///< since the save was seen
};

/// The command line cannot be followed.
struct UsageTold {
    Message message, advice;
};

/// The run has ended.
struct RunFinished {
    std::string command;
    bool out_of_time = false; ///< then the process ends at once
    std::size_t editions = 0, failed = 0, not_begun = 0, restored = 0, up_to_date = 0, unchanged = 0;
    std::size_t compared = 0, differing = 0;      ///< of the editions, with `--compare`
    std::size_t not_in_old = 0, not_compared = 0; ///< of those that differ
    std::size_t outputs = 0, pages = 0, errors = 0, warnings = 0;
    std::uint64_t bytes = 0; ///< of the files
    double seconds = 0;
    bool warnings_as_errors = false;
    ExitStatus status = ExitStatus::Done;
};

/// What a run tells the world. Faults, outputs, statistics and ends of editions come in the order of the
/// editions, however many threads there are; beginnings and stages as they happen.
using Event = std::variant<RunStarted, EditionStarted, StageEntered, DiagnosticTold, OutputMade, StaleRemoved,
                           StatisticsTold, EditionCompared, EditionFinished, FontsSurveyed, PdfJudged,
                           PrintJudged, PdfImposed, EditionPlanned, RunsMerged, EditionBegun, PreviewServed,
                           PreviewShown, UsageTold, RunFinished>;

/// Takes events, from any thread.
using Tell = std::function<void(const Event&)>;

} // namespace stonehand
