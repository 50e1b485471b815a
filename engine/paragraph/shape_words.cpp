#include "paragraph/shape_words.hpp"

#include <fmt/format.h>

#include "paragraph/shape_upright.hpp"
#include "unicode/code_point.hpp"

namespace stonehand
{

namespace
{

bool is_shaped_by_words(const ShapedRun& run)
{
    return run.level == 0 && !run.is_upright() &&
           (run.script == "Latn" || run.script == "Cyrl" || run.script == "Grek");
}

// Marks that combine with the space before them would lose it.
bool may_begin_word(char32_t character)
{
    return character < 0x300 || (character >= 0x370 && character < 0x483) ||
           (character >= 0x2010 && character < 0x2028);
}

// The end of the word that begins at `begin`, and of the spaces behind it.
std::uint32_t end_of_word(std::string_view text, std::uint32_t begin, std::uint32_t end)
{
    std::uint32_t at = begin;
    while (at < end) {
        while (at < end && text[at] != ' ') ++at;
        while (at < end && text[at] == ' ') ++at;
        if (at < end && may_begin_word(code_point(text, at).value)) break;
    }
    return at;
}

std::string description(const ShapedRun& run)
{
    std::string text = fmt::format("{} {} {} {}", static_cast<int>(run.font), run.size.units(), run.script,
                                   run.language.tag);
    for (const Feature& feature : run.features)
        text +=
            fmt::format(" {}={}", std::string_view(feature.tag.data(), feature.tag.size()), feature.value);
    return text;
}

} // namespace

std::vector<Glyph> shape_words(std::string_view text, const ShapedRun& run, const Font& font,
                               WordCache& cache)
{
    if (run.is_upright()) return shape_upright(text, run.begin, run.end, run, font);
    if (!is_shaped_by_words(run))
        return font.shape(text, run.begin, run.end, run.size, run.direction(), run.language, run.script,
                          run.features);
    const std::uint32_t context = cache.context(description(run));
    std::vector<Glyph> glyphs;
    glyphs.reserve(run.end - run.begin);
    for (std::uint32_t begin = run.begin; begin < run.end;) {
        const std::uint32_t end = end_of_word(text, begin, run.end);
        const std::string_view word = text.substr(begin, end - begin);
        const auto& known = cache.glyphs(context, word, [&] {
            return font.shape(word, 0, end - begin, run.size, run.direction(), run.language, run.script,
                              run.features);
        });
        const std::size_t first = glyphs.size();
        glyphs.insert(glyphs.end(), known.begin(), known.end());
        for (std::size_t glyph = first; glyph < glyphs.size(); ++glyph) glyphs[glyph].cluster += begin;
        begin = end;
    }
    return glyphs;
}

} // namespace stonehand
