#include "program/live_proof.hpp"

#include <algorithm>

#include "proof/describe_live.hpp"
#include "proof/write_proof.hpp"

namespace stonehand
{

namespace
{

bool same_shapes(const ProofShapes& one, const ProofShapes& other)
{
    return one.colours == other.colours && one.glyphs == other.glyphs && one.pictures == other.pictures &&
           one.drawings == other.drawings;
}

/// Whether every number of shapes still means the same: at most others came behind them.
bool keeps_numbers(const ProofShapes& before, const ProofShapes& after)
{
    const auto goes_on = [](const std::vector<std::string>& known, const std::vector<std::string>& now) {
        return known.size() <= now.size() && std::equal(known.begin(), known.end(), now.begin());
    };
    return goes_on(before.colours, after.colours) && goes_on(before.glyphs, after.glyphs) &&
           goes_on(before.pictures, after.pictures) && goes_on(before.drawings, after.drawings);
}

/// A page without pages, for an edition that nothing could be made of yet.
Proof proof_of_nothing()
{
    Proof proof;
    proof.sending = Sending::MayNot;
    proof.pages = std::make_shared<const ProofPages>();
    return proof;
}

} // namespace

LiveProof::LiveProof(std::string editor, bool alone)
{
    state_.editor = std::move(editor);
    state_.alone = alone;
}

std::size_t LiveProof::number_of(const std::filesystem::path& path, const LiveBuild& build)
{
    const auto known = std::find(files_.begin(), files_.end(), path);
    if (known != files_.end()) return static_cast<std::size_t>(known - files_.begin());
    files_.push_back(path);
    state_.files.push_back(build.shown_paths.at(path));
    return files_.size() - 1;
}

MaybePlace LiveProof::place_of(const MaybeSource& source, const LiveBuild& build)
{
    if (!source) return std::nullopt;
    return LivePlace{number_of(source->path, build), source->at.line, source->at.column};
}

std::vector<MaybePlace> LiveProof::places_of(const std::vector<MaybeSource>& sources, const LiveBuild& build)
{
    std::vector<MaybePlace> places;
    for (const MaybeSource& source : sources) places.push_back(place_of(source, build));
    return places;
}

void LiveProof::note_changes(const Proof& next)
{
    proof_version_ = state_.version;
    const bool first = !proof_;
    // Pages name shapes by their numbers: the same text of a page may show another colour or picture.
    const bool renumbered = !first && !keeps_numbers(proof_->pages->shapes, next.pages->shapes);
    if (first || !same_shapes(proof_->pages->shapes, next.pages->shapes)) shapes_version_ = state_.version;
    const auto& pages = next.pages->pages;
    page_versions_.resize(pages.size(), 0);
    for (std::size_t page = 0; page < pages.size(); ++page)
        if (first || renumbered || page >= proof_->pages->pages.size() ||
            proof_->pages->pages[page].content != pages[page].content)
            page_versions_[page] = state_.version;
}

std::uint64_t LiveProof::take(LiveBuild build)
{
    const std::lock_guard lock(mutex_);
    ++state_.version;
    state_.milliseconds = static_cast<std::uint64_t>(build.seconds * 1000 + 0.5);
    const bool broken = !build.faults.empty();
    state_.fault_places = places_of(build.fault_places, build);
    state_.faults = std::move(build.faults);
    // Pages with faults are better than none.
    state_.kept = broken && good_;
    if (build.proof && !state_.kept) {
        good_ = !broken;
        note_changes(*build.proof);
        proof_ = std::move(build.proof);
        state_.blocks.clear();
        for (const auto& page : build.blocks) state_.blocks.push_back(places_of(page, build));
    }
    changed_.notify_all();
    return state_.version;
}

std::string LiveProof::page() const
{
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return state_.version > 0; });
    return write_live_proof(proof_ ? *proof_ : proof_of_nothing(), state_);
}

std::string LiveProof::news(std::uint64_t version) const
{
    const std::lock_guard lock(mutex_);
    if (!proof_ || version >= proof_version_) return describe_news(state_, nullptr, {}, false);
    std::vector<std::size_t> pages;
    for (std::size_t page = 0; page < page_versions_.size(); ++page)
        if (page_versions_[page] > version) pages.push_back(page);
    return describe_news(state_, &*proof_, pages, shapes_version_ > version);
}

std::uint64_t LiveProof::wait_beyond(std::uint64_t seen, std::chrono::milliseconds longest) const
{
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, longest, [&] { return state_.version > seen; });
    return state_.version;
}

std::optional<std::filesystem::path> LiveProof::file(std::size_t number) const
{
    const std::lock_guard lock(mutex_);
    if (number >= files_.size()) return std::nullopt;
    return files_[number];
}

} // namespace stonehand
