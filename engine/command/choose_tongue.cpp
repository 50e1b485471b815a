#include "command/choose_tongue.hpp"

namespace stonehand
{

Tongue choose_tongue(const std::vector<std::string>& arguments, const Environment& environment)
{
    constexpr std::string_view option = "--lang";
    std::string word = environment.locale.starts_with("zh") ? "zh" : "en";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == option && i + 1 < arguments.size()) word = arguments[i + 1];
        if (arguments[i].starts_with("--lang=")) word = arguments[i].substr(option.size() + 1);
    }
    return word == "zh" ? Tongue::Chinese : Tongue::English;
}

} // namespace stonehand
