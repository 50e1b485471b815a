#include "image/drawings.hpp"

#include <memory>

#include "base/file.hpp"
#include "image/drawing.hpp"
#include "image/picture_fault.hpp"
#include "image/read_svg.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint64_t largest_drawing = 16'000'000;
constexpr std::size_t enough_to_know = 4096;

void tell(FileFault fault, const std::filesystem::path& path, Span reference, Report& report)
{
    report.add(code_of(fault), reference, say("the drawing {} {}", quoted(path.string()), describe(fault)))
        .hint(say("stonehand takes drawings of 16 MB"));
}

std::optional<Picture> read_drawing(const std::filesystem::path& path, std::string bytes,
                                    const Palette& palette, Sources& sources, Report& report)
{
    Picture picture;
    picture.format = Picture::Format::Svg;
    picture.path = path.string();
    picture.bytes = std::make_shared<const std::string>(bytes);
    auto drawing = read_svg(picture.path, std::move(bytes), palette, sources, report);
    if (!drawing) return std::nullopt;
    picture.width = static_cast<std::uint32_t>(drawing->size.width.units());
    picture.height = static_cast<std::uint32_t>(drawing->size.height.units());
    picture.drawing = std::make_shared<const Drawing>(*std::move(drawing));
    return picture;
}

} // namespace

Drawings Drawings::load(const std::vector<NamedPicture>& pictures, const Palette& palette, Sources& sources,
                        Report& report)
{
    Drawings drawings;
    for (const auto& [path, reference, refused] : pictures) {
        if (refused) drawings.by_path_[path.string()] = std::nullopt;
        if (drawings.find(path) || !is_svg(first_bytes(path, enough_to_know))) continue;
        auto read = read_file(path, largest_drawing);
        std::optional<Picture>& drawing = drawings.by_path_[path.string()];
        if (auto* bytes = std::get_if<std::string>(&read))
            drawing = read_drawing(path, std::move(*bytes), palette, sources, report);
        else
            tell(std::get<FileFault>(read), path, reference, report);
    }
    return drawings;
}

const std::optional<Picture>* Drawings::find(const std::filesystem::path& path) const
{
    const auto found = by_path_.find(path.string());
    return found == by_path_.end() ? nullptr : &found->second;
}

} // namespace stonehand
