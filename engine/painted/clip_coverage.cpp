#include "painted/clip_coverage.hpp"

#include <algorithm>

#include "ink/cover_path.hpp"

namespace stonehand
{

namespace
{

// Clips within clips: more than this many are not kept, and made again if they are asked for.
constexpr std::size_t most_known = 256;

bool holds(const PlaneBox& outer, const PlaneBox& inner)
{
    return outer.left <= inner.left && outer.bottom <= inner.bottom && outer.right >= inner.right &&
           outer.top >= inner.top;
}

} // namespace

InkClip ClipCoverage::clip_of_path(const std::shared_ptr<const ClipPath>& path)
{
    std::vector<std::shared_ptr<const ClipPath>> inner;
    std::shared_ptr<const ClipPath> outer = path;
    const auto known = [this](const std::shared_ptr<const ClipPath>& wanted) {
        return std::find_if(known_.rbegin(), known_.rend(),
                            [&wanted](const Known& one) { return one.path == wanted; });
    };
    for (; outer && known(outer) == known_.rend(); outer = outer->outer) inner.push_back(outer);
    known_.erase(outer ? known(outer).base() : known_.begin(), known_.end());
    InkClip clip = outer ? known_.back().clip : nullptr;
    for (auto next = inner.rbegin(); next != inner.rend(); ++next) {
        clip = clip_to((*next)->outline, (*next)->winding, grid_, clip);
        known_.push_back({*next, clip});
        if (known_.size() > most_known) known_.erase(known_.begin());
    }
    return clip;
}

InkClip ClipCoverage::clip_of(const MarkState& state)
{
    if (has_last_ && path_ == state.clip_path && box_ == state.clip) return last_;
    InkClip clip = clip_of_path(state.clip_path);
    // The box is tighter where a tile or a shading ends.
    if (!holds(state.clip, grid_.box))
        clip = clip_to(outline_around(state.clip), Winding::NonZero, grid_, clip);
    path_ = state.clip_path;
    box_ = state.clip;
    has_last_ = true;
    return last_ = clip;
}

} // namespace stonehand
