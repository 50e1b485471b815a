#include "telling/progress_bar.hpp"

#include <utility>

#include <fmt/format.h>

#include "telling/display_width.hpp"
#include "telling/render_diagnostic.hpp"

namespace stonehand
{

namespace
{

constexpr std::size_t bar_width = 20;

std::string cut_to(const std::string& text, int columns)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const Shown shown = shown_at(text, at);
        columns -= shown.columns;
        if (columns < 0) break;
        at += shown.bytes;
    }
    return text.substr(0, at);
}

} // namespace

void ProgressBar::enter(const std::string& edition, const std::string& stage)
{
    text_ = fit_to_show(stage.empty() ? edition : edition + ": " + stage);
}

std::string ProgressBar::erased()
{
    return std::exchange(on_terminal_, false) ? "\r\x1b[K" : "";
}

std::string ProgressBar::drawn()
{
    if (columns_ == 0 || all_ == 0) return {};
    on_terminal_ = true;
    const std::size_t filled = bar_width * done_ / all_;
    const std::string line = fmt::format("[{}{}] {}/{} {}", std::string(filled, '#'),
                                         std::string(bar_width - filled, ' '), done_, all_, text_);
    return cut_to(line, columns_ - 1);
}

} // namespace stonehand
