#include "image/exif.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "image/byte_reader.hpp"

namespace stonehand
{

namespace
{

constexpr int upright = 1, last = 8;

/// Where Exif data stand in a file: all that goes with them, and what they say.
struct ExifPart {
    std::string_view whole, data;
};

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t count)
{
    return at > bytes.size() ? 0 : ByteReader(bytes.substr(at)).number(count);
}

/// A segment APP1 that begins with their name (CIPA DC-008, 4.7.2).
std::vector<ExifPart> parts_of_jpeg(std::string_view jpeg)
{
    constexpr char start_of_scan = '\xDA', app1 = '\xE1';
    std::vector<ExifPart> parts;
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && jpeg[at] == '\xFF' && jpeg[at + 1] != start_of_scan) {
        const std::string_view segment = jpeg.substr(at, 2 + number_at(jpeg, at + 2, 2));
        if (segment[1] == app1 && segment.substr(4).starts_with("Exif"))
            parts.push_back({segment, segment.substr(4)});
        at += segment.size();
    }
    return parts;
}

/// A chunk `eXIf` (PNG Third Edition, 11.3.4.5).
std::vector<ExifPart> parts_of_png(std::string_view png)
{
    constexpr std::size_t signature = 8, around = 12; // length, name, check sum
    std::vector<ExifPart> parts;
    std::size_t at = signature;
    while (at + around <= png.size()) {
        const std::size_t length = number_at(png, at, 4);
        const std::string_view chunk = png.substr(at, length + around);
        if (chunk.substr(4, 4) == "eXIf") parts.push_back({chunk, chunk.substr(8, length)});
        at += chunk.size();
    }
    return parts;
}

std::vector<ExifPart> parts_of(const Picture& picture)
{
    if (picture.format == Picture::Format::Svg) return {};
    return picture.format == Picture::Format::Png ? parts_of_png(*picture.bytes)
                                                  : parts_of_jpeg(*picture.bytes);
}

/// TIFF 6.0, section 2: the header says in which order the bytes of numbers lie.
class TiffReader
{
  public:
    explicit TiffReader(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

    std::uint32_t number(std::size_t at, std::size_t count) const
    {
        if (at > bytes_.size() || bytes_.size() - at < count) return 0;
        std::string digits(bytes_.substr(at, count));
        if (little_) std::reverse(digits.begin(), digits.end());
        return number_at(digits, 0, count);
    }

  private:
    std::string_view bytes_;
    bool little_;
};

int orientation_of(std::string_view data)
{
    constexpr std::string_view name("Exif\0\0", 6); // which some write into PNG too
    constexpr std::uint32_t orientation = 0x0112, short_number = 3;
    constexpr std::size_t entry_bytes = 12;
    if (data.starts_with(name)) data.remove_prefix(name.size());
    if (!data.starts_with("II") && !data.starts_with("MM")) return upright;
    const TiffReader tiff(data);
    const std::size_t directory = tiff.number(4, 4);
    const std::size_t entries = tiff.number(directory, 2);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * entry_bytes;
        if (tiff.number(entry, 2) != orientation || tiff.number(entry + 2, 2) != short_number) continue;
        const auto said = static_cast<int>(tiff.number(entry + 8, 2));
        return said >= upright && said <= last ? said : upright;
    }
    return upright;
}

} // namespace

int exif_orientation(const Picture& picture)
{
    const std::vector<ExifPart> parts = parts_of(picture);
    return parts.empty() ? upright : orientation_of(parts.front().data);
}

std::string without_exif(const Picture& picture)
{
    const std::string_view file = *picture.bytes;
    std::string kept;
    std::size_t at = 0;
    for (const ExifPart& part : parts_of(picture)) {
        const auto begin = static_cast<std::size_t>(part.whole.data() - file.data());
        kept += file.substr(at, begin - at);
        at = begin + part.whole.size();
    }
    return kept.append(file.substr(at));
}

} // namespace stonehand
