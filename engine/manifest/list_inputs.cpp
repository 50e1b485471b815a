#include "manifest/list_inputs.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/file.hpp"
#include "disk/sha256.hpp"
#include "list_pictures.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint64_t largest_text = 64'000'000;

/// The path below a folder, or the bare name where it does not lie there.
std::string path_below(const std::filesystem::path& path, const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (contained(path, folder) == Containment::Outside) return path.filename().string();
    return std::filesystem::weakly_canonical(path, ignored)
        .lexically_relative(std::filesystem::weakly_canonical(folder, ignored))
        .generic_string();
}

/// `layouts/plain/pictures/seal.png`, wherever the folder of layouts lies: a layout is a folder with a
/// `layout.xml`.
std::string path_in_layouts(const std::filesystem::path& path)
{
    std::error_code ignored;
    for (auto folder = path.parent_path(); folder.has_relative_path(); folder = folder.parent_path())
        if (std::filesystem::exists(folder / "layout.xml", ignored))
            return "layouts/" + path_below(path, folder.parent_path());
    return "layouts/" + path.filename().string();
}

class InputList
{
  public:
    InputList(FileDigests& digests, Report& report) : digests_(digests), report_(report) {}

    /// A file whose bytes the job holds: what lies on the disk must still be that, but for a byte order mark
    /// and the encoding, which are taken off in reading.
    void add_source(const std::string& kind, const std::string& name, const SourceFile& source)
    {
        const auto read = read_file(source.path, largest_text);
        const std::string* bytes = std::get_if<std::string>(&read);
        if (!bytes) return refuse(source.path, describe(std::get<FileFault>(read)));
        const bool utf16 = bytes->starts_with("\xff\xfe") || bytes->starts_with("\xfe\xff");
        if (!utf16 && !bytes->ends_with(source.bytes))
            return refuse(source.path, say("has changed since it was read"));
        add({kind, name, bytes->size(), sha256(*bytes), {}, source.path});
    }

    void add_file(const std::string& kind, const std::string& name, const std::filesystem::path& path,
                  const std::string& face = "")
    {
        const auto digest = digests_.digest(path);
        if (const auto* fault = std::get_if<FileFault>(&digest)) return refuse(path, describe(*fault));
        std::error_code ignored;
        const std::uint64_t size = std::filesystem::file_size(path, ignored);
        add({kind, name, size, std::get<std::string>(digest), {}, path}, face);
    }

    std::vector<Input> sorted() const
    {
        std::vector<Input> inputs;
        for (auto [key, input] : by_name_) {
            std::sort(input.faces.begin(), input.faces.end());
            inputs.push_back(std::move(input));
        }
        return inputs;
    }

  private:
    void add(Input input, const std::string& face = "")
    {
        // Two files of one name, from two folders of the system, are told apart by their hashes.
        Input& known =
            by_name_.try_emplace({input.kind, input.path, input.sha256}, std::move(input)).first->second;
        if (!face.empty() && std::find(known.faces.begin(), known.faces.end(), face) == known.faces.end())
            known.faces.push_back(face);
    }

    void refuse(const std::filesystem::path& path, const Message& why)
    {
        report_.add("input-changed", Span{}, say("{} {}", path.string(), why))
            .hint(say("run it again when nothing writes to that file"));
    }

    FileDigests& digests_;
    Report& report_;
    std::map<std::array<std::string, 3>, Input> by_name_;
};

void add_sources(InputList& list, const Ingredients& from)
{
    for (std::size_t i = 0; i < from.text_files; ++i) {
        const SourceFile& file = from.sources.file(static_cast<FileId>(i));
        if (i >= from.edition_files)
            list.add_source("layout", path_in_layouts(file.path), file);
        else
            list.add_source(i == 0 ? "edition" : "include", path_below(file.path, from.content_root), file);
    }
}

void add_pictures(InputList& list, const Ingredients& from)
{
    for (const auto& [path, at, refused] : list_pictures(from.edition, from.sources))
        list.add_file("picture", path_below(path, from.content_root), path);
    for (const auto& [path, at, refused] : list_pictures(from.layout))
        list.add_file("picture", path_in_layouts(path), path);
}

} // namespace

std::vector<Input> list_inputs(const Ingredients& ingredients, FileDigests& digests, Report& report)
{
    InputList list(digests, report);
    add_sources(list, ingredients);
    add_pictures(list, ingredients);
    const Library& library = ingredients.library;
    for (std::size_t i = 0; i < library.fonts.count(); ++i) {
        const Font& font = library.fonts.font(static_cast<FontId>(i));
        list.add_file("font", font.path().filename().string(), font.path(),
                      font.family() + " " + font.style());
    }
    const auto add_profile = [&](const std::filesystem::path& profile) {
        if (!profile.empty()) list.add_file("profile", profile.filename().string(), profile);
    };
    add_profile(library.screen_profile.path);
    for (const auto& [output, press] : library.presses) add_profile(press.profile.path);
    for (const std::filesystem::path patterns : library.hyphenators.files())
        list.add_file("patterns", patterns.filename().string(), patterns);
    return list.sorted();
}

std::vector<Input> joined_inputs(std::vector<Input> some, const std::vector<Input>& others)
{
    const auto names = [](const Input& input) { return std::tie(input.kind, input.path, input.sha256); };
    for (const Input& other : others) {
        const auto same = std::find_if(some.begin(), some.end(),
                                       [&](const Input& one) { return names(one) == names(other); });
        if (same == some.end()) {
            some.push_back(other);
            continue;
        }
        std::vector<std::string> faces;
        std::set_union(same->faces.begin(), same->faces.end(), other.faces.begin(), other.faces.end(),
                       std::back_inserter(faces));
        same->faces = std::move(faces);
    }
    std::sort(some.begin(), some.end(),
              [&](const Input& one, const Input& other) { return names(one) < names(other); });
    return some;
}

} // namespace stonehand
