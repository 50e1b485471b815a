#include "apart/impose_apart.hpp"

#include "apart/imposed_message.hpp"
#include "apart/judge_apart.hpp"
#include "apart/run_apart.hpp"

namespace stonehand
{

ImposeResult impose_apart(std::string_view bytes, const ImposeOrder& order, const DrawMarks& draw_marks)
{
    ApartLimits limits;
    // The file itself, what is written of it, and that once more on its way here.
    limits.memory += 4 * bytes.size();
    ApartEnd end = run_apart([&] { return write_imposed(impose_pdf(bytes, order, draw_marks)); }, limits);
    if (end.ending == ApartEnding::Said)
        if (auto result = read_imposed(std::move(end.said), order)) return std::move(*result);
    return Refusal{RefusalReason::BeyondLimits,
                   say("cannot be imposed: {}", describe(end, limits, say("imposing"))),
                   say("impose a part of its pages, or save it again in the program that it comes from")};
}

} // namespace stonehand
