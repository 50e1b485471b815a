#include "xml/parse_file.hpp"

#include <cstdio>
#include <thread>

#include <libxml/xmlerror.h>

#include "support/catch.hpp"
#include "support/libxml2_dump.hpp"
#include "support/parse_text.hpp"
#include "support/told.hpp"

using namespace stonehand;

namespace
{

// Pieces that XML is made of, whole and broken: strings of these reach corners that single bytes do not.
constexpr std::string_view pieces[] = {
    "<a>",
    "</a>",
    "<b/>",
    "<b c='d'>",
    "</b>",
    "<x:y xmlns:x='urn:x' x:z='1'/>",
    "<!-- c -->",
    "<!--",
    "-->",
    "--",
    "<![CDATA[",
    "]]>",
    "<?p q?>",
    "<?xml version='1.0'?>",
    "?>",
    "&amp;",
    "&#65;",
    "&#x4E00;",
    "&x;",
    "&",
    ";",
    "<",
    ">",
    "'",
    "\"",
    "=",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "/",
    ":",
    "xmlns='urn:n'",
    "xmlns:p='urn:p'",
    "xml:lang='en'",
    "p:q='r'",
    "a='b'",
    "é",
    "一",
    "𠀀",
    "·",
    "\xC3",
    "\x01",
    "]]",
    "!",
    "xmlns=''",
    "xmlns:xml='urn:n'",
    "a:b:c='d'",
    "<p:a xmlns:p='urn:p'>",
    "</p:a>",
    "<:a/>",
    "<a:/>",
    "xmlns:='x'",
    ":='x'",
    "&#0;",
    "&lt;",
    "-",
    "1",
    "a",
};

/// Numbers that are the same on every machine and day.
class Dice
{
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t end)
    {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>(state_ >> 33) % end;
    }

  private:
    std::uint64_t state_;
};

std::string random_document(Dice& dice)
{
    std::string document = "<a>x<b c='d &amp; e'>y</b>z</a>";
    const std::size_t changes = 1 + dice.below(6);
    for (std::size_t i = 0; i < changes; ++i) {
        const std::size_t at = dice.below(document.size() + 1);
        if (dice.below(4) == 0)
            document.erase(at, dice.below(6));
        else
            document.insert(at, pieces[dice.below(std::size(pieces))]);
    }
    return document;
}

void expect_same_verdict(const std::string& document)
{
    INFO(document);
    Sources sources;
    Report report;
    const auto root = parse_text(document, sources, report);
    const auto other = libxml2_dump(document);
    INFO(told(report, sources));
    // What libxml2 takes, we take and see the same; what it does not, is told.
    CHECK(report.empty() == other.has_value());
    if (report.empty() && other) CHECK(dump_tree(*root) == *other);
    if (!root) CHECK(report.has_errors());
    for (const Diagnostic& fault : report.diagnostics()) {
        CHECK(fault.at.begin <= fault.at.end);
        CHECK(fault.at.end <= sources.file(fault.at.file).bytes.size());
    }
}

} // namespace

TEST_CASE("We and libxml2 see the same in random documents, and find fault with the same")
{
    Dice dice(2022);
    for (int i = 0; i < 30'000; ++i) expect_same_verdict(random_document(dice));
}

TEST_CASE("libxml2 prints nothing of its own in any thread, where it has no memory to tell a fault by")
{
    Sources sources;
    Report report;
    REQUIRE(parse_text("<a/>", sources, report));
    const auto printed = [] {
        std::FILE* file = std::tmpfile();
        xmlGenericErrorContext = file; // by default it is printed there
        xmlGenericError(xmlGenericErrorContext, "%s", "Memory allocation failed");
        xmlGenericErrorContext = nullptr;
        const long bytes = std::ftell(file);
        std::fclose(file);
        return bytes;
    };
    CHECK(printed() == 0);
    long by_thread = -1;
    std::thread([&] { by_thread = printed(); }).join();
    CHECK(by_thread == 0);
}
