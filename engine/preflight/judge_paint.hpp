#pragma once

#include "preflight/content_lexer.hpp"
#include "preflight/device_colours.hpp"
#include "preflight/finding.hpp"
#include "preflight/played_state.hpp"
#include "preflight/played_stream.hpp"

namespace stonehand
{

/// Follows which colours content sets and paints with.
class PaintJudge
{
  public:
    explicit PaintJudge(Findings& findings) : findings_(findings) {}

    /// An operator, if it is one of colours, states or painting; `last` is its last operand, if it has any.
    void play(std::string_view name, const Operand* last, PlayedState& state, PlayedStream& stream,
              std::uint32_t page);
    /// Text is painted.
    void show_text(const PlayedState& state, const PlayedStream& stream, std::uint32_t page);
    /// An image is; a mask takes the colour that is set.
    void paint_image(const PdfObject& image, const PlayedState& state, const PlayedStream& stream,
                     std::uint32_t page);
    /// A shading is the colour.
    void use_shading(const PdfObject& shading, const PlayedStream& stream, std::uint32_t page);

    /// Of devices, that were used.
    const DeviceColours& colours() const { return colours_; }

  private:
    void paint_inline(const Operand& image, const PlayedState& state, PlayedStream& stream,
                      std::uint32_t page);
    void set_colour(std::string_view name, const Operand* last, PlayedState& state, PlayedStream& stream);
    void use(const PaintState& paint, const PlayedState& state, const PlayedStream& stream,
             std::uint32_t page);

    Findings& findings_;
    DeviceColours colours_;
    std::uint32_t told_page_ = 0; ///< the last that an overprint was told of: once a page is enough
};

} // namespace stonehand
