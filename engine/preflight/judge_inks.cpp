#include <map>

#include <fmt/format.h>

#include "preflight/judge_graphics.hpp"

namespace stonehand
{

namespace
{

/// Spot inks: each listed where several are mixed, each meaning the same wherever it stands.
class InkJudge
{
  public:
    explicit InkJudge(Findings& findings) : findings_(findings) {}

    void judge(const PdfObject& space, FindingPlace place)
    {
        if (space[0].is("Separation")) judge_separation(space, place);
        if (!space[0].is("DeviceN")) return;
        const PdfObject listed = space[4]["Colorants"], process = space[4]["Process"]["Components"];
        for (std::size_t ink = 0; ink < space[1].size(); ++ink) {
            const std::string name = space[1][ink].name();
            if (!is_process(name, process) && listed[name].is_null())
                findings_.add({"A 6.2.4.4-1", "X4-20P"}, place,
                              fmt::format("Colorants does not list the ink “{}”", name));
        }
        for (const std::string& name : listed.keys())
            if (listed[name][0].is("Separation")) judge_separation(listed[name], place);
    }

  private:
    static bool is_process(const std::string& name, const PdfObject& components)
    {
        if (name == "None" || name == "Cyan" || name == "Magenta" || name == "Yellow" || name == "Black")
            return true;
        for (std::size_t index = 0; index < components.size(); ++index)
            if (components[index].is(name)) return true;
        return false;
    }

    void judge_separation(const PdfObject& space, FindingPlace place)
    {
        const std::string name = space[1].name();
        const std::string meaning = space[2].unparsed() + space[3].unparsed();
        const auto [known, is_new] = meanings_.emplace(name, meaning);
        if (!is_new && known->second != meaning)
            findings_.add({"A 6.2.4.4-2", "X-30", "X-30P"}, place,
                          fmt::format("the ink “{}” means different things in two places", name));
    }

    Findings& findings_;
    std::map<std::string, std::string> meanings_;
};

} // namespace

void judge_inks(const Judged& judged, Findings& findings)
{
    InkJudge judge(findings);
    for (const PdfObject& object : judged.file.objects()) {
        const FindingPlace place{0, object.number_of_object()};
        judge.judge(object, place);
        const PdfObject named =
            object["ColorSpace"].is_dictionary() ? object["ColorSpace"] : object["Resources"]["ColorSpace"];
        for (const std::string& key : named.keys())
            if (named[key].number_of_object() == 0) judge.judge(named[key], place);
    }
}

} // namespace stonehand
