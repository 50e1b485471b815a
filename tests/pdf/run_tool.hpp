#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "support/catch.hpp"

namespace stonehand
{

/// What a program said, on both streams, and how it ended.
struct ToolAnswer {
    std::string said;
    int status = -1;
};

inline ToolAnswer run_tool(const std::string& command)
{
    ToolAnswer answer;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (!pipe) return answer;
    char buffer[4096];
    for (std::size_t count; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        answer.said.append(buffer, count);
    answer.status = ::pclose(pipe);
    return answer;
}

/// Whether a program is there; says so where it is not, and the test is left.
inline bool has_tool(const std::string& name)
{
    if (run_tool("command -v " + name).status == 0) return true;
    WARN("not tested: " << name << " is not installed");
    return false;
}

/// A PDF in a file of its own while the test lasts.
class TemporaryPdf
{
  public:
    explicit TemporaryPdf(const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() / ("stonehand-" + std::to_string(::getpid()) + ".pdf"))
    {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    TemporaryPdf(const TemporaryPdf&) = delete;
    TemporaryPdf& operator=(const TemporaryPdf&) = delete;
    ~TemporaryPdf() { std::filesystem::remove(path_); }
    std::string path() const { return "'" + path_.string() + "'"; }

  private:
    std::filesystem::path path_;
};

} // namespace stonehand
