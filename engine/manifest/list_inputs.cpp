#include "manifest/list_inputs.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/file.hpp"
#include "disk/sha256.hpp"
#include "xml/decode_file.hpp"

namespace stonehand
{

namespace
{

class InputList
{
  public:
    InputList(FileDigests& digests, Report& report) : digests_(digests), report_(report) {}

    /// A file whose text the job holds: what lies on the disk must still be read as that.
    void add_source(const std::string& kind, const std::string& name, const SourceFile& source,
                    const Limits& limits)
    {
        const auto read = read_file(source.path, limits.file_bytes);
        const std::string* bytes = std::get_if<std::string>(&read);
        if (!bytes) return refuse(source.path, describe(std::get<FileFault>(read)));
        Sources again(limits);
        Report told_before;
        const auto file = decode_file(source.path, *bytes, again, told_before);
        if (!file || again.file(*file).bytes != source.bytes)
            return refuse(source.path, say("has changed since it was read"));
        add({kind, name, bytes->size(), sha256(*bytes), {}, source.path});
    }

    void add_file(const InputFile& file)
    {
        const auto digest = digests_.digest(file.path);
        if (const auto* fault = std::get_if<FileFault>(&digest)) {
            if (!is_only_offered(file)) refuse(file.path, describe(*fault));
            return;
        }
        std::error_code ignored;
        const std::uint64_t size = std::filesystem::file_size(file.path, ignored);
        add({file.kind, file.name, size, std::get<std::string>(digest), {}, file.path}, file.face);
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
            list.add_source("layout", path_in_layouts(file.path), file, from.sources.limits());
        else
            list.add_source(i == 0 ? "edition" : "include", path_below(file.path, from.content_root), file,
                            from.sources.limits());
    }
}

} // namespace

std::vector<Input> list_inputs(const Ingredients& ingredients, FileDigests& digests, Report& report)
{
    InputList list(digests, report);
    add_sources(list, ingredients);
    for (const InputFile& file : input_files(ingredients)) list.add_file(file);
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
