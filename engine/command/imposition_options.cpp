#include <algorithm>

#include "command/help_page_impl.hpp"
#include "command/imposition_options_impl.hpp"

namespace stonehand
{

namespace
{

std::string form_of(const ImpositionSetting& setting)
{
    if (setting.choices.empty()) return std::string(setting.form);
    std::string words(setting.choices);
    std::replace(words.begin(), words.end(), ' ', '|');
    return words;
}

} // namespace

void add_imposition_options(CLI::App& command, RawSettings& raw,
                            const std::function<bool(const ImpositionSetting&)>& wanted)
{
    for (const ImpositionSetting& setting : imposition_settings())
        if (wanted(setting))
            command
                .add_option("--" + std::string(setting.name), raw[std::string(setting.name)],
                            std::string(setting.meaning))
                ->type_name(form_of(setting))
                ->group(in_help(option_group::sheets));
}

std::variant<std::vector<SaidSetting>, UsageFault> read_imposition_options(const RawSettings& raw)
{
    std::vector<SaidSetting> said;
    Imposition tried;
    for (const ImpositionSetting& setting : imposition_settings()) {
        const auto written = raw.find(std::string(setting.name));
        if (written == raw.end() || written->second.empty()) continue;
        if (const auto fault = setting.set(tried, written->second))
            return UsageFault{say("--{}: “{}” {}", setting.name, written->second, fault->wrong),
                              fault->remedy};
        said.push_back({std::string(setting.name), written->second});
    }
    return said;
}

} // namespace stonehand
