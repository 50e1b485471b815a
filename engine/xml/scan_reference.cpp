#include "xml/scan_reference.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "xml/utf8.hpp"

namespace stonehand
{

namespace
{

using NamedCharacter = std::pair<std::string_view, char32_t>;

// XML 1.0, 4.6: the entities that every file has.
constexpr std::array<NamedCharacter, 5> predefined{
    {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};

// Entities of HTML that people bring along, for the hint and as a stand-in.
constexpr std::array<NamedCharacter, 30> of_html{{
    {"nbsp", 0xA0},    {"ndash", 0x2013}, {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019},
    {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"hellip", 0x2026}, {"copy", 0xA9},     {"reg", 0xAE},
    {"trade", 0x2122}, {"eacute", 0xE9},  {"egrave", 0xE8},   {"agrave", 0xE0},   {"auml", 0xE4},
    {"ouml", 0xF6},    {"uuml", 0xFC},    {"szlig", 0xDF},    {"ccedil", 0xE7},   {"pound", 0xA3},
    {"euro", 0x20AC},  {"times", 0xD7},   {"middot", 0xB7},   {"bull", 0x2022},   {"deg", 0xB0},
    {"shy", 0xAD},     {"ensp", 0x2002},  {"emsp", 0x2003},   {"thinsp", 0x2009}, {"zwnj", 0x200C},
}};

constexpr std::size_t longest_reference = 64;
constexpr char32_t replacement = 0xFFFD;

template <std::size_t size>
std::optional<char32_t> look_up(const std::array<NamedCharacter, size>& table, std::string_view name)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [name](const auto& row) { return row.first == name; });
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::string utf8(char32_t letter)
{
    std::string text;
    append_code_point(text, letter);
    return text;
}

/// The character that `#233` or `#xE9` names, if XML has it.
std::optional<char32_t> numbered(std::string_view name)
{
    const bool is_hex = name.starts_with("#x");
    const std::string_view digits = name.substr(is_hex ? 2 : 1);
    std::uint32_t number = 0;
    const auto [rest, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, is_hex ? 16 : 10);
    if (error != std::errc{} || rest != digits.data() + digits.size() || digits.empty()) return std::nullopt;
    return is_xml_character(number) ? std::optional<char32_t>(number) : std::nullopt;
}

/// The name between `&` and `;`, as far as it goes.
std::string_view name_at(std::string_view bytes, std::size_t at, std::size_t end)
{
    const std::size_t limit = std::min(end, at + longest_reference);
    std::size_t stop = at;
    while (stop < limit && (continues_name(bytes[stop]) || (stop == at && bytes[stop] == '#'))) ++stop;
    return bytes.substr(at, stop - at);
}

Reference tell(const Scan& scan, Code code, std::size_t begin, std::size_t end, Message message, Message hint,
               std::string stand_in)
{
    scan.tell_slip(code, scan.span(begin, end), std::move(message), std::move(hint));
    scan.mend(scan.span(begin, end), 'x');
    return {std::move(stand_in), end};
}

Reference tell_entity(const Scan& scan, std::size_t at, std::size_t end, std::string_view name)
{
    const auto character = look_up(of_html, name);
    const auto number = static_cast<std::uint32_t>(character.value_or(0));
    const Message hint = character ? say("write the character itself (U+{:04X}), or &#{};", number, number)
                                   : say("write what it stands for; the sign & itself is written &amp;");
    return tell(scan, "entity-refused", at, end, say("the entity &{}; is not known", name), hint,
                utf8(character.value_or(replacement)));
}

/// An & that begins no whole reference.
Reference tell_open(const Scan& scan, std::size_t at, std::string_view name)
{
    const auto meant = name.starts_with('#') ? numbered(name) : look_up(predefined, name);
    if (!meant)
        return tell(scan, "bad-reference", at, at + 1, say("an & alone may not stand in XML"),
                    say("write &amp;"), "&");
    return tell(scan, "bad-reference", at, at + 1 + name.size(), say("a ; is missing behind &{}", name),
                say("write &{};", name), utf8(*meant));
}

} // namespace

Reference scan_reference(const Scan& scan, std::size_t at, std::size_t end)
{
    const std::string_view name = name_at(scan.bytes, at + 1, end);
    const std::size_t behind = at + 1 + name.size();
    const bool is_closed = !name.empty() && behind < end && scan.bytes[behind] == ';';
    if (is_closed && begins_name(name.front())) {
        if (const auto character = look_up(predefined, name)) return {utf8(*character), behind + 1};
        return tell_entity(scan, at, behind + 1, name);
    }
    if (!is_closed || name.front() != '#') return tell_open(scan, at, name);
    if (const auto character = numbered(name)) return {utf8(*character), behind + 1};
    return tell(scan, "bad-reference", at, behind + 1, say("&{}; names no character that XML allows", name),
                say("write the character itself, or its number: &#233; or &#xE9;"), utf8(replacement));
}

} // namespace stonehand
