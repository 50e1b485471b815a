#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include "base/failed_allocations.hpp"

namespace stonehand
{

/// Values by key, each made by whoever wants it first and shared by all threads from then on.
template <typename Key, typename Value>
class Kept
{
  public:
    using Shared = std::shared_ptr<const Value>;

    /// The value of a key. While one thread makes it, others that want the same wait for it; a null that
    /// `make` gives is handed on and not kept. std::bad_alloc where memory ran out meanwhile: what was made
    /// may lack what a library had no room for.
    Shared get(const Key& key, const std::function<Shared()>& make)
    {
        const std::shared_ptr<Place> place = place_of(key);
        const std::lock_guard lock(place->mutex);
        if (place->value) return place->value;
        const HeapWatch heap;
        Shared made = make();
        heap.require_whole();
        return place->value = std::move(made);
    }

  private:
    struct Place {
        std::mutex mutex;
        Shared value;
    };

    std::shared_ptr<Place> place_of(const Key& key)
    {
        const std::lock_guard lock(mutex_);
        std::shared_ptr<Place>& place = places_[key];
        if (!place) place = std::make_shared<Place>();
        return place;
    }

    std::mutex mutex_;
    std::map<Key, std::shared_ptr<Place>> places_;
};

} // namespace stonehand
