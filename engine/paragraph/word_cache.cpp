#include "paragraph/word_cache.hpp"

namespace stonehand
{

std::uint32_t WordCache::context(std::string_view description)
{
    const std::lock_guard lock(mutex_);
    const auto next = static_cast<std::uint32_t>(contexts_.size());
    return contexts_.try_emplace(std::string(description), next).first->second;
}

} // namespace stonehand
