#include "apart/judge_apart.hpp"

#include <new>

#include "apart/judgement_message.hpp"

namespace stonehand
{

namespace
{

std::string judge_and_write(std::string_view bytes, const std::vector<Standard>& standards)
{
    try {
        return write_judgement(judge_pdf(bytes, standards));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& fault) {
        Judgement judgement;
        judgement.unreadable = verbatim(fault.what());
        return write_judgement(judgement);
    }
}

} // namespace

Message describe(const ApartEnd& end, const ApartLimits& limits, Sentence doing)
{
    switch (end.ending) {
    case ApartEnding::Said:
        return say("the process {} it said nothing that can be read", doing);
    case ApartEnding::Memory:
        return say("{} it takes more memory than the {} MB that one file may have", doing,
                   limits.memory >> 20);
    case ApartEnding::Time:
        return say("{} it takes longer than one file may: {} s of a processor, or {} s by the clock", doing,
                   limits.processor_seconds, limits.seconds);
    case ApartEnding::Crash:
        return end.signal == 0 ? say("a fault ended the process {} it", doing)
                               : say("signal {} ended the process {} it", end.signal, doing);
    case ApartEnding::NoStart:
        return say("no process could be begun for {} it", doing);
    }
    return {};
}

Judgement judge_apart(std::string_view bytes, const std::vector<Standard>& standards,
                      const ApartLimits& limits)
{
    const ApartEnd end = run_apart([&] { return judge_and_write(bytes, standards); }, limits);
    if (end.ending == ApartEnding::Said)
        if (auto judgement = read_judgement(end.said)) return std::move(*judgement);
    Judgement failed;
    failed.unreadable = describe(end, limits);
    return failed;
}

} // namespace stonehand
