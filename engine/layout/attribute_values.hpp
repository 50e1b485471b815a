#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/faults.hpp"
#include "layout/style.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Which lengths may stand.
enum class Sign { Any, NotNegative, Positive };

/// The values of attributes, or of parts of them, in the types of the layout. What is wrong is told at its
/// place, and nothing is returned. `part` must be a view into the attribute's value.
std::optional<StyleLength> style_length(const Attribute& attribute, std::string_view part, Sign sign,
                                        Faults& faults);
/// Only pt and mm: where no font size and no grid is known.
std::optional<Length> absolute_length(const Attribute& attribute, std::string_view part, Sign sign,
                                      Faults& faults);
std::optional<double> decimal(const Attribute& attribute, std::string_view part, double least, double most,
                              Faults& faults);
std::optional<int> whole(const Attribute& attribute, std::string_view part, int least, int most,
                         Faults& faults);
/// Which word of `choices` (separated by spaces) the value is.
std::optional<std::size_t> choice(const Attribute& attribute, std::string_view choices, Faults& faults);

/// The same for an element's attributes, by name; what is absent or wrong is the fallback.
class AttributeReader
{
  public:
    AttributeReader(const Element& element, Faults& faults) : element_(element), faults_(faults) {}

    const Attribute* find(std::string_view name) const { return element_.attribute(name); }
    std::string text(std::string_view name) const;
    bool yes(std::string_view name, bool fallback = false) const;
    std::size_t chosen(std::string_view name, std::string_view choices, std::size_t fallback = 0) const;
    Length length(std::string_view name, Sign sign, Length fallback = {}) const;
    StyleLength style_length(std::string_view name, Sign sign) const;
    std::optional<double> decimal(std::string_view name, double least, double most) const;
    int whole(std::string_view name, int least, int most, int fallback) const;

  private:
    const Element& element_;
    Faults& faults_;
};

/// The words of a text, as views into it: XML's white space separates them.
std::vector<std::string_view> words_of(std::string_view text);

} // namespace stonehand
