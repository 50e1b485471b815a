#include "xml/repair_characters.hpp"

#include <algorithm>

#include "xml/utf8.hpp"

namespace stonehand
{

namespace
{

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t beginning_length = 16;

class Repair
{
  public:
    explicit Repair(Repaired& result) : result_(result) {}

    /// Puts U+FFFD where something is wrong, and keeps the words for the first of its kind.
    template <typename Words>
    void put(Code code, Sentence remedy, const Words& message)
    {
        const auto begin = static_cast<std::uint32_t>(result_.text.size());
        append_code_point(result_.text, replacement);
        auto& faults = result_.faults;
        const auto known =
            std::find_if(faults.begin(), faults.end(), [&](auto& fault) { return fault.code == code; });
        if (known == faults.end())
            faults.push_back({code, begin, begin + 3, message(), remedy});
        else
            ++known->count;
    }

    void put_forbidden(char32_t letter, std::size_t offset)
    {
        put("bad-character", say("delete it, or write the character that was meant"), [&] {
            return say("the character U+{:04X} (byte {} of the file) may not stand in XML",
                       static_cast<std::uint32_t>(letter), offset);
        });
    }

  private:
    Repaired& result_;
};

/// The offset of the first byte from `at` on that is no plain ASCII character allowed in XML.
std::size_t skip_plain(std::string_view bytes, std::size_t at)
{
    while (at < bytes.size() && (static_cast<unsigned char>(bytes[at] - 0x20) < 0x60 || bytes[at] == '\n'))
        ++at;
    return at;
}

bool is_clean(std::string_view bytes)
{
    for (std::size_t at = skip_plain(bytes, 0); at < bytes.size(); at = skip_plain(bytes, at)) {
        const auto letter = next_code_point(bytes, at);
        if (!letter || !is_xml_character(*letter)) return false;
    }
    return true;
}

} // namespace

Repaired repair_utf8(std::string bytes, std::size_t mark_length)
{
    Repaired result{{}, bytes.substr(0, beginning_length), {}};
    bytes.erase(0, mark_length);
    if (is_clean(bytes)) {
        result.text = std::move(bytes);
        return result;
    }
    Repair repair(result);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        if (const auto letter = next_code_point(bytes, at); !letter) {
            repair.put(
                "broken-utf8",
                say("the file may be in an older encoding, Windows-1252 or GB 2312 say: save it as UTF-8"),
                [&] {
                    return say("the byte 0x{:02X} (byte {} of the file) is not UTF-8",
                               static_cast<unsigned char>(bytes[at]), at + mark_length);
                });
            ++at;
        } else if (!is_xml_character(*letter)) {
            repair.put_forbidden(*letter, begin + mark_length);
        } else {
            result.text.append(bytes, begin, at - begin);
        }
    }
    return result;
}

Repaired repair_utf16(std::string_view units, std::size_t mark_length, ByteOrder order)
{
    Repaired result{{}, std::string(units.substr(0, beginning_length)), {}};
    Repair repair(result);
    const auto unit = [&](std::size_t at) -> char32_t {
        if (at + 1 >= units.size()) return 0;
        const auto first = static_cast<unsigned char>(units[at]),
                   second = static_cast<unsigned char>(units[at + 1]);
        return order == ByteOrder::Big ? first << 8 | second : second << 8 | first;
    };
    for (std::size_t at = 0; at < units.size(); at += 2) {
        char32_t letter = unit(at);
        const bool is_pair =
            letter >= 0xD800 && letter < 0xDC00 && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000;
        if (at + 1 == units.size() || (letter >= 0xD800 && letter < 0xE000 && !is_pair)) {
            repair.put("broken-utf16", say("save the file again, as UTF-8"),
                       [&] { return say("the bytes at {} of the file are not UTF-16", at + mark_length); });
            continue;
        }
        if (is_pair) letter = 0x10000 + ((letter - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
        if (is_xml_character(letter))
            append_code_point(result.text, letter);
        else
            repair.put_forbidden(letter, at + mark_length);
        if (is_pair) at += 2;
    }
    return result;
}

} // namespace stonehand
