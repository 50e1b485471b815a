#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// A PDF of a few objects that a test makes by hand, with a right cross-reference table. Pages are 100 pt
/// wide and high unless their entries say otherwise.
class SmallPdf
{
  public:
    /// A new object; its number.
    int add(std::string text);
    int add_stream(std::string_view dictionary, std::string_view content);
    /// A new page; `resources` and `entries` stand within their dictionaries.
    SmallPdf& page(std::string_view content, std::string_view resources = {}, std::string_view entries = {});
    /// More entries of the catalog.
    SmallPdf& catalog(std::string_view entries);

    std::string bytes() const;

  private:
    std::vector<std::string> objects_{"", ""}; ///< the catalog is 1, the pages are 2
    std::string kids_, catalog_;
    int pages_ = 0;
};

} // namespace stonehand
