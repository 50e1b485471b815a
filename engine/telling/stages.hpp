#pragma once

#include <span>
#include <string>

#include "base/message.hpp"

namespace stonehand
{

/// The stages of the work on an edition that `StageEntered` tells, in order.
std::span<const Sentence> told_stages();

/// A stage in the words of people; those that are only measured (`read`, `hash`) too.
Message stage_named(const std::string& stage);

} // namespace stonehand
