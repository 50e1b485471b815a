#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "changes/name_table.hpp"
#include "changes/seen_page.hpp"
#include "changes/sign_texts.hpp"
#include "painted/painted_mark.hpp"

namespace stonehand
{

/// Puts the signs of a page together to words.
class WordGatherer
{
  public:
    /// `trim` is that of the page: places are measured from its corner, and what lies outside is not seen.
    WordGatherer(const PlaneBox& trim, SignTexts& texts, NameTable& colours, NameTable& faces)
        : trim_(trim), texts_(texts), colours_(colours), faces_(faces)
    {
    }

    void add(const PaintedGlyph& glyph, const MarkState& state);
    std::vector<SeenWord> finish();

  private:
    /// What the sign says; of several that an ActualText speaks for the first says it all.
    std::string_view said_by(const PaintedGlyph& glyph, const MarkState& state);
    bool goes_on(const PaintedGlyph& glyph, WordKind kind) const;
    bool is_beside(const PaintedGlyph& glyph) const;
    void begin(const PaintedGlyph& glyph, const MarkState& state, WordKind kind);
    void end();

    const PlaneBox trim_;
    SignTexts& texts_;
    NameTable &colours_, &faces_;
    std::vector<SeenWord> words_;
    std::optional<SeenWord> word_;   ///< that is being put together
    std::optional<PlanePoint> here_; ///< where its last sign ends
    double em_ = 0;                  ///< of that sign
    bool is_hyphenated_ = false, is_alone_ = false;
    std::shared_ptr<const MarkedAs> spoken_; ///< the ActualText that was told last
};

} // namespace stonehand
