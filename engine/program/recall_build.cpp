#include "program/recall_build.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "apart/message_json_impl.hpp"
#include "base/file.hpp"
#include "disk/digest_folder.hpp"
#include "font/installed_fonts.hpp"
#include "xml/decode_file.hpp"

namespace stonehand
{

namespace
{

bool is_same(const KeptInput& input, const KeptRoots& roots, FileDigests& digests)
{
    const auto path = located(input.at, roots);
    if (!path) return false;
    if (input.is_folder) return digest_folder(*path, digests, is_font_file) == input.sha256;
    const auto digest = digests.digest(*path);
    const auto* known = std::get_if<std::string>(&digest);
    return known && *known == input.sha256;
}

/// The record is whole: what stands in it was written by `keep_build`.
Message message_in(const std::string& kept)
{
    return message_of(nlohmann::json::parse(kept));
}

/// The files that warnings point into, read again when they are first wanted.
class RecalledSources
{
  public:
    RecalledSources(const KeptBuild& build, const std::filesystem::path& edition, const KeptRoots& roots,
                    Sources& sources)
        : build_(build), edition_(edition), roots_(roots), sources_(sources)
    {
    }

    Span span_of(const std::optional<KeptSpan>& span)
    {
        if (!span) return {};
        const FileId file = file_of(span->input);
        return file == no_file ? Span{} : Span{file, span->begin, span->end};
    }

  private:
    FileId file_of(std::size_t input)
    {
        const auto [known, is_new] = files_.try_emplace(input, no_file);
        if (!is_new) return known->second;
        const auto path = located(build_.inputs[input].at, roots_);
        if (!path) return no_file;
        auto bytes = read_file(*path, sources_.limits().file_bytes);
        if (std::holds_alternative<FileFault>(bytes)) return no_file;
        Report ignored;
        const auto file = decode_file(shown_as(build_.inputs[input].at, *path, edition_, roots_),
                                      std::get<std::string>(std::move(bytes)), sources_, ignored);
        return known->second = file.value_or(no_file);
    }

    const KeptBuild& build_;
    const std::filesystem::path& edition_;
    const KeptRoots& roots_;
    Sources& sources_;
    std::map<std::size_t, FileId> files_;
};

} // namespace

std::optional<KeptBuild> find_same(std::vector<KeptBuild> builds, const KeptRoots& roots,
                                   FileDigests& digests)
{
    for (KeptBuild& build : builds) {
        const bool same = std::all_of(build.inputs.begin(), build.inputs.end(),
                                      [&](const KeptInput& input) { return is_same(input, roots, digests); });
        if (same) return std::move(build);
    }
    return std::nullopt;
}

bool stands(const KeptBuild& build, const std::filesystem::path& folder, FileDigests& digests)
{
    return std::all_of(build.files.begin(), build.files.end(), [&](const KeptFile& file) {
        const auto digest = digests.digest(folder / file.path);
        const auto* known = std::get_if<std::string>(&digest);
        return known && *known == file.sha256;
    });
}

void recall_warnings(const KeptBuild& build, const std::filesystem::path& edition, const KeptRoots& roots,
                     Sources& sources, Report& report)
{
    RecalledSources files(build, edition, roots, sources);
    // The files come in the order in which the warnings were told: that of their reading.
    for (const KeptWarning& warning : build.warnings) files.span_of(warning.at);
    for (const KeptWarning& warning : build.warnings) {
        const auto code = Code::find(warning.code);
        if (!code) continue;
        Diagnostic& told = report.add(*code, files.span_of(warning.at), message_in(warning.message));
        for (const KeptHint& hint : warning.hints) {
            if (hint.at)
                told.hint(message_in(hint.text), files.span_of(hint.at));
            else
                told.hint(message_in(hint.text));
        }
    }
}

} // namespace stonehand
