#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "base/message.hpp"
#include "imposed/impose_pdf.hpp"
#include "layout/layout.hpp"
#include "manifest/manifest.hpp"
#include "preflight/rule.hpp"
#include "telling/status_of.hpp"

namespace stonehand
{

enum class Command { Build, Check, Fonts, Preflight, Impose, Plan, Merge, NewEdition, Watch };
enum class Starter { English, Chinese, EnglishAndChinese };
enum class EventFormat { Text, Json };
enum class AfterFault { KeepGoing, FailFast };

/// What the command line asks for.
struct Options {
    Command command = Command::Build;
    std::vector<std::filesystem::path> editions;     ///< none: all below the content root
    std::vector<std::filesystem::path> pdfs;         ///< to judge, or to impose
    ImposeOrder impose;                              ///< how
    std::optional<std::filesystem::path> imposed_as; ///< the file that comes of it; else by its name
    std::vector<Standard> standards;                 ///< to judge them by; none: those that they claim
    std::string limits;   ///< of print, to judge them by: a variant or a file; empty: not
    Limits limits_of_run; ///< on what is read and made
    bool person = false;  ///< list what only a person can judge
    std::optional<std::filesystem::path> root; ///< the content root; else each edition's own
    std::filesystem::path into = "out";
    std::vector<std::string> outputs;  ///< none: all that the layout offers
    std::optional<std::string> layout; ///< instead of the edition's own
    std::vector<std::filesystem::path> layout_folders;
    std::optional<Bilingual> bilingual;
    std::vector<SaidSetting> printing;            ///< instead of what layout and edition say
    std::optional<std::int64_t> modified;         ///< SOURCE_DATE_EPOCH
    std::optional<std::filesystem::path> cache;   ///< of builds, instead of the user's
    bool use_cache = true;                        ///< build only what changed
    std::optional<std::filesystem::path> since;   ///< an earlier run's manifest
    std::optional<std::filesystem::path> compare; ///< an old build to compare with
    std::optional<Shard> shard;                   ///< only this part of the editions
    std::optional<std::filesystem::path> depfile; ///< what was made of what, for make and Ninja
    bool prune = false;                           ///< remove what is stale
    std::vector<std::filesystem::path> manifests; ///< to merge
    std::string new_id;                           ///< of the edition to begin
    Starter starter = Starter::English;           ///< in which languages
    int port = 0;                                 ///< to serve the preview at; 0: any that is free
    bool open_browser = false;                    ///< to look at it
    std::string editor;                           ///< the command that opens a place; empty: none
    std::size_t shards = 0;                       ///< to plan for; 0: not in shards
    unsigned jobs = 1;
    AfterFault after_fault = AfterFault::KeepGoing;
    Warnings warnings = Warnings::Told;
    bool draft = false; ///< every page is stamped
    EventFormat format = EventFormat::Text;
    Tongue tongue = Tongue::English;
    std::optional<Tongue> said_tongue;          ///< `--lang`, where it was said
    std::optional<std::filesystem::path> sarif; ///< a log of faults to write, beside what is told
    bool quiet = false;
    bool timings = false;
    bool statistics = false; ///< `--stats`
};

} // namespace stonehand
