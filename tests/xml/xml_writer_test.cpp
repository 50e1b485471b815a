#include "support/catch.hpp"
#include "xml/xml_writer.hpp"

using namespace stonehand;

TEST_CASE("elements stand in one another, with attributes and text")
{
    XmlWriter xml;
    xml.open("a").attribute("n", "1");
    xml.open("b").close();
    xml.open("c").text("d < e").close();
    xml.close();
    CHECK(xml.take() == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<a n=\"1\">\n"
                        "  <b/>\n"
                        "  <c>d &lt; e</c>\n"
                        "</a>\n");
}

TEST_CASE("what would end a value or be folded in it is written as a reference, what XML forbids is not")
{
    XmlWriter xml;
    xml.open("a").attribute("n", "\"<&>\t\n\r\x01\xff朱").close();
    CHECK(xml.take() == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<a n=\"&quot;&lt;&amp;&gt;&#9;&#10;&#13;朱\"/>\n");
}
