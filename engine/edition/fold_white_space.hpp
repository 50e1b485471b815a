#pragma once

#include <cstdint>
#include <vector>

#include "base/language.hpp"
#include "edition/edition.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Folds the white space of one block's text nodes, given in order: none at the block's start and end, a
/// single space for any run of spaces, tabs and line ends elsewhere, also where a run goes on in another
/// node. A run with a line end between two Han characters leaves nothing (CSS Text 3, 4.1.3: Chinese text may
/// be wrapped in the file anywhere). U+00A0, U+3000 and all other spaces are characters.
class WhiteSpaceFold
{
  public:
    /// For so many text nodes; more may come.
    explicit WhiteSpaceFold(std::size_t nodes = 1) { results_.reserve(nodes); }
    /// Takes a text node; its result is the next of `finish()`. It is folded in place: a long edition has
    /// many.
    void add(Text&& text, const Language& language);
    /// Something stands here that is no text of this block but not nothing: the mark of a note, ruby.
    void add_object() { last_ = Last::Object; }
    /// One result for each node added, in order; they may be empty.
    std::vector<Characters> finish();

  private:
    enum class Last { Start, Space, Narrow, Wide, Object };

    std::uint32_t add_space(std::uint32_t begin);
    std::uint32_t add_stretch(std::uint32_t begin, const Language& language);
    void keep(std::uint32_t begin, std::uint32_t end);
    void map_kept(std::uint32_t begin, std::uint32_t end);
    void remove_space();

    std::vector<Characters> results_;
    Last last_ = Last::Start;
    std::size_t space_in_ = 0;      ///< the result that ends in the last space
    bool space_may_vanish_ = false; ///< it holds a line end
    bool wide_before_space_ = false;

    SourceMap map_;            ///< of the current node, as it was before folding
    std::size_t piece_ = 0;    ///< the piece of it that was reached
    std::uint32_t length_ = 0; ///< how much of the current result stands; never more than was read
};

} // namespace stonehand
