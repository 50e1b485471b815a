#include "telling/render_begun.hpp"

#include "telling/render_diagnostic.hpp"

namespace stonehand
{

std::string render_begun(const EditionBegun& begun, Tongue tongue)
{
    std::string text;
    const auto add = [&](const Message& line) { text += line.read(tongue) + '\n'; };
    for (const std::string& path : begun.shared)
        add(say("{}  stood already, and is included as it is", fit_to_show(path)));
    for (const std::string& path : begun.written) add(say("{}  written", fit_to_show(path)));
    add(say("Open the last in a text editor: its comments say what to write where. Then type"));
    for (const std::string& command : begun.next) text += "  " + fit_to_show(command) + '\n';
    return text;
}

} // namespace stonehand
