#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "program/edition_run.hpp"

namespace stonehand
{

/// What became of an edition, for what is written about all of them.
struct EditionEnd {
    std::string source;            ///< what manifests over several call it
    std::optional<std::string> id; ///< nothing where it could not be read
    bool stands = false;           ///< its files do, as this run would make them
    EditionOutcome outcome;
};

/// The editions of a run at work, as many at a time as there are threads. What is told comes in their order,
/// whichever is done first.
class EditionPool
{
  public:
    EditionPool(const std::vector<std::filesystem::path>& files, const RunContext& context);

    void work(unsigned threads);

    /// Tells of every edition that is done, and of each that is worked at that its time is up; from any
    /// thread, and no other tells anything any more. What the run came to: those at work have failed, and
    /// whose turn did not come is not begun.
    RunFinished tell_out_of_time();

    const RunFinished& totals() const { return totals_; }
    /// Afterwards, once: of every edition, in order.
    std::vector<EditionEnd> take_ends();

  private:
    struct Done {
        EditionOutcome outcome;
        std::optional<std::string> id;
        ExitStatus status = ExitStatus::Done;
        bool begun = false;
    };

    void begin(ReadEdition& edition);
    void read(ReadEdition& edition);
    void check_ids();
    EditionOutcome produce(ReadEdition& edition);
    void guarded(std::size_t index, const std::function<void()>& work);
    void finish(std::size_t index, bool begun);
    ExitStatus status_of(std::size_t index) const;
    void tell_of(std::size_t index);
    void tell_changes(const ReadEdition& read, const std::optional<std::string>& its_id,
                      const EditionChanges& changes, EditionFinished& finished);

    const RunContext& context_;
    std::vector<ReadEdition> read_;
    std::vector<Done> done_;
    std::vector<std::atomic<bool>> at_work_, finished_; ///< its `done_` is complete where the latter is set
    std::atomic<bool> stopped_ = false;
    mutable std::mutex mutex_;
    std::size_t told_ = 0;
    std::set<std::string> told_usage_;
    RunFinished totals_;
};

} // namespace stonehand
