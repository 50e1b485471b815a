#include <set>

#include <fmt/format.h>

#include "preflight/content_allowance.hpp"
#include "preflight/content_lexer.hpp"
#include "preflight/content_operators.hpp"
#include "preflight/is_among.hpp"
#include "preflight/judge_graphics.hpp"
#include "preflight/judge_x.hpp"

namespace stonehand
{

namespace
{

/// Reads each content once, painted or not: what its operators say by themselves.
class ContentReader
{
  public:
    ContentReader(const Judged& judged, Findings& findings) : allowance_(judged.file), findings_(findings) {}

    void judge(const FoundObject& found)
    {
        if (allowance_.is_spent() || was_read(found)) return;
        place_ = found.place;
        const auto content = content_of(found);
        if (!content || !allowance_.spend(content->size())) return; // told by the judge of what is painted
        ContentLexer lexer(*content);
        Operation operation;
        while (lexer.next(operation)) judge(operation);
    }

  private:
    /// Pages may share their content.
    bool was_read(const FoundObject& found)
    {
        if (found.object.is_stream()) return false; // the inventory has it once
        const PdfObject contents = found.object["Contents"];
        std::vector<std::uint32_t> parts{contents.number_of_object()};
        for (std::size_t part = 0; part < contents.size(); ++part)
            parts.push_back(contents[part].number_of_object());
        return !read_.insert(std::move(parts)).second;
    }

    void judge(const Operation& operation)
    {
        const std::string_view name = operation.name;
        const Operand* last = operation.operands.empty() ? nullptr : &operation.operands.back();
        if (name == "rg" || name == "RG") tell_rgb();
        if ((name == "cs" || name == "CS") && last && last->text == "DeviceRGB") tell_rgb();
        if (name == "ri" && last && !is_rendering_intent(last->text))
            findings_.add("X-32", place_, fmt::format("{} is no rendering intent", last->text));
        if (name == "EI" && last) judge_image(*last);
    }

    void judge_image(const Operand& image)
    {
        for (const std::string_view key : {"CS", "ColorSpace"}) {
            const Operand* space = image.entry(key);
            if (!space) continue;
            // [/Indexed /RGB …]
            const std::string& base = space->items.size() > 1 ? space->items[1].text : space->text;
            if (base == "RGB" || base == "DeviceRGB") tell_rgb();
        }
        if (const Operand* intent = image.entry("Intent"); intent && !is_rendering_intent(intent->text))
            findings_.add("X-32", place_, fmt::format("{} is no rendering intent", intent->text));
    }

    void tell_rgb() { findings_.add("X1A-21", place_, "there are colours in DeviceRGB"); }

    ContentAllowance allowance_;
    Findings& findings_;
    FindingPlace place_;
    std::set<std::vector<std::uint32_t>> read_; ///< contents of pages, by the numbers of their objects
};

} // namespace

void judge_x_content(const Judged& judged, const Inventory& inventory, Findings& findings)
{
    ContentReader reader(judged, findings);
    for (const FoundObject& found : inventory.contents) reader.judge(found);
}

} // namespace stonehand
