#include "apart/judge_print_apart.hpp"

#include <new>

#include "apart/judge_apart.hpp"
#include "apart/print_judgement_message.hpp"

namespace stonehand
{

namespace
{

PrintJudgement failed(const PrintLimits& limits, Message why)
{
    PrintJudgement judgement;
    judgement.limits = limits.name;
    judgement.unreadable = std::move(why);
    return judgement;
}

std::string judge_and_write(std::string_view bytes, const PrintLimits& limits)
{
    try {
        return write_print_judgement(judge_print(bytes, limits));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& fault) {
        return write_print_judgement(failed(limits, verbatim(fault.what())));
    }
}

} // namespace

PrintJudgement judge_print_apart(std::string_view bytes, const PrintLimits& limits, const ApartLimits& apart)
{
    const ApartEnd end = run_apart([&] { return judge_and_write(bytes, limits); }, apart);
    if (end.ending == ApartEnding::Said)
        if (auto judgement = read_print_judgement(end.said)) return std::move(*judgement);
    return failed(limits, describe(end, apart));
}

} // namespace stonehand
