#include "edition/edition.hpp"

#include <algorithm>

namespace stonehand
{

const Contributor* Edition::contributor(std::string_view wanted) const
{
    const auto found = std::find_if(contributors.begin(), contributors.end(),
                                    [&](const Contributor& candidate) { return candidate.id == wanted; });
    return found == contributors.end() ? nullptr : &*found;
}

std::vector<Language> Edition::languages() const
{
    std::vector<Language> found{language};
    const auto add = [&](const Language& another) {
        if (std::find(found.begin(), found.end(), another) == found.end()) found.push_back(another);
    };
    for (const Copy& copy : questions) add(copy.language);
    for (const Copy& copy : programme.names) add(copy.language);
    for (const Essay& essay : essays)
        for (const Translation& translation : essay.translations) add(translation.language);
    return found;
}

} // namespace stonehand
