#include "program/edition_run.hpp"

#include <utility>

#include "program/build_key.hpp"
#include "program/layout_folders.hpp"

namespace stonehand
{

std::optional<std::string> ReadEdition::id() const
{
    if (unchanged) return unchanged;
    if (recalled) return recalled->edition;
    return edition ? std::optional(edition->id) : std::nullopt;
}

std::string real_place(const ReadEdition& read)
{
    namespace fs = std::filesystem;
    std::error_code failed;
    const auto real = [&](const fs::path& any) {
        return fs::weakly_canonical(fs::absolute(any, failed), failed);
    };
    const fs::path folder = fs::absolute(read.file, failed).parent_path();
    return (real(folder) / read.file.filename()).lexically_relative(real(read.content_root)).generic_string();
}

KeptRoots roots_of(const ReadEdition& read, const RunContext& context)
{
    return {read.content_root, layout_folders(read.content_root, context.options, context.resources)};
}

void tell_started(ReadEdition& read, const RunContext& context)
{
    if (!std::exchange(read.is_started, true)) context.tell(EditionStarted{read.name()});
}

std::string key_of(const ReadEdition& read, const RunContext& context)
{
    return build_key(real_place(read), context.options, context.surroundings);
}

} // namespace stonehand
