#include "program/impose_command_impl.hpp"

#include <algorithm>

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

constexpr const char* impose_examples = R"(Examples:
  stonehand impose handout.pdf
      a booklet, stitched through the fold: two pages a side, as handout-imposed.pdf
  stonehand impose book.pdf --scheme perfect --sheet SRA2 --grind-off 3mm --marks "crop fold collation"
      signatures of 16 pages, each folded from one sheet, to be glued at the back
  stonehand impose cards.pdf --scheme single --sheet SRA3 --bleed 3mm -o sheets.pdf
      as many as fit on a sheet, both sides, cut apart
  stonehand impose roman.pdf --binding right --flip-edge short
      bound at the right, for a printer that turns sheets over along their short edge

Pages keep their size. What leads somewhere – links, form fields, bookmarks, tags – is left out, and counted. PDF/X
stays PDF/X: output intent, spot inks, overprint and layers are those of the file.

Exit status: 0 done, 1 the PDF cannot be imposed (the reason is told), 2 the command line is wrong, 3 the machine
is at fault.)";

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
        "impose", "Lays the pages of a PDF, of whatever origin, on sheets to be folded or cut.");
    command.add_option("file", raw.pdf, "the PDF")->type_name("FILE.pdf")->required();
    add_imposition_options(command, raw.settings, is_offered);
    command.add_option("--binding", raw.binding, "the side that the book is bound at; left if not said")
        ->check(CLI::IsMember({"left", "right"}))
        ->type_name("left|right")
        ->group("Sheets");
    command
        .add_option("--bleed", raw.bleed,
                    "how far the pages are painted beyond their trim; what their boxes say if not said")
        ->type_name("3mm")
        ->group("Sheets");
    command
        .add_option("--marks", raw.marks,
                    "what is printed round the pages: " + listed_marks().in_english() +
                        ", in quotes or with commas between; "
                        "nothing if not said")
        ->type_name("\"crop fold\"")
        ->group("Sheets");
    command
        .add_option("--output,-o", raw.output,
                    "the file to write; FILE-imposed.pdf in the working folder if not said")
        ->type_name("OUT.pdf");
    command.footer(impose_examples);
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
