#include <algorithm>

#include "unicode/code_point.hpp"
#include "unicode/han_class.hpp"
#include "unicode/reading_byte.hpp"

namespace stonehand
{

namespace
{

// A mark that opened, and whether Han stands on either side of it.
struct Opened {
    std::uint32_t at;
    char32_t closed_by;
    bool beside_han;
};

// Deeper nesting than this is no one's quotation; the bound keeps the search for a partner short.
constexpr std::size_t deepest_nesting = 8;

class MarkFinder
{
  public:
    explicit MarkFinder(std::string_view text) : text_(text) {}

    std::vector<std::uint32_t> find()
    {
        char32_t before = 0;
        for (std::uint32_t at = 0; at < text_.size();) {
            const auto [mark, next] = code_point(text_, at);
            const char32_t after = seen_from(next);
            if (mark == U'“' || mark == U'‘') open(at, mark, before, after);
            if (mark == U'”' || mark == U'’') close(at, mark, before, after);
            if (mark != static_cast<char32_t>(reading_byte)) before = mark;
            at = next;
        }
        for (const Opened& mark : opened_) judge_alone(mark);
        std::sort(marks_.begin(), marks_.end());
        return std::move(marks_);
    }

  private:
    // What is before and behind a reading of ruby are neighbours.
    char32_t seen_from(std::uint32_t at) const
    {
        while (at < text_.size() && text_[at] == reading_byte) ++at;
        return at < text_.size() ? code_point(text_, at).value : 0;
    }

    void open(std::uint32_t at, char32_t mark, char32_t before, char32_t after)
    {
        if (opened_.size() == deepest_nesting) {
            judge_alone(opened_.front());
            opened_.erase(opened_.begin());
        }
        opened_.push_back({at, mark == U'“' ? U'”' : U'’', is_wide_han(before) || is_wide_han(after)});
    }

    void close(std::uint32_t at, char32_t mark, char32_t before, char32_t after)
    {
        const bool beside_han = is_wide_han(before) || is_wide_han(after);
        const auto partner = std::find_if(opened_.rbegin(), opened_.rend(),
                                          [&](const Opened& opened) { return opened.closed_by == mark; });
        if (partner == opened_.rend()) {
            // Without a partner ’ is an apostrophe, ” the end of a quotation begun in an earlier paragraph.
            if (mark == U'”' && beside_han) marks_.push_back(at);
            return;
        }
        if (beside_han || partner->beside_han) {
            marks_.push_back(partner->at);
            marks_.push_back(at);
        }
        const auto first = std::prev(partner.base());
        std::for_each(std::next(first), opened_.end(), [&](const Opened& inner) { judge_alone(inner); });
        opened_.erase(first, opened_.end());
    }

    void judge_alone(const Opened& mark)
    {
        if (mark.beside_han) marks_.push_back(mark.at);
    }

    std::string_view text_;
    std::vector<Opened> opened_;
    std::vector<std::uint32_t> marks_;
};

} // namespace

std::vector<std::uint32_t> han_quotation_marks(std::string_view text)
{
    // All four marks are E2 80 98 to E2 80 9D: without those bytes there is nothing to judge.
    if (text.find("\xE2\x80") == std::string_view::npos) return {};
    return MarkFinder(text).find();
}

} // namespace stonehand
