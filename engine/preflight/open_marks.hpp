#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "preflight/structure.hpp"

namespace stonehand
{

/// A marked-content sequence that is open.
struct OpenMark {
    bool artifact = false, has_mcid = false, tagged = false, actual_text = false;
    bool apart = false; ///< around what is no content of a page: of a pattern, a glyph, an appearance
    std::string language;
    ReadElementId element = no_read_element;
};

/// The sequences that what is painted now stands in, the innermost last.
class OpenMarks
{
  public:
    /// `language` is that of what no mark and no element says one of.
    OpenMarks(const ReadStructure& structure, std::string language)
        : structure_(structure), document_language_(std::move(language))
    {
    }

    std::size_t count() const { return marks_.size(); }
    void open(OpenMark mark) { marks_.push_back(std::move(mark)); }
    /// Closes the innermost until so many are open.
    void close_to(std::size_t count) { marks_.resize(count); }
    /// Opens others in their stead; what was open.
    std::vector<OpenMark> replace(std::vector<OpenMark> marks);

    /// Whether any is of a kind: `&OpenMark::artifact`.
    bool is_within(bool OpenMark::*kind) const;
    /// The innermost that any mark or element says.
    std::string_view language() const;
    bool has_actual_text() const;

  private:
    const ReadStructure& structure_;
    std::string document_language_;
    std::vector<OpenMark> marks_;
};

} // namespace stonehand
