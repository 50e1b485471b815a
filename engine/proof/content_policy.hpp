#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// What a page may ask for.
enum class Reach {
    Nothing,
    ItsServer ///< that it was served by
};

/// The content security policy of a page whose one script and one style stand in it: nothing is loaded from
/// anywhere, and nothing runs but these two (CSP Level 3, 6.7.3.3: hashes of what stands in the elements).
std::string content_policy(std::string_view script, std::string_view style, Reach reach = Reach::Nothing);

} // namespace stonehand
