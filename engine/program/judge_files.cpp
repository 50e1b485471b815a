#include "program/judge_files.hpp"

#include "base/parallel.hpp"
#include "preflight/standard_name.hpp"
#include "telling/tell_broken_standards.hpp"

namespace stonehand
{

std::vector<Judgement> judge_standards(const std::vector<OutputFile>& files, unsigned jobs, Report& report)
{
    std::vector<Judgement> judgements(files.size());
    for_each_index(files.size(), jobs, [&](std::size_t i) {
        const std::vector<Standard> promised = standards_named(files[i].standard);
        if (!promised.empty()) judgements[i] = judge_pdf(files[i].bytes, promised);
    });
    for (std::size_t i = 0; i < files.size(); ++i)
        tell_broken_standards(judgements[i], files[i].path, report);
    return judgements;
}

FoundInFiles judge_files(const std::vector<OutputFile>& files, Measured which, unsigned jobs, Report& report)
{
    FoundInFiles found{judge_standards(files, jobs, report),
                       std::vector<std::vector<SheetInk>>(files.size())};
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!files[i].press) continue;
        found.ink[i] = measure_ink_of(files[i], which, jobs);
        tell_too_much_ink(files[i], found.ink[i], report);
    }
    return found;
}

void add_ink(const std::vector<OutputFile>& files, const FoundInFiles& found,
             std::vector<StatisticsTold>& statistics)
{
    for (std::size_t i = 0; i < files.size(); ++i)
        for (StatisticsTold& told : statistics)
            if (files[i].press && told.file == files[i].path) told.ink = found.ink[i];
}

} // namespace stonehand
