#include <algorithm>
#include <optional>

#include "preflight/judge_x.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view x_1a = "PDF/X-1a:2003", x_3 = "PDF/X-3:2003", x_4 = "PDF/X-4";

/// “1.6” of “%PDF-1.6”, or of the name in the catalog; empty of what is neither.
std::string version_of(std::string_view text)
{
    constexpr std::size_t length = 3;
    const bool is_version = text.size() >= length && text[0] >= '1' && text[0] <= '9' && text[1] == '.' &&
                            text[2] >= '0' && text[2] <= '9';
    return is_version ? std::string(text.substr(0, length)) : std::string();
}

void judge_version(const Judged& judged, Findings& findings)
{
    constexpr std::string_view begin = "%PDF-";
    const std::string_view bytes = judged.file.bytes();
    const std::string header =
        bytes.starts_with(begin) ? version_of(bytes.substr(begin.size())) : std::string();
    const PdfObject named = judged.catalog["Version"];
    const std::string catalog = version_of(named.name());
    // Versions are of two digits: they are ordered as texts are.
    if (header.empty() || header > "1.4" || catalog > "1.4")
        findings.add("X1-01", {}, say("the file says that it is PDF {}", std::max({header, catalog})));
    if (header != "1.6" || (!named.is_null() && catalog != "1.6"))
        findings.add("X4-01", {},
                     named.is_null()
                         ? say("the file begins with %PDF-{}", header)
                         : say("the file begins with %PDF-{}, its catalog says {}", header, named.name()));
}

void judge_streams(const Judged& judged, Findings& findings)
{
    for (const PdfObject& object : judged.file.objects()) {
        const std::string type = object.is_stream() ? object["Type"].name() : std::string();
        if (type == "ObjStm" || type == "XRef") {
            findings.add("X1-02", {0, object.number_of_object()},
                         type == "XRef" ? say("there is a cross-reference stream")
                                        : say("there is an object stream"));
            return;
        }
    }
    // The last cross-reference stream is itself the trailer.
    if (judged.file.trailer()["Type"].is("XRef"))
        findings.add("X1-02", {}, say("there is a cross-reference stream"));
}

void judge_trailer(const Judged& judged, Findings& findings)
{
    const PdfObject id = judged.file.trailer()["ID"];
    if (id.size() != 2 || !id[0].is_string() || !id[1].is_string())
        findings.add("X-01", {}, say("the trailer has no ID of two byte strings"));
}

void judge_claim(const PdfObject& info, const Xmp& xmp, Findings& findings)
{
    const FindingPlace place{0, info.number_of_object()};
    const std::string said = info["GTS_PDFXVersion"].text().value_or("");
    if (said != x_1a && said != x_3)
        findings.add("X1-03", place,
                     said.empty() ? say("Info does not say which PDF/X the file is (GTS_PDFXVersion)")
                                  : say("GTS_PDFXVersion is “{}”", said));
    const Message other = say("the file says that it is {}", said);
    if (said == x_3) findings.add("X1A-03", place, other);
    if (said == x_1a) findings.add("X3-03", place, other);
    const PdfObject conformance = info["GTS_PDFXConformance"];
    if (!conformance.is_null() && conformance.text() != x_1a)
        findings.add("X1A-01", place, say("GTS_PDFXConformance is “{}”", conformance.text().value_or("")));

    const XmpProperty* version = find_property(xmp, pdfx_space, "GTS_PDFXVersion");
    if (!version || version->text != x_4)
        findings.add("X4-02", {},
                     version ? say("pdfxid:GTS_PDFXVersion is “{}”", version->text)
                             : say("the metadata does not say that the file is PDF/X-4"));
    if (version && !info["GTS_PDFXVersion"].is_null() && said != version->text)
        findings.add("X4-03", place, say("Info says that the file is “{}”", said));
}

} // namespace

void judge_x_identification(const Judged& judged, const Xmp& xmp, Findings& findings)
{
    judge_version(judged, findings);
    judge_streams(judged, findings);
    judge_trailer(judged, findings);
    judge_claim(judged.file.trailer()["Info"], xmp, findings);
}

} // namespace stonehand
