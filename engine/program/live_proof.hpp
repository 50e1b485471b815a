#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "program/set_live_edition.hpp"
#include "proof/live_state.hpp"

namespace stonehand
{

/// What the page of an edition is shown: the pages of the last save that went well, and what is wrong with a
/// later one. Shared by the thread that builds and those that answer.
class LiveProof
{
  public:
    /// `editor` is the name of what opens places; empty: nothing does.
    LiveProof(std::string editor, bool alone);

    /// Takes what the last save came to; told is its number.
    std::uint64_t take(LiveBuild build);

    /// The page, as HTML; waits for the first build.
    std::string page() const;
    /// What is newer than `version`, as JSON.
    std::string news(std::uint64_t version) const;
    /// Waits for a while until there is a version beyond `seen`; told is the present one.
    std::uint64_t wait_beyond(std::uint64_t seen, std::chrono::milliseconds longest) const;
    /// The file that a page may have opened by this number.
    std::optional<std::filesystem::path> file(std::size_t number) const;

  private:
    std::size_t number_of(const std::filesystem::path& path, const LiveBuild& build);
    MaybePlace place_of(const MaybeSource& source, const LiveBuild& build);
    std::vector<MaybePlace> places_of(const std::vector<MaybeSource>& sources, const LiveBuild& build);
    void note_changes(const Proof& next);

    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    LiveState state_;
    std::optional<Proof> proof_;
    bool good_ = false;                                    ///< it is that of a save without errors
    std::uint64_t proof_version_ = 0, shapes_version_ = 0; ///< in which each was last another
    std::vector<std::uint64_t> page_versions_;
    std::vector<std::filesystem::path> files_; ///< as `state_.files` numbers them, for as long as it runs
};

} // namespace stonehand
