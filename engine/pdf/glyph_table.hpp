#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace stonehand
{

/// A value for each glyph of a font. A font of Han has 65 535 glyphs, of which a document shows a hundred:
/// values live in pages that are made when first written to.
template <typename Value>
class GlyphTable
{
  public:
    Value& operator[](std::uint32_t glyph)
    {
        const std::size_t page = glyph / page_size;
        if (page >= pages_.size()) pages_.resize(page + 1);
        if (!pages_[page]) pages_[page] = std::make_unique<Page>();
        return (*pages_[page])[glyph % page_size];
    }
    /// What was written; a value of its own where nothing was.
    const Value& operator[](std::uint32_t glyph) const
    {
        const std::size_t page = glyph / page_size;
        return page < pages_.size() && pages_[page] ? (*pages_[page])[glyph % page_size] : none_;
    }

    /// Calls `visit(glyph, value)` in the order of glyphs, for all those near one that was written to.
    template <typename Visit>
    void for_each(const Visit& visit) const
    {
        for (std::size_t page = 0; page < pages_.size(); ++page)
            if (pages_[page])
                for (std::size_t at = 0; at < page_size; ++at)
                    visit(static_cast<std::uint32_t>(page * page_size + at), (*pages_[page])[at]);
    }

  private:
    static constexpr std::size_t page_size = 256;
    using Page = std::array<Value, page_size>;

    std::vector<std::unique_ptr<Page>> pages_;
    Value none_{};
};

} // namespace stonehand
