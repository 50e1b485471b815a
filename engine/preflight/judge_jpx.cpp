#include "preflight/judge_jpx.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace stonehand
{

namespace
{

/// What the boxes of a JPEG 2000 file say (ISO 15444-1, annex I).
struct JpxHeader {
    struct Colour {
        unsigned method = 0, approximation = 0;
        std::optional<std::uint32_t> space; ///< of an enumerated one
    };
    unsigned channels = 0;
    std::vector<unsigned> depths; ///< in bits
    std::vector<Colour> colours;
};

constexpr std::uint32_t cie_jab = 19;
constexpr unsigned same_depths = 255; // of ihdr: they stand in bpcc

class JpxReader
{
  public:
    explicit JpxReader(std::string_view bytes) : bytes_(bytes) {}

    JpxHeader read()
    {
        // Boxes in a row; jp2h holds others.
        for (std::size_t at = 0; at + box_head <= bytes_.size();) {
            std::size_t length = number(at, 4);
            const std::string_view type = bytes_.substr(at + 4, 4);
            if (length == 0) length = bytes_.size() - at;
            if (length < box_head || length > bytes_.size() - at) break;
            if (type == "jp2h") {
                at += box_head;
                continue;
            }
            read_box(type, at + box_head, at + length);
            at += length;
        }
        return header_;
    }

  private:
    static constexpr std::size_t box_head = 8;

    std::uint32_t number(std::size_t at, std::size_t size) const
    {
        std::uint32_t value = 0;
        for (std::size_t byte = at; byte < at + size && byte < bytes_.size(); ++byte)
            value = value << 8 | static_cast<unsigned char>(bytes_[byte]);
        return value;
    }

    void read_box(std::string_view type, std::size_t at, std::size_t end)
    {
        const auto depth = [](std::uint32_t said) {
            return (said & 0x7F) + 1;
        }; // the highest bit is a sign's
        if (type == "ihdr" && end - at >= 14) {
            header_.channels = number(at + 8, 2);
            if (const std::uint32_t said = number(at + 10, 1); said != same_depths)
                header_.depths.push_back(depth(said));
        }
        if (type == "bpcc")
            for (std::size_t byte = at; byte < end; ++byte) header_.depths.push_back(depth(number(byte, 1)));
        if (type == "colr" && end - at >= 3) {
            JpxHeader::Colour colour{number(at, 1), number(at + 2, 1), std::nullopt};
            if (colour.method == 1 && end - at >= 7) colour.space = number(at + 3, 4);
            header_.colours.push_back(colour);
        }
    }

    std::string_view bytes_;
    JpxHeader header_;
};

/// Readers take the colour space that is said to be the best, else the first, and pass over others.
void judge_colours(const std::vector<JpxHeader::Colour>& colours, FindingPlace place, Findings& findings)
{
    const auto is_best = [](const JpxHeader::Colour& colour) { return colour.approximation == 1; };
    const auto best = std::count_if(colours.begin(), colours.end(), is_best);
    if (colours.size() > 1 && best != 1)
        findings.add("A 6.2.8.3-2", place,
                     say("{} of the colour spaces of a JPEG 2000 image are its best", best));
    if (colours.empty()) return;
    const auto found = std::find_if(colours.begin(), colours.end(), is_best);
    const JpxHeader::Colour& taken = found == colours.end() ? colours.front() : *found;
    if (taken.method < 1 || taken.method > 3)
        findings.add("A 6.2.8.3-3", place,
                     say("a JPEG 2000 image tells its colours by method {}", taken.method));
    if (taken.space == cie_jab) findings.add("A 6.2.8.3-4", place, say("a JPEG 2000 image is in CIEJab"));
}

} // namespace

void judge_jpx(std::string_view bytes, JpxColours colours, FindingPlace place, Findings& findings)
{
    const JpxHeader header = JpxReader(bytes).read();
    if (header.channels != 1 && header.channels != 3 && header.channels != 4)
        findings.add("A 6.2.8.3-1", place, say("a JPEG 2000 image has {} channels", header.channels));
    if (colours == JpxColours::Own) judge_colours(header.colours, place, findings);
    constexpr unsigned most_bits = 38;
    for (const unsigned depth : header.depths)
        if (depth > most_bits || depth != header.depths.front()) {
            findings.add("A 6.2.8.3-5", place, say("a JPEG 2000 image has channels of {} bits", depth));
            return;
        }
}

} // namespace stonehand
