#include "base/limit_hint_for.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace stonehand
{

namespace
{

constexpr std::uint64_t kilo = 1000, mega = kilo * kilo, giga = kilo * mega;

// What is most: of XML what libxml2 itself reads (parserInternals.h: 256 levels, 10 MB of text) and what
// spans of 32 bits count, three bytes for each that is broken; of fonts what OpenType counts in 16 bits; of
// PDF its page tree. The rest is as much as machines have.
constexpr std::array limits_known{
    LimitEntry{"file-bytes", &Limits::file_bytes, LimitUnit::Bytes, kilo, 1400 * mega,
               "an edition or a layout with all the files that it includes", "file-too-large"},
    LimitEntry{"depth", &Limits::depth, LimitUnit::Count, 8, 250,
               "elements in one another, includes counted in", "too-deep"},
    LimitEntry{"nodes", &Limits::nodes, LimitUnit::Count, 100, 100 * mega,
               "elements, attributes and texts, includes counted in", "too-many-elements"},
    LimitEntry{"attributes", &Limits::attributes, LimitUnit::Count, 16, 10'000, "attributes of one element",
               "too-many-attributes"},
    LimitEntry{"text-bytes", &Limits::text_bytes, LimitUnit::Bytes, kilo, 10 * mega,
               "one stretch of text, attribute or comment", "text-too-long"},
    LimitEntry{"rules", &Limits::rules, LimitUnit::Count, 1, mega,
               "styles of a layout and of those that it extends", "too-many-rules"},
    LimitEntry{"picture-bytes", &Limits::picture_bytes, LimitUnit::Bytes, kilo, giga,
               "the file of a PNG or JPEG", "picture-limit"},
    LimitEntry{"picture-side", &Limits::picture_side, LimitUnit::Count, 1, 65'500, "pixels across or down",
               "picture-limit"},
    LimitEntry{"picture-pixels", &Limits::picture_pixels, LimitUnit::Count, 1, 4 * giga,
               "pixels of a picture", "picture-limit"},
    LimitEntry{"decoded-bytes", &Limits::decoded_bytes, LimitUnit::Bytes, kilo, kilo* giga,
               "the pixels of all PNGs of a file that is made, each picture once", "picture-limit"},
    LimitEntry{"profile-bytes", &Limits::profile_bytes, LimitUnit::Bytes, kilo, 256 * mega,
               "a colour profile; one that a picture carries is left out instead", "profile-limit"},
    LimitEntry{"font-bytes", &Limits::font_bytes, LimitUnit::Bytes, kilo, 2 * giga,
               "a font file, with all the faces in it", "font-limit"},
    LimitEntry{"font-glyphs", &Limits::font_glyphs, LimitUnit::Count, 1, 65'535, "glyphs of a face",
               "font-limit"},
    LimitEntry{"pages", &Limits::pages, LimitUnit::Count, 1, mega, "pages of a file that is made",
               "too-many-pages"},
    LimitEntry{"passes", &Limits::passes, LimitUnit::Count, 2, 20,
               "times that pages are set anew until the numbers printed on them rest", "unsettled-reference"},
    LimitEntry{"seconds", &Limits::seconds, LimitUnit::Seconds, 1, 10'000'000, "the run, by the clock",
               "out-of-time"},
    LimitEntry{"memory", &Limits::memory, LimitUnit::Bytes, 16 * mega, kilo* giga,
               "memory that the run writes to, its threads' stacks counted in", "out-of-memory"},
};

struct Multiple {
    std::string_view name;
    std::uint64_t value;
};
constexpr Multiple multiples[] = {{"GB", giga}, {"MB", mega}, {"kB", kilo}};

const LimitEntry& entry_of(Limit limit)
{
    return *std::find_if(limits_known.begin(), limits_known.end(),
                         [&](const LimitEntry& entry) { return entry.limit == limit; });
}

std::uint64_t take_multiple(std::string_view& text)
{
    for (const Multiple& multiple : multiples)
        if (text.ends_with(multiple.name)) {
            text.remove_suffix(multiple.name.size());
            return multiple.value;
        }
    return 1;
}

} // namespace

std::span<const LimitEntry> limit_table()
{
    return limits_known;
}

std::string written(std::uint64_t value, LimitUnit unit)
{
    for (const Multiple& multiple : multiples)
        if (unit == LimitUnit::Bytes && value >= multiple.value && value % multiple.value == 0)
            return fmt::format("{}{}", value / multiple.value, multiple.name);
    return fmt::format("{}", value);
}

std::variant<std::uint64_t, LimitFault> read_limit(const LimitEntry& entry, std::string_view text)
{
    std::string_view digits = text;
    const std::uint64_t multiple = entry.unit == LimitUnit::Bytes ? take_multiple(digits) : 1;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error == std::errc::invalid_argument || end != digits.data() + digits.size())
        return entry.unit == LimitUnit::Bytes
                   ? LimitFault{say("is no size"), say("write it as 64MB, kB, MB or GB behind the number")}
                   : LimitFault{say("is no whole number"), say("write it in digits alone")};
    if (error != std::errc() || value < (entry.least + multiple - 1) / multiple ||
        value > entry.most / multiple)
        return LimitFault{say("is out of range"), say("from {} to {}", written(entry.least, entry.unit),
                                                      written(entry.most, entry.unit))};
    return value * multiple;
}

Message limit_hint(const Limits& limits, Limit limit)
{
    const LimitEntry& entry = entry_of(limit);
    const std::uint64_t value = limits.*limit;
    const Message is = say("the limit {} is {}", entry.name, written(value, entry.unit));
    if (limits.are_fixed || value >= entry.most) return is;
    const std::uint64_t more = value > entry.most / 2 ? entry.most : 2 * value;
    return say("{}; --max-{} {} allows more", is, entry.name, written(more, entry.unit));
}

Message limit_hint_for(std::uint64_t needed, const Limits& limits, Limit limit)
{
    const LimitEntry& entry = entry_of(limit);
    if (limits.are_fixed || needed > entry.most) return limit_hint(limits, limit);
    return say("the limit {} is {}; --max-{} {} is enough", entry.name, written(limits.*limit, entry.unit),
               entry.name, written(needed, entry.unit));
}

} // namespace stonehand
