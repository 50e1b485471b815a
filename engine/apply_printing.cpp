#include "apply_printing.hpp"

#include <algorithm>

#include "layout/imposition_settings.hpp"

namespace stonehand
{

namespace
{

void set(OutputSettings& output, const Printing& printing, Report& report)
{
    for (const PrintingSetting& said : printing.settings)
        if (const ImpositionSetting* setting = find_imposition_setting(said.name))
            if (const auto fault = setting->set(output.imposition, said.value))
                report.add("bad-value", said.span, say("{} {}", quoted(said.value), fault->wrong))
                    .hint(fault->remedy);
}

OutputSettings* find_output(Layout& layout, std::string_view name)
{
    const auto found = std::find_if(layout.outputs.begin(), layout.outputs.end(),
                                    [&](const OutputSettings& output) { return output.name == name; });
    return found == layout.outputs.end() ? nullptr : &*found;
}

void set_all(const std::vector<SaidSetting>& settings, OutputSettings& output)
{
    for (const SaidSetting& said : settings)
        if (const ImpositionSetting* setting = find_imposition_setting(said.name))
            setting->set(output.imposition, said.value);
}

void bind_cover_as_booklet(const OutputSettings& booklet, OutputSettings& cover)
{
    cover.imposition = booklet.imposition;
    // The paper of the block says nothing of the sheet that a cover is printed on.
    cover.imposition.sheet = {};
    cover.imposition.sheet_name.clear();
    set_all(cover.said, cover); // faults were told where the layout was read
}

} // namespace

void apply_printing(const Edition& edition, const std::vector<SaidSetting>& options, Layout& layout,
                    Report& report)
{
    OutputSettings* booklet = find_output(layout, "booklet");
    OutputSettings* cover = find_output(layout, "cover");
    const auto hear_edition = [&](OutputSettings* output, std::string_view said_of) {
        for (const Printing& printing : edition.printings)
            if (output && printing.output == said_of) set(*output, printing, report);
    };
    hear_edition(booklet, "");
    hear_edition(booklet, "booklet");
    if (booklet && cover) bind_cover_as_booklet(*booklet, *cover);
    if (!booklet) hear_edition(cover, "");
    hear_edition(cover, "cover");
    for (OutputSettings* output : {booklet, cover})
        if (output) set_all(options, *output);
}

} // namespace stonehand
