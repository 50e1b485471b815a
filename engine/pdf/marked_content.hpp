#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pdf/glyph_use.hpp"
#include "story/structure.hpp"

namespace stonehand
{

/// Opens and closes the marked-content sequences of a page (ISO 32000-1, 14.6 and 14.7.4.3).
class MarkedContent
{
  public:
    MarkedContent(std::string& out, const Structure& structure) : out_(out), structure_(structure) {}

    /// Begins a sequence, unless the one that is open is of the same element or artifact and language. With
    /// `actual_text` it is always a new one, to be closed by `end_actual_text`.
    void begin(const Meaning& meaning, const std::string& language,
               const std::optional<std::string>& actual_text);
    void end_actual_text();
    void end();

    /// The element of each sequence, by MCID; called once, at the end.
    std::vector<ElementId> take_elements() { return std::move(elements_); }

  private:
    void begin_element(ElementId element, const std::string& language,
                       const std::optional<std::string>& actual_text);
    void begin_artifact(Artifact artifact);

    std::string& out_;
    const Structure& structure_;
    std::vector<ElementId> elements_;
    bool open_ = false, nested_ = false;
    Meaning meaning_;
    std::string language_;
};

} // namespace stonehand
