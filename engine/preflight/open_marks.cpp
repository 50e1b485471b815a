#include "preflight/open_marks.hpp"

#include <algorithm>
#include <utility>

namespace stonehand
{

std::vector<OpenMark> OpenMarks::replace(std::vector<OpenMark> marks)
{
    return std::exchange(marks_, std::move(marks));
}

bool OpenMarks::is_within(bool OpenMark::*kind) const
{
    return std::any_of(marks_.begin(), marks_.end(), [&](const OpenMark& mark) { return mark.*kind; });
}

std::string_view OpenMarks::language() const
{
    for (auto mark = marks_.rbegin(); mark != marks_.rend(); ++mark) {
        if (!mark->language.empty()) return mark->language;
        if (mark->element == no_read_element) continue;
        const std::string& own = structure_.elements[mark->element].language;
        if (!own.empty()) return own;
    }
    return document_language_;
}

bool OpenMarks::has_actual_text() const
{
    return std::any_of(marks_.begin(), marks_.end(), [&](const OpenMark& mark) {
        return mark.actual_text ||
               (mark.element != no_read_element && structure_.elements[mark.element].replaces_text);
    });
}

} // namespace stonehand
