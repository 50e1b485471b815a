#include "painted/walk_budget.hpp"

#include <utility>

namespace stonehand
{

bool WalkBudget::spend_bytes(std::size_t count)
{
    if (count > bytes_) {
        bytes_ = 0;
        cut_short(say("its content is far longer than the file"));
        return false;
    }
    bytes_ -= count;
    return true;
}

bool WalkBudget::spend_steps(std::size_t count)
{
    if (count > steps_) {
        steps_ = 0;
        cut_short(say("it paints more than a page can mean"));
        return false;
    }
    steps_ -= count;
    return true;
}

void WalkBudget::cut_short(Sentence why)
{
    if (why_.empty()) why_ = std::move(why);
}

} // namespace stonehand
