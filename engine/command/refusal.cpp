#include "command/refusal_impl.hpp"

#include <algorithm>

#include "base/lower_case.hpp"
#include "base/nearest.hpp"
#include "base/report.hpp"
#include "command/help_page_impl.hpp"

namespace stonehand
{

namespace
{

/// The command that was named last, as it is called: `stonehand new edition`.
struct Called {
    const CLI::App* command;
    std::string as;
};

Called called_in(const CLI::App& program)
{
    Called called{&program, program.get_name()};
    while (!called.command->get_subcommands().empty()) {
        called.command = called.command->get_subcommands().front();
        called.as += " " + called.command->get_name();
    }
    return called;
}

Message help_of(const Called& called)
{
    return say("{} --help lists what it takes", called.as);
}

/// The option that CLI11's words begin with, which is all that they tell of it; or null.
const CLI::Option* option_told(const CLI::ParseError& error, const CLI::App& command)
{
    constexpr std::string_view unconverted = "Could not convert: ";
    std::string words = error.what();
    if (words.starts_with(unconverted)) words.erase(0, unconverted.size());
    for (const CLI::Option* option : command.get_options())
        if (const std::string name = option->get_name(); words.starts_with(name))
            if (words.size() == name.size() || words[name.size()] == ':' || words[name.size()] == ' ')
                return option;
    return nullptr;
}

std::vector<std::string> option_names(const CLI::App& command)
{
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

/// The option that begins with what was written, or that this begins with; else the nearest.
std::string option_meant(const std::string& written, const std::vector<std::string>& names)
{
    const std::string small = lower_case(written);
    constexpr std::size_t least = 4; // “--” and two letters
    for (const std::string& name : names)
        if (small.size() >= least && (name.starts_with(small) || small.starts_with(name))) return name;
    return nearest(small, names);
}

UsageFault unexpected(const std::string& word, const Called& called)
{
    if (!word.starts_with('-') || word == "-")
        return {say("{} was given {} too, and takes no further name", called.as, quoted(word)),
                help_of(called)};
    const std::string name = word.substr(0, word.find('='));
    const std::string near = option_meant(name, option_names(*called.command));
    return {say("{} has no option {}", called.as, quoted(name)),
            near.empty() ? help_of(called) : say("did you mean {}? {}", quoted(near), help_of(called))};
}

UsageFault lacking(const CLI::Option& option, const Called& called)
{
    return {say("{} lacks {}", called.as, name_of(option)), help_of(called)};
}

/// An option that was given no value, or more of them than it takes.
UsageFault miscounted(const CLI::Option& option)
{
    const std::string name = name_of(option);
    if (option.results().size() > 1)
        return {say("{} is said {} times", name, option.results().size()), say("say it once")};
    return {say("{} lacks its value", name), say("write {} {}", name, option.get_type_name())};
}

bool is_in(const std::string& word, const std::vector<std::string>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The value that CLI11's words speak of, where an option was given several.
std::string value_told(const CLI::ParseError& error, const CLI::Option& option)
{
    const std::string words = error.what();
    for (const std::string& value : option.results())
        if (words.find(" " + value + " not in") != words.npos || words.ends_with(" = " + value)) return value;
    return option.results().empty() ? "" : option.results().back();
}

/// An option whose value cannot be.
UsageFault misvalued(const CLI::ParseError& error, const CLI::Option& option)
{
    const std::string name = name_of(option);
    const std::string value = value_told(error, option);
    if (option.get_type_name().empty())
        return {say("{} takes no value", name), say("leave {} out", quoted(value))};
    return {say("{} cannot be {}", name, quoted(value)), say("it may be {}", option.get_type_name())};
}

/// The first two that may not stand together, in the order of the help.
UsageFault excluding(const Called& called)
{
    const auto options = called.command->get_options();
    for (const CLI::Option* option : options)
        for (const CLI::Option* other : options)
            if (option->count() > 0 && other->count() > 0 &&
                option->get_excludes().contains(const_cast<CLI::Option*>(other)))
                return {say("{} and {} exclude each other", name_of(*option), name_of(*other)),
                        say("leave one of them out")};
    return {say("two options exclude each other"), help_of(called)};
}

} // namespace

UsageFault refusal_of(const CLI::ParseError& error, const CLI::App& program)
{
    const Called called = called_in(program);
    const auto before = program.remaining(false), left_over = program.remaining(true);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) && !before.empty() && called.command != &program)
        return {say("{} stands before the command", before.front()),
                say("write it behind: {} {}", called.as, before.front())};
    const CLI::Option* option = option_told(error, *called.command);
    // A slip in an option outweighs what is missing: it may be that.
    const auto slip = std::find_if(left_over.begin(), left_over.end(), [](const std::string& word) {
        return word.starts_with('-') && word != "-";
    });
    const bool takes_options = called.command->get_subcommands([](const CLI::App*) { return true; }).empty();
    if (takes_options && slip != left_over.end()) return unexpected(*slip, called);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) && !left_over.empty())
        return unexpected(left_over.front(), called);
    if (dynamic_cast<const CLI::ExcludesError*>(&error)) return excluding(called);
    if (option && dynamic_cast<const CLI::RequiredError*>(&error)) return lacking(*option, called);
    if (option && dynamic_cast<const CLI::ArgumentMismatch*>(&error)) return miscounted(*option);
    if (option && dynamic_cast<const CLI::ValidationError*>(&error)) return misvalued(error, *option);
    if (option && dynamic_cast<const CLI::ConversionError*>(&error)) return misvalued(error, *option);
    if (dynamic_cast<const CLI::RequiredError*>(&error)) return {say("no command is named"), help_of(called)};
    return {say("the command line cannot be followed"), help_of(called)};
}

std::optional<UsageFault> empty_value_in(const CLI::App& program)
{
    for (const CLI::Option* option : called_in(program).command->get_options())
        if (option->get_positional() ? is_in("", option->results())
                                     : option->results() == std::vector<std::string>{""})
            return UsageFault{say("{} is given an empty value", name_of(*option)),
                              say("give it one, or leave it out: a variable may not be set")};
    return std::nullopt;
}

} // namespace stonehand
