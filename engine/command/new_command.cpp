#include "command/new_command_impl.hpp"

#include <algorithm>
#include <iterator>

#include "base/report.hpp"
#include "command/help_page_impl.hpp"
#include "edition/file_name.hpp"

namespace stonehand
{

namespace
{

struct LanguagesRow {
    std::string_view languages;
    Starter starter;
};
constexpr LanguagesRow starters[] = {
    {"en", Starter::English}, {"zh", Starter::Chinese}, {"en,zh", Starter::EnglishAndChinese}};

} // namespace

CLI::App& add_new_edition(CLI::App& program, RawNew& raw)
{
    CLI::App& command =
        *program.add_subcommand("new", in_help(say("Starts an edition that builds as it stands.")));
    command.require_subcommand(1);
    CLI::App& edition =
        *command.add_subcommand("edition", in_help(say("Writes an edition to be filled in.")));
    edition
        .add_option(
            "id", raw.id,
            in_help(
                say("its name; its folder and its files are named after it: letters a to z, digits, . _ -")))
        ->type_name("ID")
        ->required();
    edition
        .add_option(
            "--languages", raw.languages,
            in_help(say("en for English, zh for Chinese in simplified characters, en,zh for both (en)")))
        ->type_name("en|zh|en,zh")
        ->group(in_help(option_group::content));
    return edition;
}

std::variant<std::monostate, UsageFault> read_new(const RawNew& raw, Options& options)
{
    if (!can_be_file_name(raw.id))
        return UsageFault{say("an edition cannot have the id {}", quoted(raw.id)), rule_of_file_names()};
    options.new_id = raw.id;
    const auto chosen = std::find_if(std::begin(starters), std::end(starters),
                                     [&](const LanguagesRow& row) { return row.languages == raw.languages; });
    if (chosen == std::end(starters))
        return UsageFault{say("no new edition is in the languages {}", quoted(raw.languages)),
                          say("--languages is en, zh or en,zh; other languages are written in later")};
    options.starter = chosen->starter;
    return {};
}

} // namespace stonehand
