#include <functional>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "preflight/judge_graphics.hpp"

namespace stonehand
{

namespace
{

/// What objects say, wherever their parts stand and however they are compressed: all that counts when inks
/// are compared (ISO 19005-2, 6.2.4.4).
class Meanings
{
  public:
    std::string of(const PdfObject& object, int depth = 0)
    {
        // Functions and colour spaces nest no deeper; what loops is cut.
        constexpr int deepest = 8;
        if (depth == deepest) return "...";
        std::string meaning;
        if (object.is_array()) {
            for (std::size_t index = 0; index < object.size(); ++index)
                meaning += of(object[index], depth + 1) + " ";
            return "[" + meaning + "]";
        }
        if (object.is_dictionary() || object.is_stream()) {
            for (const std::string& key : object.keys())
                if (!is_of_writing(object, key)) meaning += "/" + key + " " + of(object[key], depth + 1);
            return "<<" + meaning + ">>" + (object.is_stream() ? content_of(object) : "");
        }
        return object.is_number() ? fmt::format("{}", *object.number()) : object.unparsed();
    }

  private:
    static bool is_of_writing(const PdfObject& object, std::string_view key)
    {
        return object.is_stream() &&
               (key == "Length" || key == "DL" || key == "Filter" || key == "DecodeParms");
    }

    /// A number that stands for what a stream holds: profiles are long.
    std::string content_of(const PdfObject& stream)
    {
        auto [known, is_new] = contents_.emplace(stream.number_of_object(), 0);
        if (is_new) {
            const auto decoded = stream.decoded();
            known->second = std::hash<std::string>()(decoded ? *decoded : stream.undecoded().value_or(""));
        }
        return fmt::format("{}", known->second);
    }

    std::unordered_map<std::uint32_t, std::size_t> contents_; ///< by stream
};

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
                              say("Colorants does not list the ink “{}”", name));
        }
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
        const std::string meaning = objects_.of(space[2]) + objects_.of(space[3]);
        const auto [known, is_new] = inks_.emplace(name, meaning);
        if (!is_new && known->second != meaning)
            findings_.add({"A 6.2.4.4-2", "X-30", "X-30P"}, place,
                          say("the ink “{}” means different things in two places", name));
    }

    Findings& findings_;
    Meanings objects_;
    std::map<std::string, std::string> inks_; ///< what each means
};

} // namespace

void judge_inks(const Judged& judged, Findings& findings)
{
    InkJudge judge(findings);
    for (const FoundSpace& found : judged.spaces) judge.judge(found.space, {0, found.object});
}

} // namespace stonehand
