#include "program/faults_page.hpp"

#include <algorithm>
#include <system_error>

#include "disk/write_files.hpp"
#include "edition/file_name.hpp"
#include "manifest/faults_page_of.hpp"
#include "program/make_proof.hpp"
#include "telling/tell_unwritten.hpp"

namespace stonehand
{

namespace
{

std::filesystem::path faults_page(const std::string& edition, const RunContext& context)
{
    return context.options.into / edition / faults_page_of(edition);
}

bool is_asked_for(const Options& options)
{
    return options.command == Command::Build &&
           std::any_of(options.outputs.begin(), options.outputs.end(), is_proof);
}

bool has_namesake(const Report& report)
{
    const auto& told = report.diagnostics();
    return std::any_of(told.begin(), told.end(),
                       [](const Diagnostic& fault) { return fault.code.id() == "duplicate-edition"; });
}

} // namespace

void write_faults_page(const std::vector<OutputFile>& files, const std::vector<std::string>& outputs,
                       ReadEdition& read, const RunContext& context, EditionOutcome& outcome)
{
    const auto proof =
        std::find_if(files.begin(), files.end(), [](const OutputFile& file) { return file.proof; });
    if (proof == files.end() || !is_asked_for(context.options)) return;
    if (!can_be_file_name(read.edition->id)) return; // it may lead out of the folder, and is told as a fault
    if (has_namesake(read.report)) return;           // whose page it would be, nobody knows
    std::vector<std::string> unmade;
    std::copy_if(outputs.begin(), outputs.end(), std::back_inserter(unmade),
                 [](const std::string& output) { return !is_proof(output); });
    const std::string bytes = make_proof(*proof, {}, unmade, {}, read, context);
    const std::filesystem::path path = faults_page(read.edition->id, context);
    if (const auto fault = write_files({{path, bytes}}, 1, context.temporary))
        return tell_unwritten(fault, read.report);
    outcome.outputs.push_back(
        {read.name(), path.string(), proof->output, proof->standard, proof->pages, bytes.size()});
}

void remove_faults_page(const std::string& edition, const RunContext& context)
{
    std::error_code ignored; // mostly there is none
    std::filesystem::remove(faults_page(edition, context), ignored);
}

} // namespace stonehand
