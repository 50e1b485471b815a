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
    /// A page that is an object of its own, and whose parent is 2.
    SmallPdf& page_object(int number);
    /// More entries of the catalog, of the root of the pages, which they inherit, and of the trailer.
    SmallPdf& catalog(std::string_view entries);
    SmallPdf& inherited(std::string_view entries);
    SmallPdf& trailer(std::string_view entries);

    std::string bytes() const;

  private:
    std::vector<std::string> objects_{"", ""}; ///< the catalog is 1, the pages are 2
    std::string kids_, catalog_, inherited_, trailer_;
    int pages_ = 0;
};

} // namespace stonehand
