#include "disk/write_named_file.hpp"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <system_error>

#include "base/descriptor.hpp"
#include "disk/write_all.hpp"

namespace stonehand
{

namespace
{

namespace fs = std::filesystem;

constexpr int most_links = 40; // as many as the system follows

bool is_written_into(const fs::path& path)
{
    std::error_code ignored;
    const fs::file_type type = fs::status(path, ignored).type();
    return type == fs::file_type::character || type == fs::file_type::block || type == fs::file_type::fifo ||
           type == fs::file_type::socket;
}

std::optional<WriteFault> write_into(const fs::path& path, std::string_view bytes)
{
    Descriptor descriptor(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    const auto fault = [&](Sentence step) {
        return WriteFault{path, step, verbatim(std::generic_category().message(errno))};
    };
    if (descriptor.number() < 0) return fault(say("be opened"));
    if (!write_all(descriptor.number(), bytes)) return fault(say("be written"));
    if (!descriptor.close()) return fault(say("be closed"));
    return std::nullopt;
}

/// The number of a descriptor of this process where a path leads to one: `/dev/stdout` is a link to it. What
/// stands behind it may be a file that others write to as well, which is not to be replaced.
std::optional<int> own_descriptor(const fs::path& path)
{
    std::error_code failed;
    const fs::path own = fs::canonical("/proc/self/fd", failed);
    fs::path place = fs::absolute(path, failed);
    for (int links = 0; links < most_links; ++links) {
        if (!own.empty() && fs::weakly_canonical(place.parent_path(), failed) == own) {
            const std::string name = place.filename().string();
            int number = -1;
            const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
            if (read.ec == std::errc() && number >= 0) return number;
        }
        if (!fs::is_symlink(place, failed)) return std::nullopt;
        place = place.parent_path() / fs::read_symlink(place, failed);
    }
    return std::nullopt;
}

/// Where links lead; a link to what is not there yet leads there all the same.
fs::path followed(const fs::path& path)
{
    std::error_code failed;
    fs::path place = fs::absolute(path, failed);
    for (int links = 0; links < most_links && fs::is_symlink(place, failed); ++links)
        place = place.parent_path() / fs::read_symlink(place, failed);
    return place;
}

} // namespace

std::optional<WriteFault> write_named_file(const fs::path& path, std::string_view bytes,
                                           TemporaryFiles& temporary)
{
    if (const auto number = own_descriptor(path))
        return write_all(*number, bytes)
                   ? std::nullopt
                   : std::optional(WriteFault{path, say("be written"),
                                              verbatim(std::generic_category().message(errno))});
    if (is_written_into(path)) return write_into(path, bytes);
    return write_files({{followed(path), bytes}}, 1, temporary);
}

} // namespace stonehand
