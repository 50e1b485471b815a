#include "program/run_impose.hpp"

#include "apart/impose_apart.hpp"
#include "base/file.hpp"
#include "disk/write_named_file.hpp"
#include "program/mark_drawer.hpp"
#include "telling/tell_unwritten.hpp"

namespace stonehand
{

namespace
{

// Cross-reference tables have ten digits for a place in a file.
constexpr std::size_t largest_pdf = 2'000'000'000;

/// `FILE-imposed.pdf`, in the working folder.
std::filesystem::path output_for(const std::filesystem::path& input)
{
    return input.stem().concat("-imposed.pdf");
}

ExitStatus tell_faults(const Report& report, const Tell& tell)
{
    const Sources sources;
    for (const Diagnostic& fault : report.diagnostics()) tell(DiagnosticTold{fault, sources, ""});
    return ExitStatus::Machine;
}

ExitStatus give_up(const WriteFault& fault, const Tell& tell)
{
    Report report;
    tell_unwritten(fault, report);
    return tell_faults(report, tell);
}

} // namespace

ExitStatus run_impose(const Options& options, const Resources& resources, TemporaryFiles& temporary,
                      const Tell& tell)
{
    const std::filesystem::path input = options.pdfs.front();
    const std::filesystem::path output = options.imposed_as.value_or(output_for(input));
    const auto read = read_file(input, largest_pdf);
    if (const auto* fault = std::get_if<FileFault>(&read)) {
        tell(UsageTold{say("{} {}", input.string(), describe(*fault)),
                       say("name a PDF that is there and may be read")});
        const bool named = *fault == FileFault::Missing || *fault == FileFault::NotRegular;
        return named ? ExitStatus::CommandLine : ExitStatus::Machine;
    }
    std::error_code ignored;
    if (std::filesystem::equivalent(input, output, ignored)) {
        tell(UsageTold{say("{} would be written over itself", input.string()),
                       say("name another file by --output")});
        return ExitStatus::CommandLine;
    }
    const std::filesystem::path place = std::filesystem::absolute(output);
    if (const auto fault = check_writable(place.parent_path())) return give_up(*fault, tell);

    DrawMarks draw_marks;
    if (options.impose.marks.any()) {
        Report report;
        draw_marks = mark_drawer(input.stem().string(), options, resources, report);
        if (!draw_marks) return tell_faults(report, tell);
    }
    auto result = impose_apart(std::get<std::string>(read), options.impose, draw_marks);
    if (auto* refusal = std::get_if<Refusal>(&result)) {
        tell(PdfImposed{input.string(), std::move(*refusal)});
        return ExitStatus::Content;
    }
    auto& imposed = std::get<ImposedPdf>(result);
    if (const auto fault = write_named_file(output, imposed.bytes, temporary)) return give_up(*fault, tell);
    tell(PdfImposed{input.string(), std::move(imposed.record), output.string(), imposed.bytes.size()});
    return ExitStatus::Done;
}

} // namespace stonehand
