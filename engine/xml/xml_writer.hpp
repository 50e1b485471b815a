#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// Writes an XML file element by element, two spaces deeper for each that stands in another. Characters that
/// XML does not allow are left out, and bytes that are not UTF-8.
class XmlWriter
{
  public:
    XmlWriter();

    /// Begins an element; what follows stands in it until it is closed.
    XmlWriter& open(std::string_view name);
    /// Adds an attribute to the element that was begun last, before anything stands in it.
    XmlWriter& attribute(std::string_view name, std::string_view value);
    /// Adds the text of an element that holds nothing else.
    XmlWriter& text(std::string_view text);
    XmlWriter& close();

    /// The file, once every element is closed.
    std::string take();

  private:
    struct Opened {
        std::string name;
        bool has_children = false, has_text = false;
    };
    void end_tag_of_parent();

    std::string out_;
    std::vector<Opened> opened_;
    bool in_tag_ = false; ///< the last tag takes attributes still
};

} // namespace stonehand
