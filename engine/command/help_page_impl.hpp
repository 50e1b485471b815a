#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/message.hpp"

namespace stonehand
{

/// Words of `--help` as CLI11 keeps them; `HelpPage` reads them in the language of who asks.
std::string in_help(Sentence words);

/// The groups that the options of commands stand in.
namespace option_group
{
inline constexpr Sentence layout = say("Layout");
inline constexpr Sentence content = say("Content");
inline constexpr Sentence sheets = say("Sheets and paper");
inline constexpr Sentence run = say("The run");
inline constexpr Sentence telling = say("What is told");
inline constexpr Sentence limits = say("Limits");
inline constexpr Sentence writing = say("What is written");
inline constexpr Sentence preview = say("Preview");
inline constexpr Sentence standards = say("What is judged by");
} // namespace option_group

/// An option's name as it is written: `--jobs`, `-o`; of what stands without one how it is shown: `FILE.pdf`.
std::string name_of(const CLI::Option& option);

/// Writes what `--help` answers: what a command does, how it is called, its options by their groups, and its
/// ending (`help_ending`).
class HelpPage : public CLI::FormatterBase
{
  public:
    explicit HelpPage(Tongue tongue) : tongue_(tongue) {}
    std::string make_help(const CLI::App* command, std::string called, CLI::AppFormatMode) const override;

  private:
    using Options = std::vector<const CLI::Option*>;

    std::string words(const std::string& pattern) const;
    std::string usage(const CLI::App& command, const std::string& called) const;
    std::string group(const std::string& heading, const Options& options) const;
    std::string meaning(const CLI::Option& option) const;
    std::string commands_below(const CLI::App& command) const;
    std::string ending(const std::string& command) const;

    Tongue tongue_;
};

} // namespace stonehand
