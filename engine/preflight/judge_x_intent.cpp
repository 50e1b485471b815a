#include <array>
#include <cctype>

#include "colour/profile.hpp"
#include "preflight/icc_header.hpp"
#include "preflight/is_among.hpp"
#include "preflight/judge_x.hpp"

namespace stonehand
{

namespace
{

// Conditions of the ICC's registry as it writes them. It grows: a name that is not here may be in it.
constexpr std::array<std::string_view, 25> registered{
    "FOGRA27",         "FOGRA39",         "FOGRA47",         "FOGRA51",         "FOGRA52",
    "FOGRA53",         "CGATS TR 001",    "CGATS TR 002",    "CGATS TR 003",    "CGATS TR 005",
    "CGATS TR 006",    "CGATS21-2-CRPC1", "CGATS21-2-CRPC2", "CGATS21-2-CRPC3", "CGATS21-2-CRPC4",
    "CGATS21-2-CRPC5", "CGATS21-2-CRPC6", "CGATS21-2-CRPC7", "JC200103",        "JCW2003",
    "JCN2002",         "JCS2011",         "IFRA26",          "EUROSB104",       "EUROSB204"};

/// Letters and digits alone, so that “Fogra 39” is found to mean FOGRA39.
std::string bare(std::string_view name)
{
    std::string bare;
    for (const char letter : name)
        if (std::isalnum(static_cast<unsigned char>(letter)))
            bare += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return bare;
}

class IntentJudge
{
  public:
    IntentJudge(const Judged& judged, Findings& findings) : judged_(judged), findings_(findings) {}

    void judge()
    {
        const PdfObject all = judged_.catalog["OutputIntents"];
        std::size_t count = 0;
        for (std::size_t index = 0; index < all.size(); ++index)
            if (all[index]["S"].is("GTS_PDFX")) {
                intent_ = all[index];
                ++count;
            }
        if (count != 1)
            return findings_.add("X-10", {},
                                 count == 0 ? say("the file has no output intents for PDF/X")
                                            : say("the file has {} output intents for PDF/X", count));
        place_ = {0, intent_.number_of_object()};
        profile_ = intent_["DestOutputProfile"];
        judge_condition();
        judge_profile();
        for (std::size_t index = 0; index < all.size(); ++index) judge_other(all[index]);
    }

  private:
    void judge_condition()
    {
        const std::string name = intent_["OutputConditionIdentifier"].text().value_or("");
        const bool names_registry =
            intent_["RegistryName"].text().value_or("").rfind("http://www.color.org", 0) == 0;
        if (name.empty()) findings_.add("X-11", place_, say("the output intent does not name the condition"));
        for (const std::string_view known : registered)
            if (bare(known) == bare(name) && (known != name || !names_registry))
                findings_.add("X-11P", place_,
                              known == name ? say("the registry of {} is not named", name)
                                            : say("the condition {} is written “{}”", known, name));
        if (!names_registry && !intent_.says("Info"))
            findings_.add("X-12", place_, say("a condition that is in no registry is not described (Info)"));
        else if (!intent_.says("Info") || !intent_.says("OutputCondition"))
            findings_.add("X-12P", place_, say("the output intent lacks Info or OutputCondition"));
        if (!names_registry && !profile_.is_stream())
            findings_.add("X1-10", place_,
                          say("the profile of a condition that is in no registry is not embedded"));
    }

    void judge_profile()
    {
        if (!intent_["DestOutputProfileRef"].is_null())
            findings_.add("X4-10", place_, say("the output intent refers to a profile outside"));
        if (!profile_.is_stream()) {
            findings_.add("X4-10", place_, say("the profile of the output intent is not embedded"));
            return;
        }
        const IccHeader header = read_icc_header(profile_);
        const std::int64_t channels = header.space == "GRAY"   ? 1
                                      : header.space == "RGB " ? 3
                                      : header.space == "CMYK" ? 4
                                                               : 0;
        if (header.device != "prtr" || channels == 0 || profile_["N"].integer() != channels)
            findings_.add(
                "X-13", place_,
                say("the profile of the output intent is of the class “{}” and the space “{}”, N is {}",
                    header.device, header.space, profile_["N"].integer().value_or(0)));
        if (header.space == "RGB ")
            findings_.add("X1A-13", place_, say("the profile of the output intent is for RGB"));
        if (channels == 1 || channels == 3)
            findings_.add("X-13P", place_, say("the profile of the output intent is not for CMYK"));
        judge_version(header);
    }

    void judge_version(const IccHeader& header)
    {
        const Message message =
            say("the profile of the output intent is by ICC {}.{}", header.version, header.minor);
        const double version = header.version + header.minor / 10.0;
        if (version >= first_icc_beyond_pdf_16)
            findings_.add("X-14", place_, message);
        else if (version >= first_icc_beyond_pdf_14)
            findings_.add("X1-14", place_, message);
    }

    /// An intent beside that for PDF/X.
    void judge_other(const PdfObject& other)
    {
        const PdfObject profile = other["DestOutputProfile"];
        if (!other["S"].is("GTS_PDFA1") || !profile.is_stream()) return;
        if (profile.number_of_object() != profile_.number_of_object())
            findings_.add("X-15", {0, other.number_of_object()},
                          say("the output intent for PDF/A has another profile than that for PDF/X"));
    }

    const Judged& judged_;
    Findings& findings_;
    PdfObject intent_, profile_;
    FindingPlace place_;
};

} // namespace

void judge_x_intent(const Judged& judged, Findings& findings)
{
    IntentJudge(judged, findings).judge();
}

} // namespace stonehand
