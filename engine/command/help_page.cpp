#include "command/help_page_impl.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "command/help_ending.hpp"

namespace stonehand
{

namespace
{

constexpr std::size_t name_columns = 30;

/// A name and what it means, which stands on the next line where the name is long.
std::string row(const std::string& name, const std::string& meaning)
{
    const std::string left = "  " + name;
    const std::string gap = left.size() < name_columns ? std::string(name_columns - left.size(), ' ')
                                                       : "\n" + std::string(name_columns, ' ');
    return left + gap + meaning + '\n';
}

bool may_be_repeated(const CLI::Option& option)
{
    return option.get_expected_max() >= CLI::detail::expected_max_vector_size;
}

/// `-o,--output NAME …`, `FILE.pdf …`
std::string form_of(const CLI::Option& option)
{
    std::string form = option.get_positional() ? "" : option.get_name(false, true);
    if (const std::string value = option.get_type_name(); !value.empty() && option.get_type_size() != 0)
        form += (form.empty() ? "" : " ") + value;
    return may_be_repeated(option) ? form + " ..." : form;
}

std::vector<const CLI::App*> commands_of(const CLI::App& command)
{
    return command.get_subcommands([](const CLI::App*) { return true; });
}

} // namespace

std::string in_help(Sentence words)
{
    return std::string(words.english());
}

std::string name_of(const CLI::Option& option)
{
    return option.get_positional() ? option.get_type_name() : option.get_name();
}

std::string HelpPage::make_help(const CLI::App* command, std::string called, CLI::AppFormatMode) const
{
    std::string page = words(command->get_description()) + "\n\n" + usage(*command, called);
    const Options files = command->get_options([](const CLI::Option* one) { return one->get_positional(); });
    if (!files.empty()) page += group(in_help(say("Files and names")), files);
    for (const std::string& heading : command->get_groups()) {
        const Options options = command->get_options(
            [&](const CLI::Option* one) { return one->get_group() == heading && one->nonpositional(); });
        if (!options.empty()) page += group(heading, options);
    }
    return page + commands_below(*command) + ending(command->get_name());
}

std::string HelpPage::words(const std::string& pattern) const
{
    return Message(Message::Kind::Pattern, pattern, {}).read(tongue_);
}

std::string HelpPage::usage(const CLI::App& command, const std::string& called) const
{
    std::string line = called + " [" + words(in_help(say("OPTIONS"))) + "]";
    for (const CLI::Option* one : command.get_options())
        if (one->get_positional())
            line += one->get_required() ? " " + form_of(*one) : " [" + form_of(*one) + "]";
    if (!commands_of(command).empty()) line += " " + words(in_help(say("COMMAND")));
    return say("Usage: {}", line).read(tongue_) + '\n';
}

std::string HelpPage::group(const std::string& heading, const Options& options) const
{
    std::string text = '\n' + say("{}:", Message(Message::Kind::Pattern, heading, {})).read(tongue_) + '\n';
    for (const CLI::Option* option : options) text += row(form_of(*option), meaning(*option));
    return text;
}

std::string HelpPage::meaning(const CLI::Option& option) const
{
    Message text(Message::Kind::Pattern, option.get_description(), {});
    if (const std::string usual = option.get_default_str(); !usual.empty())
        text = say("{} ({})", text, Message(Message::Kind::Pattern, usual, {}));
    std::vector<std::string> others;
    for (const CLI::Option* other : option.get_excludes()) others.push_back(name_of(*other));
    // CLI11 keeps them by address.
    std::sort(others.begin(), others.end());
    if (!others.empty()) text = say("{}; not with {}", text, listed(others));
    return text.read(tongue_);
}

std::string HelpPage::commands_below(const CLI::App& command) const
{
    const auto commands = commands_of(command);
    if (commands.empty()) return {};
    std::string text = '\n' + say("{}:", say("Commands")).read(tongue_) + '\n';
    for (const CLI::App* one : commands) text += row(one->get_name(), words(one->get_description()));
    return text;
}

std::string HelpPage::ending(const std::string& command) const
{
    const HelpEnding* ending = help_ending(command);
    if (ending == nullptr) return {};
    std::string text = '\n' + say("{}:", say("Examples")).read(tongue_) + '\n';
    for (const Example& example : ending->examples)
        text += fmt::format("  {}\n      {}\n", example.line, Message(example.meaning).read(tongue_));
    if (!ending->notes.empty()) text += '\n';
    for (const Sentence note : ending->notes) text += Message(note).read(tongue_) + '\n';
    if (ending->statuses.empty()) return text;
    text += '\n' + say("{}:", say("Exit status")).read(tongue_) + '\n';
    for (const StatusMeaning& status : ending->statuses)
        text += fmt::format("  {:<7}{}\n", status.status, Message(status.meaning).read(tongue_));
    return text;
}

} // namespace stonehand
