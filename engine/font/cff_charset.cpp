#include "font/cff_charset.hpp"

#include <map>

namespace stonehand
{

namespace
{

// Reads a CFF table forwards; past its end everything is 0.
class Reader
{
  public:
    Reader(std::string_view table, std::size_t at) : table_(table), at_(at) {}
    std::size_t at() const { return at_; }
    bool at_end() const { return at_ >= table_.size(); }
    unsigned byte() { return at_end() ? 0 : static_cast<unsigned char>(table_[at_++]); }
    std::uint32_t number(unsigned bytes)
    {
        std::uint32_t value = 0;
        while (bytes-- > 0) value = value << 8 | byte();
        return value;
    }

  private:
    std::string_view table_;
    std::size_t at_;
};

struct Index {
    std::size_t first_begin = 0, first_end = 0; // of the first object
    std::size_t end = 0;
};

// TN 5176, 5: a count, the size of offsets, offsets counted from the byte before the data, the data.
Index read_index(std::string_view table, std::size_t at)
{
    Reader reader(table, at);
    const std::uint32_t count = reader.number(2);
    if (count == 0) return {reader.at(), reader.at(), reader.at()};
    const unsigned size = reader.byte();
    const std::size_t data = reader.at() + std::size_t{size} * (count + 1) - 1;
    const std::uint32_t first = reader.number(size), second = reader.number(size);
    Reader last(table, at + 3 + std::size_t{size} * count);
    return {data + first, data + second, data + last.number(size)};
}

// TN 5176, 4: skips an operand that begins with `lead`, or reads it where it is a whole number.
std::int64_t operand(Reader& reader, unsigned lead)
{
    if (lead == 28) return static_cast<std::int16_t>(reader.number(2));
    if (lead == 29) return static_cast<std::int32_t>(reader.number(4));
    if (lead == 30) { // a real number, in nibbles up to one of 15
        for (unsigned pair = 0; !reader.at_end() && (pair & 0xf) != 0xf;) pair = reader.byte();
        return 0;
    }
    if (lead <= 246) return static_cast<int>(lead) - 139;
    if (lead <= 250) return (static_cast<int>(lead) - 247) * 256 + static_cast<int>(reader.byte()) + 108;
    return -(static_cast<int>(lead) - 251) * 256 - static_cast<int>(reader.byte()) - 108;
}

constexpr unsigned charset_operator = 15, ros_operator = 12 << 8 | 30;

// The last operand of each operator of a DICT.
std::map<unsigned, std::int64_t> read_dict(std::string_view table, std::size_t begin, std::size_t end)
{
    std::map<unsigned, std::int64_t> values;
    Reader reader(table.substr(0, end), begin);
    std::int64_t last = 0;
    while (!reader.at_end()) {
        const unsigned lead = reader.byte();
        if (lead >= 28)
            last = operand(reader, lead);
        else
            values[lead == 12 ? 12 << 8 | reader.byte() : lead] = last;
    }
    return values;
}

// TN 5176, 13: format 0 lists a CID a glyph, 1 and 2 ranges of them; glyph 0 is not in the list.
std::vector<std::uint32_t> read_charset(Reader reader, std::uint32_t glyph_count)
{
    std::vector<std::uint32_t> cids{0};
    const unsigned format = reader.byte();
    while (cids.size() < glyph_count && !reader.at_end()) {
        const std::uint32_t first = reader.number(2);
        const std::uint32_t more = format == 0 ? 0 : reader.number(format == 1 ? 1 : 2);
        for (std::uint32_t i = 0; i <= more && cids.size() < glyph_count; ++i) cids.push_back(first + i);
    }
    cids.resize(glyph_count, 0);
    return cids;
}

} // namespace

std::optional<std::vector<std::uint32_t>> cff_cids(std::string_view table, std::uint32_t glyph_count)
{
    if (table.size() < 4) return std::nullopt;
    const Index names = read_index(table, static_cast<unsigned char>(table[2]));
    const Index top = read_index(table, names.end);
    if (top.first_end > table.size() || top.first_begin > top.first_end) return std::nullopt;
    const auto dict = read_dict(table, top.first_begin, top.first_end);
    if (!dict.contains(ros_operator)) return std::nullopt;
    const auto charset = dict.find(charset_operator);
    // 0, 1 and 2 are predefined charsets; of a CID-keyed font 0 means that CIDs are glyph indices.
    if (charset != dict.end() && charset->second > 2)
        return read_charset(Reader(table, static_cast<std::size_t>(charset->second)), glyph_count);
    std::vector<std::uint32_t> identity(glyph_count);
    for (std::uint32_t glyph = 0; glyph < glyph_count; ++glyph) identity[glyph] = glyph;
    return identity;
}

} // namespace stonehand
