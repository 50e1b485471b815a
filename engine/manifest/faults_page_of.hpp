#pragma once

#include <filesystem>
#include <string>

namespace stonehand
{

/// Where the page of an edition's faults stands in its folder. It is in no manifest: it tells why there is
/// none of what was built.
inline std::filesystem::path faults_page_of(const std::string& edition)
{
    return std::filesystem::path("proof") / (edition + "-faults.html");
}

} // namespace stonehand
