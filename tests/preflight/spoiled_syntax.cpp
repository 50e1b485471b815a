#include <fmt/format.h>

#include "preflight/spoiled.hpp"
#include "support/catch.hpp"

namespace stonehand
{

namespace
{

std::string replaced(std::string bytes, std::string_view from, std::string_view to)
{
    const std::size_t at = bytes.find(from);
    INFO("there is no “" << from << "”");
    REQUIRE(at != bytes.npos);
    return bytes.replace(at, from.size(), to);
}

/// In place: no offset moves.
SpoiledBytes in_place(std::string_view rule, std::string_view from, std::string_view to)
{
    REQUIRE(from.size() == to.size());
    return {rule, [=](std::string bytes) { return replaced(std::move(bytes), from, to); }};
}

/// As an object that is well written but for one thing.
SpoiledBytes in_object(std::string_view rule, std::string object)
{
    return {rule, [=](std::string bytes) {
                SpoilablePdf pdf(bytes);
                const int number = pdf.add(object);
                pdf.replace("/Type/Catalog", fmt::format("/Type/Catalog/Own {} 0 R", number));
                return pdf.bytes();
            }};
}

SpoiledBytes in_page(std::string_view rule, std::string from, std::string to)
{
    return {rule, [=](std::string bytes) {
                SpoilablePdf pdf(bytes);
                pdf.replace(from, to);
                return pdf.bytes();
            }};
}

} // namespace

std::vector<SpoiledBytes> spoiled_syntax()
{
    const std::string long_name(128, 'n'), long_string(32'768, 's');
    std::string many_inks;
    for (int ink = 0; ink < 33; ++ink) many_inks += "/None";
    return {
        in_place("UA 6.1-1", "%PDF-1.7", "%PDF-1.9"),
        in_place("A 6.1.2-1", "%PDF-1.7", "%PDF-1.9"),
        in_place("A 6.1.2-2", "\n%\xE2\xE3\xCF\xD3", "\n%abcd"),
        in_place("A 6.1.3-1", "/ID [", "/IX ["),
        {"A 6.1.3-3", [](const std::string& bytes) { return bytes + "more\n"; }},
        in_place("A 6.1.4-2", "\nxref\n0 ", "\nxref 0\n"),
        in_object("A 6.1.6-1", "<414>"),
        in_object("A 6.1.6-2", "<41x41>"),
        in_place("A 6.1.7.1-1", "/Length 1818", "/Length 1810"),
        in_place("A 6.1.7.1-2", "\nstream\nBT\n", "\nstream\rBT\n"),
        in_page("A 6.1.7.1-3", "/Length 1818", "/F(other)/Length 1818"),
        in_object("A 6.1.7.2-1",
                  "<</Filter/LZWDecode/Length 0>>\nstream\n\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01\nendstream"),
        in_object("A 6.1.8-1", "[/Separation/#FFink/DeviceRGB<<>>]"),
        in_place("A 6.1.9-1", "\nendobj\n2 0 obj\n", "\nendobj\n2 0 obj "),
        in_object("A 6.1.13-1", "2147483648"),
        in_object("A 6.1.13-2", std::string(40, '9') + ".0"),
        in_object("A 6.1.13-3", "(" + long_string + ")"),
        in_object("A 6.1.13-4", "/" + long_name),
        in_object("A 6.1.13-5", "0." + std::string(38, '0') + "1"),
        in_object("A 6.1.13-9", "[/DeviceN[" + many_inks + "]/DeviceRGB<<>>]"),
        in_page("A 6.1.13-9", "<</Font<<",
                "<</ColorSpace<</C[/DeviceN[" + many_inks + "]/DeviceRGB<<>>]>>/Font<<"),
        in_page("A 6.1.8-1", "<</Font<<", "<</ColorSpace<</C[/Separation/#FFink/DeviceRGB<<>>]>>/Font<<"),
        {"A 6.1.13-11", // inherited
         [](const std::string& bytes) {
             SpoilablePdf pdf(bytes);
             pdf.replace("/MediaBox", "/Forgotten").replace("/Type/Pages", "/Type/Pages/MediaBox[0 0 2 9]");
             return pdf.bytes();
         }},
        in_page("A 6.1.13-11", "/TrimBox[0 0 419.528", "/TrimBox[0 0 2"),
    };
}

} // namespace stonehand
