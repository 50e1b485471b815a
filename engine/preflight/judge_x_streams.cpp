
#include "preflight/judge_x.hpp"

namespace stonehand
{

namespace
{

void judge_filter(const PdfObject& filter, FindingPlace place, Findings& findings)
{
    if (filter.is("LZWDecode")) findings.add("X-53", place, say("a stream is compressed by LZW"));
    if (filter.is("JBIG2Decode")) findings.add("X1-50", place, say("a stream is compressed by JBIG2"));
    if (filter.is("JPXDecode")) findings.add("X1-51", place, say("a stream is compressed by JPEG 2000"));
}

/// Sizes of the objects within one (PDF Reference 1.4, appendix C).
class SizeJudge
{
  public:
    SizeJudge(FindingPlace place, Findings& findings) : place_(place), findings_(findings) {}

    void judge(const PdfObject& object, int depth = 0)
    {
        constexpr int deepest = 32;
        if (depth > deepest) return;
        const std::vector<std::string> keys = object.keys();
        if (object.size() > most_items) tell(say("an array has {} entries", object.size()));
        if (keys.size() > most_keys) tell(say("a dictionary has {} entries", keys.size()));
        const double number = object.number().value_or(0);
        if (!object.integer() && (number > largest || number < -largest))
            tell(say("there is the number {}", number));
        for (std::size_t index = 0; index < object.size(); ++index) judge_within(object[index], depth);
        for (const std::string& key : keys) judge_within(object[key], depth);
    }

  private:
    static constexpr std::size_t most_items = 8191, most_keys = 4095;
    static constexpr double largest = 32'767;

    /// What is an object of its own is judged by itself.
    void judge_within(const PdfObject& part, int depth)
    {
        if (part.number_of_object() == 0) judge(part, depth + 1);
    }

    void tell(const Message& message) { findings_.add("X1-53", place_, message); }

    FindingPlace place_;
    Findings& findings_;
};

void judge_object(const PdfObject& object, Findings& findings)
{
    const FindingPlace place{0, object.number_of_object()};
    if (object.is_stream()) {
        const PdfObject filter = object["Filter"];
        judge_filter(filter, place, findings);
        for (std::size_t index = 0; index < filter.size(); ++index)
            judge_filter(filter[index], place, findings);
    }
    if (object["FontFile3"]["Subtype"].is("OpenType"))
        findings.add("X-52", place, say("a font is embedded as OpenType"));
    if (object["EF"].is_dictionary())
        findings.add({"X1-52", "X4-50"}, place, say("a file is embedded"));
    else if (object["Type"].is("Filespec"))
        findings.add("X1-52", place, say("another file is referred to"));
    if (findings.hears(Standard::X1a) || findings.hears(Standard::X3))
        SizeJudge(place, findings).judge(object);
}

} // namespace

void judge_x_streams(const Judged& judged, Findings& findings)
{
    for (const PdfObject& object : judged.file.used_objects()) judge_object(object, findings);
    if (!judged.catalog["Names"]["EmbeddedFiles"].is_null())
        findings.add({"X1-52", "X4-50"}, {}, say("the file has a list of embedded files"));
}

} // namespace stonehand
