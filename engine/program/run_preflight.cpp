#include "program/run_preflight.hpp"

#include "apart/judge_apart.hpp"
#include "apart/judge_print_apart.hpp"
#include "base/file.hpp"
#include "program/read_print_limits.hpp"

namespace stonehand
{

namespace
{

// ISO 19005-2 gives no limit; cross-reference tables have ten digits for a place in a file.
constexpr std::size_t largest_pdf = 2'000'000'000;

/// By the limits of print, and by standards where these are asked for or there are no limits.
ExitStatus judge(const std::filesystem::path& path, const Options& options,
                 const std::optional<PrintLimits>& limits, const Tell& tell)
{
    const auto read = read_file(path, largest_pdf);
    if (const auto* fault = std::get_if<FileFault>(&read)) {
        tell(UsageTold{say("{} {}", path.string(), describe(*fault)),
                       say("name a PDF that is there and may be read")});
        const bool named = *fault == FileFault::Missing || *fault == FileFault::NotRegular;
        return named ? ExitStatus::CommandLine : ExitStatus::Machine;
    }
    const std::string& bytes = std::get<std::string>(read);
    bool kept = true;
    if (!limits || !options.standards.empty()) {
        const PdfJudged judged{path.string(), judge_apart(bytes, options.standards), options.person};
        kept = judged.judgement.keeps_all();
        tell(judged);
    }
    if (limits) {
        const PrintJudged judged{path.string(), judge_print_apart(bytes, *limits)};
        kept = kept && judged.judgement.passes();
        tell(judged);
    }
    return kept ? ExitStatus::Done : ExitStatus::Content;
}

} // namespace

ExitStatus run_preflight(const Options& options, const Tell& tell)
{
    std::optional<PrintLimits> limits;
    if (!options.limits.empty()) {
        auto read = read_print_limits(options.limits);
        if (const auto* fault = std::get_if<UsageTold>(&read)) {
            tell(*fault);
            return ExitStatus::CommandLine;
        }
        limits = std::move(std::get<PrintLimits>(read));
    }
    ExitStatus status = ExitStatus::Done;
    for (const std::filesystem::path& path : options.pdfs)
        status = worse(status, judge(path, options, limits, tell));
    return status;
}

} // namespace stonehand
