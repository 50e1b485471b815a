#include "program/keep_build.hpp"

#include <map>
#include <utility>

#include "apart/message_json_impl.hpp"
#include "manifest/input_files.hpp"
#include "telling/order_diagnostics.hpp"

namespace stonehand
{

namespace
{

/// What somebody's files are called may be no UTF-8.
std::string text_of(const Message& message)
{
    return as_json(message).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

KeptRoot root_of(const Input& input)
{
    return is_of_layout(input) ? KeptRoot::Layouts : KeptRoot::Content;
}

class Keeper
{
  public:
    Keeper(const KeptRoots& roots, const Sources& sources) : roots_(roots), sources_(sources) {}

    void add_inputs(const std::vector<Input>& inputs)
    {
        for (const Input& input : inputs) {
            by_file_.try_emplace(input.file.lexically_normal().generic_string(), kept_.inputs.size());
            kept_.inputs.push_back({kept_path(input.file, roots_, root_of(input)), false, input.sha256});
        }
    }

    void add_folder(const std::filesystem::path& folder, FoldersAsFound& folders)
    {
        kept_.inputs.push_back({kept_path(folder, roots_, KeptRoot::Layouts), true, folders.digest(folder)});
    }

    void add_warning(const Diagnostic& told)
    {
        KeptWarning warning{std::string(told.code.id()), text_of(told.message), span_of(told.at), {}};
        for (const Hint& hint : told.hints)
            warning.hints.push_back({text_of(hint.text), hint.at ? span_of(*hint.at) : std::nullopt});
        kept_.warnings.push_back(std::move(warning));
    }

    std::optional<KeptBuild> take()
    {
        if (lost_) return std::nullopt;
        return std::move(kept_);
    }

    KeptBuild& kept() { return kept_; }

  private:
    std::optional<KeptSpan> span_of(Span span)
    {
        if (span.file == no_file) return std::nullopt;
        const std::filesystem::path path = sources_.file(span.file).path;
        const auto known = by_file_.find(path.lexically_normal().generic_string());
        if (known == by_file_.end()) {
            lost_ = true;
            return std::nullopt;
        }
        return KeptSpan{known->second, span.begin, span.end};
    }

    const KeptRoots& roots_;
    const Sources& sources_;
    KeptBuild kept_;
    std::map<std::string, std::size_t> by_file_;
    bool lost_ = false;
};

} // namespace

std::optional<KeptBuild> keep_build(BuildToKeep build, const KeptRoots& roots, FoldersAsFound& folders)
{
    Keeper keeper(roots, build.sources);
    keeper.kept().edition = build.edition;
    keeper.kept().files = std::move(build.files);
    keeper.add_inputs(build.inputs);
    for (const auto& folder : build.font_folders) keeper.add_folder(folder, folders);
    for (const Diagnostic& told : order_diagnostics(build.report)) keeper.add_warning(told);
    return keeper.take();
}

} // namespace stonehand
