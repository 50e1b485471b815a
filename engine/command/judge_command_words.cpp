#include "command/judge_command_words.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/report.hpp"
#include "command/shell_word.hpp"

namespace stonehand
{

namespace
{

bool is_option(const std::string& word)
{
    return word.starts_with('-');
}

std::optional<UsageFault> judge_new(const std::vector<std::string>& arguments)
{
    if (arguments.size() == 1)
        return UsageFault{say("stonehand new lacks what it is to start"),
                          say("write: stonehand new edition 2027-03")};
    const std::string& what = arguments[1];
    if (is_option(what) || what == "edition") return std::nullopt;
    const bool is_slip = !nearest(what, {"edition"}).empty() && arguments.size() > 2;
    return UsageFault{say("stonehand new starts no {}", quoted(what)),
                      say("write: stonehand new edition {}", shell_word(is_slip ? arguments[2] : what))};
}

} // namespace

std::optional<UsageFault> judge_command_words(const std::vector<std::string>& arguments,
                                              const std::vector<std::string>& commands)
{
    if (arguments.empty())
        return UsageFault{say("no command is named"), say("the commands are: {}", listed(commands))};
    const std::string& word = arguments[0];
    if (is_option(word)) return std::nullopt; // --help, or what the parser will refuse
    if (std::find(commands.begin(), commands.end(), word) == commands.end()) {
        const std::string near = nearest(word, commands);
        return UsageFault{say("there is no command {}", quoted(word)),
                          near.empty()
                              ? say("the commands are: {}", listed(commands))
                              : say("did you mean {}? the commands are: {}", quoted(near), listed(commands))};
    }
    return word == "new" ? judge_new(arguments) : std::nullopt;
}

} // namespace stonehand
