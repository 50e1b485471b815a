#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// A fenced block of a page of docs: what stands behind its fence, “sh” or “xml find”, and its lines, each
/// ended.
struct GuideStep {
    std::string kind, text;
    std::size_t line = 0; ///< of its fence, from 1
};

/// All fenced blocks, in order.
inline std::vector<GuideStep> guide_steps(const std::string& page)
{
    std::vector<GuideStep> steps;
    std::istringstream lines(page);
    std::size_t number = 0;
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.starts_with("```")) {
            if (!inside) steps.push_back({line.substr(3), "", number});
            inside = !inside;
        } else if (inside) {
            steps.back().text += line + '\n';
        }
    }
    return steps;
}

} // namespace stonehand
