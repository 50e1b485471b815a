#include "telling/counted.hpp"

namespace stonehand
{

Message errors_in_all(std::size_t count)
{
    return count == 1 ? say("1 error") : say("{} errors", count);
}

Message warnings_in_all(std::size_t count)
{
    return count == 1 ? say("1 warning") : say("{} warnings", count);
}

Message editions_in_all(std::size_t count)
{
    return count == 1 ? say("1 edition") : say("{} editions", count);
}

Message files_in_all(std::size_t count)
{
    return count == 1 ? say("1 file") : say("{} files", count);
}

Message inputs_in_all(std::size_t count)
{
    return count == 1 ? say("1 input") : say("{} inputs", count);
}

Message shards_in_all(std::size_t count)
{
    return count == 1 ? say("1 shard") : say("{} shards", count);
}

Message pages_in_all(std::size_t count)
{
    return count == 1 ? say("1 page") : say("{} pages", count);
}

Message blanks_in_all(std::size_t count)
{
    return count == 1 ? say("1 blank") : say("{} blanks", count);
}

Message sheets_in_all(std::size_t count)
{
    return count == 1 ? say("1 sheet") : say("{} sheets", count);
}

Message sides_in_all(std::size_t count)
{
    return count == 1 ? say("1 side") : say("{} sides", count);
}

Message lines_in_all(std::size_t count)
{
    return count == 1 ? say("1 line") : say("{} lines", count);
}

Message hyphens_in_all(std::size_t count)
{
    return count == 1 ? say("1 hyphen") : say("{} hyphens", count);
}

Message spreads_in_all(std::size_t count)
{
    return count == 1 ? say("1 spread") : say("{} spreads", count);
}

Message notes_in_all(std::size_t count)
{
    return count == 1 ? say("1 note") : say("{} notes", count);
}

Message figures_in_all(std::size_t count)
{
    return count == 1 ? say("1 figure") : say("{} figures", count);
}

Message faults_in_all(std::size_t count)
{
    return count == 1 ? say("1 fault") : say("{} faults", count);
}

Message more_places(std::size_t count)
{
    return count == 1 ? say("and 1 more place") : say("and {} more places", count);
}

} // namespace stonehand
