#include "support/catch.hpp"

#include "faults/faulty_house.hpp"

using namespace stonehand;

namespace
{

bool can_trace()
{
    return run_process({.arguments = {"strace", "-o", "/dev/null", "true"}}).status == 0;
}

/// What a build of this text asked of the network, as strace tells it.
std::string asked_of_network(FaultyHouse& house, const std::string& text)
{
    house.write_edition(text);
    const auto told = house.path() / "cache" / "calls";
    house.write("cache/calls", "");
    house.verdict(
        {}, {.arguments = {"strace", "--follow-forks", "--trace=network", "--output", told.string()},
             .environment = {"ASAN_OPTIONS=detect_leaks=0"}}); // leaks are not looked for where one is traced
    std::string calls;
    for (const std::string& line : {house.bytes("cache/calls")})
        if (line.find("socket(") != line.npos || line.find("connect(") != line.npos) calls += line;
    return calls;
}

} // namespace

TEST_CASE("B17 B26 no address that an edition names is asked for", "[faults]")
{
    if (!can_trace()) {
        WARN("not tried: strace is not there, or may not trace");
        return;
    }
    FaultyHouse house;
    const std::string plain = edition_with("<p>A <link href=\"http://127.0.0.1:9/\">link</link>.</p>");
    CHECK(asked_of_network(house, plain) == "");
    CHECK(house.end().status == 0);
    const std::string body = plain.substr(plain.find('\n') + 1);
    for (const char* head : {"<!DOCTYPE edition [<!ENTITY e SYSTEM 'http://127.0.0.1:9/e'>]>\n",
                             "<!DOCTYPE edition SYSTEM 'http://127.0.0.1:9/e.dtd'>\n"}) {
        CHECK(asked_of_network(house, head + body) == "");
        CHECK(house.end().status == 1);
    }
    CHECK(asked_of_network(house, "<?xml-stylesheet href=\"http://127.0.0.1:9/e.xsl\"?>\n" + body) == "");
    for (const char* content : {"<figure src=\"http://127.0.0.1:9/a.png\" alt=\"A\"/>",
                                "<xi:include href=\"http://127.0.0.1:9/a.xml\"/>"}) {
        CHECK(asked_of_network(house, edition_with(content)) == "");
        CHECK(house.end().status == 1);
    }
}
