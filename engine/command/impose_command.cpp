#include "command/impose_command_impl.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "command/help_page_impl.hpp"
#include "command/offered_settings.hpp"
#include "command/said_values_impl.hpp"
#include "layout/attribute_values.hpp"
#include "layout/imposition_settings.hpp"
#include "layout/layout_names.hpp"
#include "layout/mark_named.hpp"
#include "layout/read_length.hpp"

namespace stonehand
{

namespace
{

using MaybeFault = std::variant<std::monostate, UsageFault>;

// A bleed wider than that is a mistaken unit.
constexpr Length widest_bleed = Length::millimetres(50);

UsageFault fault_of(std::string_view option, const std::string& value, const SettingFault& fault)
{
    return {say("--{}: “{}” {}", option, value, fault.wrong), fault.remedy};
}

MaybeFault read_bleed(const std::string& value, std::optional<Length>& bleed)
{
    if (value.empty()) return {};
    const auto read = read_length(value);
    if (const auto* fault = std::get_if<LengthFault>(&read))
        return fault_of("bleed", value, {fault->wrong, fault->remedy});
    const auto& length = std::get<StyleLength>(read);
    if (length.unit != StyleLength::Unit::Absolute || length.length < Length{} ||
        length.length > widest_bleed)
        return fault_of(
            "bleed", value,
            {say("is not a bleed that can be"), say("write one from 0 to {}", to_string(widest_bleed))});
    bleed = length.length;
    return {};
}

Message listed_marks()
{
    const auto words = words_of(mark_words);
    return listed({words.begin(), words.end()});
}

MaybeFault read_marks(std::string value, PrintersMarks& marks)
{
    std::replace(value.begin(), value.end(), ',', ' ');
    for (const std::string_view word : words_of(value)) {
        const auto mark = mark_named(word);
        if (!mark)
            return fault_of("marks", std::string(word),
                            {say("is no printer's mark"), say("the marks are: {}", listed_marks())});
        marks.*mark = true;
    }
    return {};
}

} // namespace

bool is_offered(const ImpositionSetting& setting)
{
    return setting.name.find("cover") == setting.name.npos && setting.name != "flaps";
}

CLI::App& add_impose(CLI::App& program, RawImpose& raw)
{
    CLI::App& command = *program.add_subcommand(
        "impose",
        in_help(say("Lays the pages of a PDF, of whatever origin, on sheets to be folded or cut.")));
    command.add_option("file", raw.pdf, in_help(say("the PDF")))->type_name("FILE.pdf")->required();
    add_imposition_options(command, raw.settings, is_offered);
    be_one_of(command.add_option("--binding", raw.binding,
                                 in_help(say("the side that the book is bound at; left if not said"))),
              {"left", "right"})
        ->group(in_help(option_group::sheets));
    command
        .add_option(
            "--bleed", raw.bleed,
            in_help(say("how far the pages are painted beyond their trim; what their boxes say if not said")))
        ->type_name("3mm")
        ->group(in_help(option_group::sheets));
    command
        .add_option(
            "--marks", raw.marks,
            in_help(say("what is printed round the pages, in quotes or with commas between; nothing if "
                        "not said")))
        ->type_name(fmt::format("{}", fmt::join(words_of(mark_words), "|")))
        ->group(in_help(option_group::sheets));
    command
        .add_option("--output,-o", raw.output,
                    in_help(say("the file to write; FILE-imposed.pdf in the working folder if not said")))
        ->type_name("OUT.pdf")
        ->group(in_help(option_group::writing));
    return command;
}

MaybeFault read_impose(const RawImpose& raw, Options& options)
{
    options.pdfs = {raw.pdf};
    if (!raw.output.empty()) options.imposed_as = raw.output;
    options.impose.binding = raw.binding == "right" ? Binding::Right : Binding::Left;
    const auto said = read_imposition_options(raw.settings);
    if (const auto* fault = std::get_if<UsageFault>(&said)) return *fault;
    for (const SaidSetting& one : std::get<std::vector<SaidSetting>>(said))
        find_imposition_setting(one.name)->set(options.impose.imposition, one.value);
    const auto marks = read_marks(raw.marks, options.impose.marks);
    return marks.index() > 0 ? marks : read_bleed(raw.bleed, options.impose.bleed);
}

} // namespace stonehand
