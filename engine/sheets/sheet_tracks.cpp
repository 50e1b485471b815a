#include "sheets/sheet_tracks.hpp"

namespace stonehand
{

Track Tracks::at(std::size_t index) const
{
    Track track;
    for (std::size_t i = 0; i < index; ++i) track.start += each_ + gap(i);
    track.end = track.start + each_;
    if (index > 0) track.from = track.start - own(index - 1);
    if (index + 1 < count_) track.to = track.end + own(index);
    return track;
}

} // namespace stonehand
