#include "telling/stages.hpp"

#include <algorithm>
#include <iterator>

namespace stonehand
{

namespace
{

constexpr Sentence told[] = {say("layout"), say("fonts"),     say("compose"), say("fill"),
                             say("write"),  say("preflight"), say("ticket"),  say("save")};
constexpr Sentence measured[] = {say("read"), say("hash")};

} // namespace

std::span<const Sentence> told_stages()
{
    return told;
}

Message stage_named(const std::string& stage)
{
    const auto is_it = [&](Sentence known) { return known.english() == stage; };
    if (const auto known = std::ranges::find_if(told, is_it); known != std::end(told)) return *known;
    if (const auto known = std::ranges::find_if(measured, is_it); known != std::end(measured)) return *known;
    return verbatim(stage);
}

} // namespace stonehand
