#pragma once

#include <filesystem>
#include <string>

#include "support/run_process.hpp"

namespace stonehand
{

/// Why nothing can be looked at here; else empty. `source` is the folder of all sources.
inline std::string why_no_browser(const std::string& source)
{
    if (!std::filesystem::exists("/usr/bin/chromium")) return "chromium is not here";
    if (run_process({{"node", "--version"}}).status != 0) return "node is not here";
    if (!std::filesystem::exists(source + "/build/browser/node_modules/axe-core/axe.min.js"))
        return "script/fetch-browser-tools fetches playwright-core and axe-core";
    return {};
}

} // namespace stonehand
