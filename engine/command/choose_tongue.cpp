#include "command/choose_tongue.hpp"

namespace stonehand
{

Tongue choose_tongue(const std::vector<std::string>& arguments, const Environment& environment)
{
    constexpr std::string_view option = "--lang";
    Tongue tongue = environment.locale.starts_with("zh") ? Tongue::Chinese : Tongue::English;
    const auto take = [&](std::string_view word) { // another is refused, in the language of the environment
        if (word == tongue_words[0]) tongue = Tongue::English;
        if (word == tongue_words[1]) tongue = Tongue::Chinese;
    };
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == option && i + 1 < arguments.size()) take(arguments[i + 1]);
        if (arguments[i].starts_with("--lang="))
            take(std::string_view(arguments[i]).substr(option.size() + 1));
    }
    return tongue;
}

} // namespace stonehand
