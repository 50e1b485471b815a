#include "painted/ghostscript.hpp"

#include <cstdint>
#include <sstream>
#include <stdexcept>

#include "base/file.hpp"
#include "support/run_process.hpp"
#include "support/scratch_folder.hpp"

namespace stonehand
{

namespace
{

std::string run_ghostscript(std::vector<std::string> options, const std::string& out,
                            const std::filesystem::path& file)
{
    std::vector<std::string> call{"gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-r720", "-o", out};
    call.insert(call.end(), options.begin(), options.end());
    call.push_back(file.string());
    const ProcessEnd end = run_process({call});
    if (end.status != 0) throw std::runtime_error("gs: " + end.out + end.err);
    return end.out;
}

/// A TIFF of gray, not compressed, as far as Ghostscript writes it: little-endian, strips in order.
class GrayTiff
{
  public:
    explicit GrayTiff(std::string_view bytes) : bytes_(bytes), folder_(number(4, 4)) {}

    /// Ink is what is missing to white.
    double mean_ink() const
    {
        constexpr int offsets = 273, counts = 279;
        double sum = 0;
        std::size_t pixels = 0;
        for (std::size_t strip = 0; strip < count(offsets); ++strip) {
            const std::size_t at = value(offsets, strip), size = value(counts, strip);
            for (const char pixel : bytes_.substr(at, size)) sum += 255 - static_cast<unsigned char>(pixel);
            pixels += size;
        }
        return sum / 255 / static_cast<double>(pixels);
    }

  private:
    std::size_t number(std::size_t at, std::size_t size) const
    {
        std::size_t value = 0;
        for (std::size_t byte = 0; byte < size; ++byte)
            value |= std::size_t{static_cast<unsigned char>(bytes_.at(at + byte))} << 8 * byte;
        return value;
    }
    /// Where an entry stands in the folder.
    std::size_t entry(int tag) const
    {
        for (std::size_t index = 0; index < number(folder_, 2); ++index)
            if (number(folder_ + 2 + 12 * index, 2) == static_cast<std::size_t>(tag))
                return folder_ + 2 + 12 * index;
        throw std::runtime_error("the TIFF has no such entry");
    }
    std::size_t count(int tag) const { return number(entry(tag) + 4, 4); }
    std::size_t value(int tag, std::size_t index) const
    {
        const std::size_t size = number(entry(tag) + 2, 2) == 3 ? 2 : 4; // SHORT or LONG
        const bool is_inside = count(tag) * size <= 4;
        const std::size_t at = is_inside ? entry(tag) + 8 : number(entry(tag) + 8, 4);
        return number(at + index * size, size);
    }

    std::string_view bytes_;
    std::size_t folder_;
};

} // namespace

bool has_ghostscript()
{
    return run_process({{"gs", "--version"}}).status == 0;
}

std::vector<PlateMeans> separated(std::string_view pdf, std::size_t pages)
{
    const ScratchFolder folder;
    const auto file = folder.write("pages.pdf", pdf);
    run_ghostscript({"-sDEVICE=tiffsep", "-sCompression=none"}, (folder.path() / "%d.tif").string(), file);
    std::vector<PlateMeans> means(pages);
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        const std::string name = entry.path().stem().string(); // 1(Cyan)
        const std::size_t open = name.find('(');
        if (open == name.npos) continue;
        const std::string bytes = std::get<std::string>(read_file(entry.path(), 100'000'000));
        const std::string plate = name.substr(open + 1, name.size() - open - 2);
        means.at(std::stoul(name) - 1)[plate] = GrayTiff(bytes).mean_ink();
    }
    return means;
}

std::vector<PlateMeans> ink_covered(std::string_view pdf, std::size_t pages)
{
    const ScratchFolder folder;
    std::istringstream told(
        run_ghostscript({"-sDEVICE=ink_cov"}, "-", folder.write("pages.pdf", pdf))); // a line for each page
    std::vector<PlateMeans> means(pages);
    for (PlateMeans& page : means) {
        for (const char* plate : {"Cyan", "Magenta", "Yellow", "Black"}) {
            double percent = 0;
            told >> percent;
            page[plate] = percent / 100;
        }
        std::string rest; // CMYK OK
        std::getline(told, rest);
    }
    return means;
}

} // namespace stonehand
