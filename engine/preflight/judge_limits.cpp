#include <array>

#include "preflight/is_among.hpp"
#include "preflight/judge_syntax.hpp"
#include "preflight/page_entry.hpp"

namespace stonehand
{

namespace
{

// ISO 19005-2, 6.1.13.
constexpr std::size_t most_objects = 8'388'607, most_inks = 32;
constexpr double shortest_side = 3, longest_side = 14'400;

bool is_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
        const unsigned char first = byte(at);
        const std::size_t size = first < 0x80       ? 1
                                 : first >> 5 == 6  ? 2
                                 : first >> 4 == 14 ? 3
                                 : first >> 3 == 30 ? 4
                                                    : 0;
        if (size == 0 || at + size > text.size()) return false;
        for (std::size_t index = at + 1; index < at + size; ++index)
            if (byte(index) >> 6 != 2) return false;
        at += size;
    }
    return true;
}

class LimitJudge
{
  public:
    LimitJudge(const Judged& judged, Findings& findings) : judged_(judged), findings_(findings) {}

    void judge()
    {
        const std::vector<PdfObject>& objects = judged_.file.objects();
        if (objects.size() > most_objects)
            findings_.add({"A 6.1.13-7", "X4-51"}, {}, say("the file has {} objects", objects.size()));
        // How streams are written counts of all, as validators have it; the rest of what is in use.
        for (const PdfObject& object : objects) {
            place_ = {0, object.number_of_object()};
            if (object.is_stream()) judge_stream(object);
        }
        for (const PdfObject& object : judged_.file.used_objects()) {
            place_ = {0, object.number_of_object()};
            judge_name(object["BaseFont"].name(), "of a font");
        }
        for (const FoundSpace& found : judged_.spaces) {
            place_ = {0, found.object};
            judge_space(found.space);
        }
        for (const ReadElement& element : judged_.structure.elements) {
            place_ = judged_.place_of(element);
            judge_name(element.own_role, "of a structure type");
        }
        judge_pages();
    }

  private:
    void judge_stream(const PdfObject& stream)
    {
        for (const std::string_view key : {"F", "FFilter", "FDecodeParms"})
            if (!stream[key].is_null())
                findings_.add({"A 6.1.7.1-3", "X-54"}, place_, say("a stream has the key {}", key));
        const PdfObject filter = stream["Filter"], parameters = stream["DecodeParms"];
        judge_filter(filter, parameters);
        for (std::size_t index = 0; index < filter.size(); ++index)
            judge_filter(filter[index], parameters[index]);
    }

    void judge_filter(const PdfObject& filter, const PdfObject& parameters)
    {
        constexpr std::array<std::string_view, 9> allowed{"ASCIIHexDecode",  "ASCII85Decode",  "FlateDecode",
                                                          "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode",
                                                          "DCTDecode",       "JPXDecode",      "Crypt"};
        if (filter.is_name() && !is_among(filter.name(), allowed))
            findings_.add("A 6.1.7.2-1", place_, say("a stream is compressed by {}", filter.name()));
        if (filter.is("Crypt") && !parameters["Name"].is_null() && !parameters["Name"].is("Identity"))
            findings_.add("A 6.1.7.2-1", place_, say("a stream is encrypted"));
    }

    void judge_name(const std::string& name, std::string_view of)
    {
        if (!is_utf8(name))
            findings_.add({"A 6.1.8-1", "X4-21"}, place_, say("the name {} is not UTF-8", of));
    }

    void judge_space(const PdfObject& space)
    {
        if (space[0].is("Separation")) judge_name(space[1].name(), "of an ink");
        if (!space[0].is("DeviceN")) return;
        if (space[1].size() > most_inks)
            findings_.add({"A 6.1.13-9", "X4-20"}, place_,
                          say("a colour space has {} inks", space[1].size()));
        for (std::size_t ink = 0; ink < space[1].size(); ++ink) judge_name(space[1][ink].name(), "of an ink");
    }

    void judge_pages()
    {
        for (std::size_t index = 0; index < judged_.file.pages().size(); ++index) {
            const PdfObject& page = judged_.file.pages()[index];
            place_ = judged_.place_of_page(index);
            for (const std::string_view key : {"MediaBox", "CropBox", "TrimBox", "BleedBox", "ArtBox"}) {
                const bool may_inherit = key == "MediaBox" || key == "CropBox";
                const PdfObject box = may_inherit ? page_entry(page, key) : page[key];
                if (box.size() == 4) judge_box(box, key);
            }
        }
    }

    void judge_box(const PdfObject& box, std::string_view key)
    {
        for (const std::size_t side : {0, 1}) {
            const double length = box[side + 2].number().value_or(0) - box[side].number().value_or(0);
            const double size = length < 0 ? -length : length;
            if (size >= shortest_side && size <= longest_side) continue;
            findings_.add({"A 6.1.13-11", "X1-20"}, place_,
                          say("the {} of a page is {} units along one side", key, size));
            return;
        }
    }

    const Judged& judged_;
    Findings& findings_;
    FindingPlace place_;
};

} // namespace

void judge_limits(const Judged& judged, Findings& findings)
{
    LimitJudge(judged, findings).judge();
}

} // namespace stonehand
