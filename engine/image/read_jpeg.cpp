#include "image/read_jpeg.hpp"

#include <map>

#include "image/byte_reader.hpp"

namespace stonehand
{

namespace
{

using Kind = PictureFault::Kind;

constexpr double centimetres_per_inch = 2.54;

// Marker codes of ITU-T T.81, table B.1.
constexpr std::uint32_t start_of_image = 0xD8, end_of_image = 0xD9, start_of_scan = 0xDA;
constexpr std::uint32_t app0 = 0xE0, app2 = 0xE2, app14 = 0xEE;

bool stands_alone(std::uint32_t marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
}

/// SOF0 … SOF15: every frame header, whatever its coding; DHT, JPG and DAC stand between them.
bool is_frame(std::uint32_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// What ISO 32000-1, 7.4.8 lets DCTDecode hold: baseline, extended sequential and progressive, Huffman coded.
bool is_ordinary_frame(std::uint32_t marker)
{
    return marker <= 0xC2;
}

struct JpegFacts {
    bool frame = false, scan = false;
    std::map<std::uint32_t, std::string_view> profile_parts; ///< by sequence number
    std::uint32_t profile_count = 0;
};

std::optional<PictureFault> read_frame(std::uint32_t marker, ByteReader segment, Picture& picture)
{
    if (!is_ordinary_frame(marker)) {
        return PictureFault{Kind::Unsupported,
                            say("is a JPEG of a rare kind (arithmetic, lossless or hierarchical)")};
    }
    if (segment.number(1) != 8)
        return PictureFault{Kind::Unsupported, say("is a JPEG of more than 8 bits a component")};
    picture.height = segment.number(2);
    picture.width = segment.number(2);
    picture.components = static_cast<int>(segment.number(1));
    if (segment.past_end()) return PictureFault{Kind::Broken, say("ends too early")};
    if (picture.components != 1 && picture.components != 3 && picture.components != 4)
        return PictureFault{Kind::Unsupported, say("is a JPEG of neither 1, 3 nor 4 components")};
    // A height of 0 is told by a DNL marker after the scan (T.81, B.2.5); no viewer reads that.
    if (picture.width == 0 || picture.height == 0) return PictureFault{Kind::Broken, say("states no size")};
    return std::nullopt;
}

void read_jfif(ByteReader segment, Picture& picture)
{
    if (segment.take(5) != std::string_view("JFIF\0", 5)) return;
    segment.number(2);
    const auto unit = segment.number(1);
    const double horizontal = segment.number(2), vertical = segment.number(2);
    if (unit == 0) return;
    const double factor = unit == 2 ? centimetres_per_inch : 1;
    picture.horizontal_resolution = horizontal * factor;
    picture.vertical_resolution = vertical * factor;
}

/// ICC.1:2010, B.4: a profile in numbered pieces.
void read_profile_part(ByteReader segment, JpegFacts& facts)
{
    if (segment.take(12) != std::string_view("ICC_PROFILE\0", 12)) return;
    const auto number = segment.number(1);
    facts.profile_count = segment.number(1);
    facts.profile_parts[number] = segment.take(segment.left());
}

void read_adobe(ByteReader segment, Picture& picture)
{
    // Adobe Technical Note 5116, 18: its own marker; Photoshop writes CMYK inverted, and only there.
    if (segment.take(5) == "Adobe") picture.adobe_inverted = true;
}

std::optional<PictureFault> read_segment(std::uint32_t marker, std::string_view body, Picture& picture,
                                         JpegFacts& facts)
{
    if (is_frame(marker)) {
        facts.frame = true;
        return read_frame(marker, ByteReader(body), picture);
    }
    if (marker == app0) read_jfif(ByteReader(body), picture);
    if (marker == app2) read_profile_part(ByteReader(body), facts);
    if (marker == app14) read_adobe(ByteReader(body), picture);
    facts.scan = marker == start_of_scan;
    return std::nullopt;
}

void join_profile(const JpegFacts& facts, Picture& picture)
{
    if (facts.profile_parts.size() != facts.profile_count) return;
    for (const auto& [number, part] : facts.profile_parts) picture.profile += part;
}

/// The next marker's code; 0 where there is none.
std::uint32_t next_marker(ByteReader& reader)
{
    if (reader.number(1) != 0xFF) return 0;
    auto marker = reader.number(1);
    while (marker == 0xFF && !reader.past_end()) marker = reader.number(1); // fill bytes, T.81 B.1.1.2
    return marker;
}

} // namespace

std::optional<PictureFault> read_jpeg_header(std::string_view bytes, Picture& picture)
{
    ByteReader reader(bytes);
    JpegFacts facts;
    if (next_marker(reader) != start_of_image) return PictureFault{Kind::Broken, say("is not a JPEG")};
    while (!facts.scan) {
        const auto marker = next_marker(reader);
        if (marker == 0 || marker == end_of_image)
            return PictureFault{Kind::Broken, say("has no picture in it")};
        if (stands_alone(marker)) continue;
        const auto length = reader.number(2);
        const std::string_view body = reader.take(length < 2 ? 0 : length - 2);
        if (length < 2 || reader.past_end()) return PictureFault{Kind::Broken, say("ends too early")};
        if (auto fault = read_segment(marker, body, picture, facts)) return fault;
    }
    if (!facts.frame) return PictureFault{Kind::Broken, say("has no picture in it")};
    // A thumbnail before the scan has an end of its own.
    if (reader.take(reader.left()).rfind("\xFF\xD9") == std::string_view::npos)
        return PictureFault{Kind::Broken, say("ends too early")};
    picture.adobe_inverted = picture.adobe_inverted && picture.components == 4;
    join_profile(facts, picture);
    return std::nullopt;
}

} // namespace stonehand
