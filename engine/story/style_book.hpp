#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "layout/layout.hpp"
#include "story/computed_style.hpp"

namespace stonehand
{

/// Where an element stands, as selectors see it: its name, its siblings, its language.
struct ElementPlace {
    std::string_view name;
    std::string_view previous; ///< the sibling before it; empty for a first child
    bool first_paragraph = false;
};
using ElementPath = std::vector<ElementPlace>;

/// A computed style, with the properties that concern the text itself and not its shape.
struct Dressing {
    StyleId style{};
    std::string role; ///< of the rule, where it names one
    int opening_words = 0;
    std::string opening_style;
    std::string content_before, content_after;
    std::string list_marker = "–", list_number = "{number}.";
};

/// Computes styles: cascades the rules of a layout, inherits as CSS does, makes every length absolute. Equal
/// styles have one id.
class StyleBook
{
  public:
    StyleBook(const Layout& layout, std::vector<ComputedStyle>& styles);

    /// The style `root`, from which all others inherit.
    StyleId root() const { return root_; }
    /// The same for text that runs so.
    StyleId root(WritingMode mode);
    const ComputedStyle& style(StyleId id) const { return styles_[static_cast<std::size_t>(id)]; }

    /// A named style, inherited from `parent`.
    Dressing named(std::string_view name, StyleId parent, const Language& language);
    /// The style of the element at the end of `path`.
    Dressing element(const ElementPath& path, StyleId parent, const Language& language);
    /// `parent` with one thing changed.
    StyleId without_hyphens(StyleId parent);
    StyleId with_dots(StyleId parent);
    StyleId with_size(StyleId parent, double share);
    StyleId with_align(StyleId parent, TextAlign align);
    /// The number of a style that was changed from another.
    StyleId keep(const ComputedStyle& style);
    /// The paint of a palette colour, or ink where there is none of that name.
    Paint paint(std::string_view colour) const;

  private:
    Dressing compute(const std::vector<const StyleRule*>& rules, StyleId parent, const Language& language);
    void gather(std::string_view name, const Language& language, std::vector<const StyleRule*>& rules,
                int depth) const;
    void apply(const StyleProperties& said, const ComputedStyle& parent, const Language& language,
               ComputedStyle& style) const;

    const Layout& layout_;
    std::vector<ComputedStyle>& styles_;
    StyleId root_{};
    std::map<std::string, std::vector<const StyleRule*>, std::less<>> by_element_, by_name_;
    std::map<std::string, Dressing> computed_;
};

} // namespace stonehand
