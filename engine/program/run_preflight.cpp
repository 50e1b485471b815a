#include "program/run_preflight.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "program/judge_apart.hpp"

namespace stonehand
{

namespace
{

// ISO 19005-2 gives no limit; cross-reference tables have ten digits for a place in a file.
constexpr std::size_t largest_pdf = 2'000'000'000;

ExitStatus judge(const std::filesystem::path& path, const Options& options, const Tell& tell)
{
    const auto read = read_file(path, largest_pdf);
    if (const auto* fault = std::get_if<FileFault>(&read)) {
        tell(UsageTold{fmt::format("{} {}", path.string(), describe(*fault)),
                       "name a PDF that is there and may be read"});
        const bool named = *fault == FileFault::Missing || *fault == FileFault::NotRegular;
        return named ? ExitStatus::CommandLine : ExitStatus::Machine;
    }
    PdfJudged judged{path.string(), judge_apart(std::get<std::string>(read), options.standards),
                     options.person};
    const bool kept = judged.judgement.keeps_all();
    tell(judged);
    return kept ? ExitStatus::Done : ExitStatus::Content;
}

} // namespace

ExitStatus run_preflight(const Options& options, const Tell& tell)
{
    ExitStatus status = ExitStatus::Done;
    for (const std::filesystem::path& path : options.pdfs) status = worse(status, judge(path, options, tell));
    return status;
}

} // namespace stonehand
