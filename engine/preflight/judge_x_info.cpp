#include <array>

#include "preflight/date_value.hpp"
#include "preflight/judge_x.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view xmp_space = "http://ns.adobe.com/xap/1.0/",
                           management_space = "http://ns.adobe.com/xap/1.0/mm/",
                           pdf_space = "http://ns.adobe.com/pdf/1.3/";

/// A property by its namespace, as it is named for people.
struct NamedProperty {
    std::string_view space, name, told;
};

/// What a property says: a simple one, or the first item of an array that is for any language.
std::string said_by(const XmpProperty* property)
{
    if (!property) return {};
    for (const XmpProperty& item : property->parts)
        if (item.language == "x-default") return item.text;
    if (!property->parts.empty() && property->text.empty()) return property->parts.front().text;
    return property->text;
}

class InfoJudge
{
  public:
    InfoJudge(const Judged& judged, const Xmp& xmp, Findings& findings)
        : info_(judged.file.trailer()["Info"]), packet_(judged.catalog["Metadata"]), xmp_(xmp),
          findings_(findings), place_{0, info_.number_of_object()}
    {
    }

    void judge()
    {
        judge_entries();
        judge_title_and_dates();
        judge_packet();
        if (!xmp_.fault.empty() || !packet_.is_stream()) return; // told
        judge_properties();
        judge_agreement();
    }

  private:
    void judge_entries()
    {
        if (const PdfObject trapped = info_["Trapped"]; !trapped.is("True") && !trapped.is("False"))
            findings_.add("X-03", place_,
                          trapped.is_null() ? say("Info does not say whether the file is trapped")
                                            : say("Trapped is {}", trapped.unparsed()));
        for (const std::string& key : info_.keys())
            if (key != "Trapped" && !info_[key].is_null() && !info_[key].is_string())
                findings_.add("X-05", place_, say("{} of Info is no text string", key));
        for (const std::string_view key : {"Creator", "Producer"})
            if (!info_.says(key)) findings_.add("X-06", place_, say("Info has no {}", key));
    }

    void judge_title_and_dates()
    {
        const bool in_info = info_.says("Title");
        if (!in_info && said_by(find_property(xmp_, dublin_core_space, "title")).empty())
            findings_.add("X-04", place_, say("the file has no title"));
        else if (!in_info)
            findings_.add("X1-04", place_, say("Info has no Title"));
        for (const std::string_view key : {"CreationDate", "ModDate"})
            if (!read_pdf_date(info_[key].text().value_or("")))
                findings_.add("X1-04", place_,
                              say("{} of Info is “{}”", key, info_[key].text().value_or("")));
    }

    void judge_packet()
    {
        const FindingPlace place{0, packet_.number_of_object()};
        if (!packet_.is_stream())
            findings_.add("X4-06", {}, say("the catalog has no metadata stream"));
        else if (!xmp_.fault.empty())
            findings_.add("X4-06", place, say("the metadata cannot be read: {}", xmp_.fault));
        else if (!packet_["Type"].is("Metadata") || !packet_["Subtype"].is("XML"))
            findings_.add("X4-06", place, say("the metadata stream is not of Type Metadata and Subtype XML"));
        else if (!packet_["Filter"].is_null())
            findings_.add("X4-06P", place, say("the metadata stream is compressed"));
    }

    void judge_properties()
    {
        constexpr std::array<NamedProperty, 6> asked{{
            {xmp_space, "CreateDate", "xmp:CreateDate"},
            {xmp_space, "ModifyDate", "xmp:ModifyDate"},
            {xmp_space, "MetadataDate", "xmp:MetadataDate"},
            {management_space, "DocumentID", "xmpMM:DocumentID"},
            {management_space, "VersionID", "xmpMM:VersionID"},
            {management_space, "RenditionClass", "xmpMM:RenditionClass"},
        }};
        const FindingPlace place{0, packet_.number_of_object()};
        for (const NamedProperty& property : asked)
            if (said_by(find_property(xmp_, property.space, property.name)).empty())
                findings_.add("X4-04", place, say("the metadata has no {}", property.told));
        // A file without any title is told by X-04.
        if (info_.says("Title") && said_by(find_property(xmp_, dublin_core_space, "title")).empty())
            findings_.add("X4-04", place, say("the metadata has no dc:title"));
        if (said_by(find_property(xmp_, management_space, "InstanceID")).empty())
            findings_.add("X4-04P", place, say("the metadata has no xmpMM:InstanceID"));
    }

    void judge_agreement()
    {
        agree("Title", {dublin_core_space, "title", "dc:title"});
        agree("Creator", {xmp_space, "CreatorTool", "xmp:CreatorTool"});
        agree("Producer", {pdf_space, "Producer", "pdf:Producer"});
        agree("CreationDate", {xmp_space, "CreateDate", "xmp:CreateDate"});
        agree("ModDate", {xmp_space, "ModifyDate", "xmp:ModifyDate"});
        const std::string trapped = said_by(find_property(xmp_, pdf_space, "Trapped"));
        if (info_["Trapped"].is_name() && info_["Trapped"].name() != trapped)
            disagree("Trapped", info_["Trapped"].name(), "pdf:Trapped", trapped);
    }

    /// What the metadata lacks but has to have is told by X4-04.
    void agree(std::string_view key, const NamedProperty& property)
    {
        if (!info_.says(key)) return;
        const std::string said = info_[key].text().value_or("");
        const std::string other = said_by(find_property(xmp_, property.space, property.name));
        const bool asked_for = key != "Creator" && key != "Producer";
        if (said == other || (other.empty() && asked_for)) return;
        const auto one = read_pdf_date(said);
        const auto two = read_xmp_date(other);
        const bool is_date = key.ends_with("Date");
        if (is_date && one && two && is_same_time(*one, *two)) return;
        disagree(key, said, property.told, other);
    }

    void disagree(std::string_view key, std::string_view said, std::string_view other_key,
                  std::string_view other)
    {
        findings_.add("X4-05", place_, say("{} of Info is “{}”, {} is “{}”", key, said, other_key, other));
    }

    PdfObject info_, packet_;
    const Xmp& xmp_;
    Findings& findings_;
    FindingPlace place_;
};

} // namespace

void judge_x_info(const Judged& judged, const Xmp& xmp, Findings& findings)
{
    InfoJudge(judged, xmp, findings).judge();
}

} // namespace stonehand
