#include "support/catch.hpp"

#include <cstring>
#include <functional>

#include <fmt/format.h>

#include "base/file.hpp"
#include "faults/faulty_house.hpp"
#include "faults/faulty_layout.hpp"
#include "font/installed_fonts.hpp"
#include "support/places.hpp"

using namespace stonehand;
using namespace std::string_literals;

namespace
{

/// Where a table of a font lies.
struct Table {
    std::size_t entry, begin, size;
};

std::uint32_t number_at(const std::string& bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

Table table_of(const std::string& font, const char* tag)
{
    for (std::size_t entry = 12; entry < 12 + 16 * 64; entry += 16)
        if (font.compare(entry, 4, tag) == 0)
            return {entry, number_at(font, entry + 8), number_at(font, entry + 12)};
    return {0, 0, 0};
}

void rename_family(std::string& font)
{
    // In the name table, where most names are in UTF-16.
    for (const auto& [is, becomes] :
         {std::pair{"\0N\0o\0t\0o\0 \0S"s, "\0F\0a\0l\0s\0 \0S"s}, std::pair{"Noto S"s, "Fals S"s},
          std::pair{"\0N\0o\0t\0o\0S"s, "\0F\0a\0l\0s\0S"s}, std::pair{"NotoS"s, "FalsS"s}})
        for (std::size_t at = font.find(is); at != font.npos; at = font.find(is, at))
            font.replace(at, is.size(), becomes);
}

/// Noto Sans under a name that nothing else has; empty where it is not installed.
std::string some_font()
{
    for (const InstalledFace& face : InstalledFonts({}).of_family("Noto Sans")) {
        if (face.weight != 400 || face.slant != Slant::Upright || face.path.extension() != ".ttf") continue;
        std::string font = std::get<std::string>(read_file(face.path, 100'000'000));
        rename_family(font);
        return font;
    }
    return {};
}

/// What a build says of a layout whose one font is this file.
std::string verdict_of(const std::string& font, FaultyHouse& house)
{
    FaultyLayout layout;
    layout.fonts = R"(<role name="text"><family name="Fals Sans"/></role>)";
    house.write_layout(layout.text());
    if (!font.empty()) house.write("more/small/own.ttf", font);
    return house.verdict();
}

std::string verdict_of(const std::string& font)
{
    FaultyHouse house;
    return verdict_of(font, house);
}

std::string verdict_of_table(const char* tag, const std::function<void(std::string&, Table)>& spoil)
{
    std::string font = some_font();
    spoil(font, table_of(font, tag));
    return verdict_of(font);
}

void fill(std::string& font, Table table)
{
    std::memset(font.data() + table.begin, 0xff, table.size);
}

constexpr const char* at_family = "3 more/small/layout.xml:3:26 ";

} // namespace

TEST_CASE("B38 a font that is not there, or no font", "[faults]")
{
    FaultyHouse house;
    CHECK(verdict_of("", house) == at_family + "substituted-font"s);
    CHECK(house.end().out.find("Fals Sans") != std::string::npos);
    CHECK(verdict_of("not a font") == at_family + "substituted-font"s);
}

TEST_CASE("B39 fonts with damaged tables", "[faults]")
{
    if (some_font().empty()) {
        WARN("not tried: Noto Sans is not installed");
        return;
    }
    CHECK(verdict_of(some_font()) == "0");
    for (const char* tag : {"loca", "glyf"}) {
        CAPTURE(tag);
        CHECK(verdict_of_table(tag, fill) == at_family + "bad-font"s);
        CHECK(verdict_of_table(tag, [](std::string& font, Table table) {
                  for (std::size_t i = 0; i < table.size; ++i)
                      font[table.begin + i] = static_cast<char>(i * 73);
              }).starts_with(at_family + "bad-font"s));
    }
    CHECK(verdict_of_table("hmtx", [](std::string& font, Table table) {
              std::memset(font.data() + table.begin, 0, table.size);
          }) == at_family + "bad-font"s);
    CHECK(verdict_of_table("maxp", fill) == at_family + "bad-font"s);
    CHECK(verdict_of_table("glyf", [](std::string& font, Table table) {
              font.replace(table.entry + 8, 4, "\x7f\xff\xff\xff");
          }) == at_family + "bad-font"s);
    // Half a font is none; without a map of characters it has none, and another font is told to stand in.
    CHECK(verdict_of(some_font().substr(0, 200'000)) == at_family + "substituted-font"s);
    FaultyHouse house;
    std::string mapless = some_font();
    fill(mapless, table_of(mapless, "cmap"));
    CHECK(verdict_of(mapless, house).starts_with("0"));
    CHECK(house.warnings().find("fallback-font") != std::string::npos);
}

TEST_CASE("B40 a font that may not be embedded, or not in part", "[faults]")
{
    if (some_font().empty()) return;
    for (const std::string& licence : {"\0\2"s, "\1\0"s, "\2\0"s})
        CHECK(verdict_of_table("OS/2", [&](std::string& font, Table table) {
                  font.replace(table.begin + 8, 2, licence);
              }) == at_family + "font-not-embeddable"s);
}

TEST_CASE("B41 a character that no font has is told with its number and place", "[faults]")
{
    FaultyHouse house;
    house.write_content("<p>One \U0010FFFD character.</p>");
    CHECK(house.verdict() == "1 edition.xml:5:8 missing-glyph");
    CHECK(house.end().out.find("U+10FFFD") != std::string::npos);
}

TEST_CASE("B42 a variable font is refused by its name", "[faults]")
{
    if (some_font().empty()) return;
    // A table that is not needed becomes one that makes the font variable.
    CHECK(verdict_of_table("gasp", [](std::string& font, Table table) {
              font.replace(table.entry, 4, "fvar");
          }).starts_with("3 more/small/layout.xml:3:26 "));
}

TEST_CASE("B43 tables of substitution and position that are nonsense cost no time", "[faults]")
{
    if (some_font().empty()) return;
    for (const char* tag : {"GSUB", "GPOS", "GDEF"}) {
        CAPTURE(tag);
        CHECK(verdict_of_table(tag, [](std::string& font, Table table) {
                  for (std::size_t i = 10; i < table.size; ++i)
                      font[table.begin + i] = static_cast<char>(i * 29 + i / 7);
              }) == "0");
    }
}

TEST_CASE("B36 B37 colour profiles that are cut, lie about their size, or are of another kind", "[faults]")
{
    const auto screen = read_file(STONEHAND_SOURCE_DIR "/build/profiles/sRGB.icc", 8'000'000);
    const auto press = read_file(STONEHAND_SOURCE_DIR "/build/profiles/FOGRA39L_coated.icc", 8'000'000);
    if (!std::holds_alternative<std::string>(screen) || !std::holds_alternative<std::string>(press)) {
        WARN("not tried: script/build has not fetched the profiles");
        return;
    }
    const auto verdict = [](const std::string& profile) {
        FaultyLayout layout;
        layout.outputs = R"(<output name="press" standard="PDF/X-4" profile="own.icc"/>)";
        FaultyHouse house;
        house.write_layout(layout.text());
        house.write("more/small/own.icc", profile);
        return house.verdict({"--output", "press"});
    };
    const std::string good = std::get<std::string>(press);
    const auto with = [&](std::size_t at, const std::string& bytes) {
        std::string profile = good;
        return profile.replace(at, bytes.size(), bytes);
    };
    constexpr const char* at_output = "3 more/small/layout.xml:8:10 bad-profile";
    CHECK(verdict(good) == "0");
    CHECK(verdict(good.substr(0, 1000)) == at_output);
    CHECK(verdict(with(0, "\x7f\xff\xff\xff")) == at_output);   // its size
    CHECK(verdict(with(12, "scnr")) == at_output);              // its class
    CHECK(verdict(with(136, "\x7f\xff\xff\xff")) == at_output); // where its first tag lies
    CHECK(verdict(with(128, "\x7f\xff\xff\xff")) == at_output); // how many tags
    CHECK(verdict(std::get<std::string>(screen)) == at_output); // of a screen
    CHECK(verdict("not a profile") == at_output);
    CHECK(verdict(std::string(9'000'000, '\0')) == "1 more/small/layout.xml:8:10 profile-limit");
}
