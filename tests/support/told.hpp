#pragma once

#include <string>

#include "base/report.hpp"
#include "base/sources.hpp"

namespace stonehand
{

/// What a report tells, a line each: `file.xml:3:14 unknown-element`. Of a path only the file's name is kept,
/// so that scratch folders do not matter.
inline std::string told(const Report& report, const Sources& sources)
{
    std::string lines;
    for (const Diagnostic& fault : report.diagnostics()) {
        if (!lines.empty()) lines += "\n";
        if (fault.at.file == no_file) {
            lines += "nowhere";
        } else {
            const std::string& path = sources.file(fault.at.file).path;
            const Place place = sources.place(fault.at.file, fault.at.begin);
            lines += path.substr(path.rfind('/') + 1) + ":" + std::to_string(place.line) + ":" +
                     std::to_string(place.column);
        }
        lines += " " + std::string(fault.code.id());
    }
    return lines;
}

} // namespace stonehand
