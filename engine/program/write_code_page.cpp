#include "program/write_code_page.hpp"

#include <fmt/format.h>

#include "base/catalogue.hpp"
#include "base/code.hpp"
#include "program/markdown_cell.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view english_introduction = R"(# What stonehand tells, code by code

Made from `engine/base/code_table.inc`; a test holds this page to it. An *error* means that no file of the edition is
written; a *warning* is about looks and likely slips. A code keeps its name and its meaning from version to version.

The exit status is 1 where the content is at fault, 3 where the machine is.

| code | | at fault | what it means | what to do |
|---|---|---|---|---|
)";

constexpr std::string_view chinese_introduction = R"(# stonehand 的消息代码

由 `engine/base/code_table.inc` 和 `engine/base/chinese/codes.inc` 生成，有测试保证与之一致。*错误*表示该书刊的文件一个也不写出；
*警告*关乎版面的观感和可能的疏忽。代码的名称和含义在各版本之间不变。

问题在内容时退出状态为 1，在机器时为 3。

| 代码 | | 问题所在 | 含义 | 处理办法 |
|---|---|---|---|---|
)";

Sentence name_of(Severity severity)
{
    return severity == Severity::Error ? say("error") : say("warning");
}

Sentence name_of(Fault fault)
{
    return fault == Fault::Machine ? say("machine") : say("content");
}

} // namespace

std::string write_code_page(Tongue tongue)
{
    const auto words = [tongue](std::string_view english) { return words_in(tongue, english); };
    std::string page(tongue == Tongue::Chinese ? chinese_introduction : english_introduction);
    for (const CodeEntry& entry : code_table)
        page += fmt::format("| `{}` | {} | {} | {} | {} |\n", entry.id,
                            words(name_of(entry.severity).english()), words(name_of(entry.fault).english()),
                            markdown_cell(words(entry.meaning)), markdown_cell(words(entry.remedy)));
    return page;
}

} // namespace stonehand
