#pragma once

#include <map>
#include <string>
#include <string_view>

namespace stonehand
{

/// A PDF as its objects, to be spoiled one thing at a time and written again with a right cross-reference
/// table.
class SpoilablePdf
{
  public:
    /// Takes a file apart that has its objects one after the other, as ours have.
    explicit SpoilablePdf(std::string_view bytes);

    /// In the one object that holds `from`, its first place; the test fails where there is none.
    SpoilablePdf& replace(std::string_view from, std::string_view to);
    /// The same in the object that holds `mark` too.
    SpoilablePdf& replace_in(std::string_view mark, std::string_view from, std::string_view to);
    /// In the trailer.
    SpoilablePdf& replace_in_trailer(std::string_view from, std::string_view to);
    /// In every object.
    SpoilablePdf& replace_all(std::string_view from, std::string_view to);
    /// A new object; its number.
    int add(std::string text);
    /// A new structure element of a type, with more entries, as the last child of another: its number.
    /// `parent` 0: the Document.
    int add_element(std::string_view role, int parent = 0, std::string_view entries = {});
    /// The first object that holds `mark`.
    int number_of(std::string_view mark) const;
    const std::string& text(int number) const { return objects_.at(number); }

    std::string bytes() const;

  private:
    std::string header_; ///< the first line
    std::map<int, std::string> objects_;
    std::string trailer_; ///< its entries, without Size
};

} // namespace stonehand
