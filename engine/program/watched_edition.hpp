#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <set>
#include <string>

#include "program/list_page.hpp"
#include "program/live_proof.hpp"
#include "program/saved_inputs.hpp"

namespace stonehand
{

/// An edition whose page somebody may look at. It is built once that is so, and again when something that it
/// is made of was saved as something else.
class WatchedEdition
{
  public:
    using Path = std::filesystem::path;

    WatchedEdition(Path file, std::string editor, bool alone, const RunContext& context);

    std::string name() const { return file_.string(); }
    LiveProof& shown() { return shown_; }
    const LiveProof& shown() const { return shown_; }
    /// As it stands now; from any thread.
    ListedEdition listed() const;

    /// Somebody looks at it; from any thread.
    void want() { wanted_ = true; }
    /// Whether a file that it is made of is not saved as a whole.
    bool waits_for(const Path& file) const;
    /// Whether it has to be built, because of these files or for the first time.
    bool is_due(const std::set<Path>& touched);
    /// Whether something was saved while it was read.
    bool is_stale() const { return stale_; }
    /// Builds it and shows what came of it, `seconds` after the save was seen.
    void build(double seconds);

    /// Where something may be saved that it is made of.
    const std::set<Path>& folders() const { return folders_; }

  private:
    bool is_touched_by(const Path& file);
    void tell_new(const ReadEdition& read);
    void note_folders(const LiveBuild& build);

    Path file_, content_root_;
    const RunContext& context_;
    LiveProof shown_;
    std::atomic<bool> wanted_ = false;
    bool built_ = false, broken_ = false, stale_ = false;
    SavedInputs inputs_;
    std::set<Path> folders_, loaded_from_; ///< the latter hold fonts and profiles
    std::set<std::string> told_;           ///< warnings of the last build
    std::unique_ptr<LibraryStock> stock_;
    LiveStock live_stock_;
};

} // namespace stonehand
