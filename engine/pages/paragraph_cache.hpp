#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "lines/break_lines.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// A text block broken at a measure, and what was found while doing so.
struct SetText {
    std::shared_ptr<const Paragraph> paragraph;
    std::vector<Line> lines;
    Report report;
};

/// Paragraphs by content: text, runs, styles and measures. Filled by one job; a text is set once for all its
/// outputs.
class ParagraphCache
{
  public:
    std::shared_ptr<const SetText> find(const std::string& key) const;
    void keep(std::string key, std::shared_ptr<const SetText> set);

  private:
    std::map<std::string, std::shared_ptr<const SetText>> sets_;
};

} // namespace stonehand
