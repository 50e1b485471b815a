#include "lines/slice_run.hpp"

#include <algorithm>

#include "paragraph/shape_runs.hpp"

namespace stonehand
{

namespace
{

using Glyphs = std::vector<Glyph>;

Glyphs::const_iterator first_from(const Glyphs& glyphs, std::uint32_t cluster)
{
    return std::lower_bound(glyphs.begin(), glyphs.end(), cluster,
                            [](const Glyph& glyph, std::uint32_t value) { return glyph.cluster < value; });
}

bool is_safe(const Glyphs& glyphs, std::uint32_t cut)
{
    const auto glyph = first_from(glyphs, cut);
    return glyph != glyphs.end() && glyph->cluster == cut && !glyph->unsafe_to_break;
}

// The first safe place behind `cut`, or `end`.
std::uint32_t safe_after(const Glyphs& glyphs, std::uint32_t cut, std::uint32_t end)
{
    for (auto glyph = first_from(glyphs, cut + 1); glyph != glyphs.end() && glyph->cluster < end; ++glyph)
        if (!glyph->unsafe_to_break) return glyph->cluster;
    return end;
}

// The last safe place before `cut`, or `begin`.
std::uint32_t safe_before(const Glyphs& glyphs, std::uint32_t begin, std::uint32_t cut)
{
    for (auto glyph = first_from(glyphs, cut); glyph != glyphs.begin();) {
        --glyph;
        if (glyph->cluster <= begin) break;
        // All glyphs of a cluster carry its flag.
        if (!glyph->unsafe_to_break) return glyph->cluster;
    }
    return begin;
}

void copy(const Glyphs& from, std::uint32_t begin, std::uint32_t end, Glyphs& to)
{
    to.insert(to.end(), first_from(from, begin), first_from(from, end));
}

void reshape(const Paragraph& paragraph, const ShapedRun& run, std::uint32_t begin, std::uint32_t end,
             const FontLibrary& fonts, Glyphs& to)
{
    if (begin >= end) return;
    const std::string_view text = std::string_view(paragraph.text).substr(begin, end - begin);
    for (Glyph glyph : shape_again(text, run, fonts.font(run.font))) {
        glyph.cluster += begin;
        // A missing glyph was told and replaced when the run was shaped.
        if (glyph.id == 0) {
            const auto stand_in = first_from(run.glyphs, glyph.cluster);
            if (stand_in == run.glyphs.end()) continue;
            glyph.id = stand_in->id;
            glyph.advance = stand_in->advance;
        }
        to.push_back(glyph);
    }
}

} // namespace

void slice_run(const Paragraph& paragraph, const ShapedRun& run, std::uint32_t begin, std::uint32_t end,
               const FontLibrary& fonts, std::vector<Glyph>& glyphs)
{
    const bool cut_head = begin > run.begin && !is_safe(run.glyphs, begin);
    const bool cut_tail = end < run.end && !is_safe(run.glyphs, end);
    const std::uint32_t head = cut_head ? safe_after(run.glyphs, begin, end) : begin;
    const std::uint32_t tail = cut_tail ? safe_before(run.glyphs, begin, end) : end;
    if (head > tail) {
        reshape(paragraph, run, begin, end, fonts, glyphs);
        return;
    }
    reshape(paragraph, run, begin, head, fonts, glyphs);
    copy(run.glyphs, head, tail, glyphs);
    reshape(paragraph, run, tail, end, fonts, glyphs);
}

} // namespace stonehand
