#include <set>

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
        told_rgb_ = false;
        const auto content = content_of(found);
        if (!content) return tell_unread(say("this content is damaged, or longer than 256 MB"));
        if (!allowance_.spend(content->size()))
            return tell_unread(
                say("this content is not judged: all content together is far longer than the file"));
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
        if (!is_operator(name)) return tell_unknown(name);
        if (name == "rg" || name == "RG") tell_rgb();
        if ((name == "cs" || name == "CS") && last && last->text == "DeviceRGB") tell_rgb();
        if (name == "ri" && last && !is_rendering_intent(last->text))
            findings_.add("X-32", place_, say("{} is no rendering intent", last->text));
        if (name == "EI" && last) judge_image(*last);
    }

    void tell_unread(Sentence why) { findings_.add("SH 7.8.2-3", place_, why); }

    /// PS paints what a printer makes of a program; others nobody knows, be they between BX and EX.
    void tell_unknown(std::string_view name)
    {
        if (name == "PS")
            findings_.add("X-42", place_, say("content has a program in PostScript (PS)"));
        else
            findings_.add("X-45", place_, say("“{}” is no operator of PDF", name.substr(0, 40)));
    }

    void judge_image(const Operand& image)
    {
        for (const std::string_view key : {"F", "Filter"})
            if (const Operand* filter = image.entry(key)) judge_filter(*filter);
        for (const std::string_view key : {"I", "Interpolate"})
            if (const Operand* smooth = image.entry(key); smooth && smooth->text == "true")
                findings_.add("X-48", place_, say("an inline image is interpolated"));
        for (const std::string_view key : {"CS", "ColorSpace"}) {
            const Operand* space = image.entry(key);
            if (!space) continue;
            // [/Indexed /RGB …]
            const std::string& base = space->items.size() > 1 ? space->items[1].text : space->text;
            if (base == "RGB" || base == "DeviceRGB") tell_rgb();
        }
        if (const Operand* intent = image.entry("Intent"); intent && !is_rendering_intent(intent->text))
            findings_.add("X-32", place_, say("{} is no rendering intent", intent->text));
    }

    void judge_filter(const Operand& filter)
    {
        if (filter.text == "LZW" || filter.text == "LZWDecode")
            findings_.add("X-53", place_, say("an inline image is compressed by LZW"));
        for (const Operand& item : filter.items) judge_filter(item);
    }

    void tell_rgb()
    {
        if (!told_rgb_) findings_.add("X1A-21", place_, say("there are colours in DeviceRGB"));
        told_rgb_ = true;
    }

    ContentAllowance allowance_;
    Findings& findings_;
    FindingPlace place_;
    bool told_rgb_ = false;                     ///< once a content is enough
    std::set<std::vector<std::uint32_t>> read_; ///< contents of pages, by the numbers of their objects
};

} // namespace

void judge_x_content(const Judged& judged, const Inventory& inventory, Findings& findings)
{
    ContentReader reader(judged, findings);
    for (const FoundObject& found : inventory.contents) reader.judge(found);
}

} // namespace stonehand
