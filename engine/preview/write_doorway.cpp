#include "preview/write_doorway.hpp"

#include <cstdlib>
#include <unistd.h>

#include <fmt/format.h>

namespace stonehand
{

std::filesystem::path write_doorway(const std::filesystem::path& folder, const std::string& address)
{
    constexpr std::string_view ending = ".html";
    std::string path = (folder / "stonehand-XXXXXX").string().append(ending);
    const int file = ::mkstemps(path.data(), static_cast<int>(ending.size())); // 0600
    if (file < 0) return {};
    const std::string page =
        fmt::format("<!doctype html>\n<meta charset=\"utf-8\">\n<title>stonehand</title>\n"
                    "<meta http-equiv=\"refresh\" content=\"0; url={0}\">\n"
                    "<a href=\"{0}\">stonehand</a>\n",
                    address);
    const ssize_t written = ::write(file, page.data(), page.size());
    ::close(file);
    if (written == static_cast<ssize_t>(page.size())) return path;
    ::unlink(path.c_str());
    return {};
}

} // namespace stonehand
