#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace stonehand
{

enum class Terminal { No, Yes };

/// Everything that a run takes from the world around it: read once in `main`, handed down from there, so that
/// a test can give another world.
struct Environment {
    std::filesystem::path executable = {};
    std::filesystem::path cache_folder = {};           ///< of this program for this user; empty: none
    std::filesystem::path runtime_folder = {};         ///< for files that go with a run, of this user alone
    std::optional<std::string> source_date_epoch = {}; ///< as it is set
    std::string locale = {};                           ///< of messages: “zh_CN.UTF-8”; empty: none is set
    std::string editor = {}; ///< the command of the user's editor; empty: none is set
    std::int64_t now = 0;    ///< seconds since 1970
    unsigned processors = 1;
    Terminal out_terminal = Terminal::No, err_terminal = Terminal::No;
    bool no_colour = false;
    int columns = 80; ///< of the terminal
    std::ostream& out;
    std::ostream& err;
};

/// The world as this process finds it.
Environment read_environment();

} // namespace stonehand
