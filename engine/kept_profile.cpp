#include "kept_profile.hpp"

namespace stonehand
{

Profile kept_profile(const std::string& name, LibraryStock& stock, const std::function<Profile()>& load)
{
    const auto profile = stock.profiles.get(name, [&]() -> std::shared_ptr<const Profile> {
        Profile loaded = load();
        return loaded.bytes.empty() ? nullptr : std::make_shared<const Profile>(std::move(loaded));
    });
    return profile ? *profile : Profile{};
}

} // namespace stonehand
