#include "pdf/metadata.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

PdfSettings settings(const Profile& profile)
{
    return {profile, std::nullopt, "stonehand 0", {}, 1};
}

bool says(const std::string& packet, const std::string& text)
{
    return packet.find(text) != std::string::npos;
}

} // namespace

TEST_CASE("Info and XMP say the same, and the title stands in its language and as the default")
{
    const Profile profile;
    Info info;
    info.title = "权利 & <duties>";
    info.authors = {"an editor", "a translator"};
    info.keywords = {"law", "China"};
    info.language = {"zh-Hans"};
    info.date = {2022, 9, 30};
    const DocumentRecord record = make_record(info, settings(profile));
    const std::string packet = xmp_packet(info, record, screen_claims());
    CHECK(says(packet,
               "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">权利 &amp; &lt;duties&gt;</rdf:li>"
               "<rdf:li xml:lang=\"zh-Hans\">权利 &amp; &lt;duties&gt;</rdf:li></rdf:Alt></dc:title>"));
    CHECK(says(packet,
               "<dc:creator><rdf:Seq><rdf:li>an editor</rdf:li><rdf:li>a translator</rdf:li></rdf:Seq>"));
    CHECK(says(packet, "<pdf:Keywords>law; China</pdf:Keywords>"));
    CHECK(says(packet, "<xmp:CreateDate>2022-09-30T00:00:00Z</xmp:CreateDate>"));
    CHECK_FALSE(says(packet, "dc:rights"));
    std::string info_text;
    for (const DictionaryEntry& entry : info_entries(record))
        info_text += entry.key + " " + entry.value + "\n";
    CHECK(info_text == "Title <FEFF67435229002000260020003C006400750074006900650073003E>\n"
                       "Author (an editor; a translator)\n"
                       "Keywords (law; China)\n"
                       "Producer (stonehand 0)\n"
                       "CreationDate (D:20220930000000Z)\n"
                       "ModDate (D:20220930000000Z)\n");
}

TEST_CASE("both standards are claimed, and the property that PDF/A does not know is described")
{
    const Profile profile;
    const Info info;
    const std::string packet = xmp_packet(info, make_record(info, settings(profile)), screen_claims());
    CHECK(says(packet, "<pdfaid:part>2</pdfaid:part>"));
    CHECK(says(packet, "<pdfaid:conformance>A</pdfaid:conformance>"));
    CHECK(says(packet, "<pdfuaid:part>1</pdfuaid:part>"));
    CHECK(says(packet, "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"));
    CHECK_FALSE(says(packet.substr(0, packet.find("?>")), "bytes"));
    CHECK_FALSE(says(packet.substr(0, packet.find("?>")), "encoding"));
}

TEST_CASE("only a month or a year: the first day of it")
{
    const Profile profile;
    Info info;
    info.date = {2022, 0, 0};
    CHECK(make_record(info, settings(profile)).created == "2022-01-01T00:00:00Z");
}
