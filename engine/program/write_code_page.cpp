#include "program/write_code_page.hpp"

#include <fmt/format.h>

#include "base/code.hpp"
#include "program/markdown_cell.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view introduction = R"(# What stonehand tells, code by code

Made from `engine/base/code_table.inc`; a test holds this page to it. An *error* means that no file of the edition is
written; a *warning* is about looks and likely slips. A code keeps its name and its meaning from version to version.

The exit status is 1 where the content is at fault, 3 where the machine is.

| code | | at fault | what it means | what to do |
|---|---|---|---|---|
)";

std::string_view name_of(Severity severity)
{
    switch (severity) {
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    return {};
}

std::string_view name_of(Fault fault)
{
    switch (fault) {
    case Fault::Content:
        return "content";
    case Fault::Machine:
        return "machine";
    }
    return {};
}

} // namespace

std::string write_code_page()
{
    std::string page(introduction);
    for (const CodeEntry& entry : code_table)
        page += fmt::format("| `{}` | {} | {} | {} | {} |\n", entry.id, name_of(entry.severity),
                            name_of(entry.fault), markdown_cell(entry.meaning), markdown_cell(entry.remedy));
    return page;
}

} // namespace stonehand
