#include "pages/paragraph_cache.hpp"

namespace stonehand
{

std::shared_ptr<const SetText> ParagraphCache::find(TextKey key, const std::string& text) const
{
    const std::lock_guard lock(turn_);
    const auto found = sets_.find(key);
    return found != sets_.end() && found->second->text == text ? found->second : nullptr;
}

void ParagraphCache::keep(TextKey key, std::shared_ptr<const SetText> set)
{
    const std::lock_guard lock(turn_);
    sets_.insert_or_assign(key, std::move(set));
}

} // namespace stonehand
