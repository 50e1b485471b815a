#include "edition/file_name.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
}

} // namespace

bool can_be_file_name(std::string_view name)
{
    constexpr std::size_t longest = 100; // 255 bytes are allowed; the outputs add to it
    // The manifests of runs stand beside the folders of editions.
    return !name.ends_with(".json") && !name.empty() && name.size() <= longest && name.front() != '.' &&
           name.front() != '-' && std::all_of(name.begin(), name.end(), is_plain);
}

Message rule_of_file_names()
{
    return say(
        "use the letters a to z, digits, “.”, “_” and “-”, at most 100 of them; begin with a letter or "
        "digit, and end with anything but .json");
}

} // namespace stonehand
