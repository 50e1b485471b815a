#include "edition/check_pictures.hpp"

#include <string>
#include <string_view>

#include "base/file.hpp"
#include "base/file_meant.hpp"

namespace stonehand
{

namespace
{

namespace fs = std::filesystem;

/// By the first bytes, never by the name: JPEG (ITU T.81, B.1.1.3), PNG (ISO 15948, 5.2), SVG.
bool is_known_format(std::string_view bytes)
{
    return bytes.starts_with("\xff\xd8\xff") || bytes.starts_with("\x89PNG\r\n\x1a\n") ||
           bytes.find("<svg") != bytes.npos;
}

void check_picture(const Attribute& source, const fs::path& root_folder, const Sources& sources,
                   Report& report)
{
    const fs::path wanted(source.value);
    // The grammar has told what is no relative path.
    if (!wanted.has_filename() || wanted.is_absolute() ||
        wanted.begin()->string().find(':') != std::string::npos ||
        source.value.find('\\') != std::string::npos)
        return;
    const fs::path path = fs::path(sources.file(source.value_span.file).path).parent_path() / wanted;
    if (contained(path, root_folder) == Containment::Outside) {
        report
            .add("picture-outside-root", source.value_span,
                 say("the picture {} lies outside the content root", quoted(source.value)))
            .hint(say("move it below the folder that holds “editions”, or give another folder with --root"));
        return;
    }
    std::error_code fault;
    const fs::file_status status = fs::status(path, fault);
    if (!fs::exists(status)) {
        report
            .add("missing-picture", source.value_span, say("the picture {} is missing", quoted(source.value)))
            .hint(hint_of_file_meant(path).value_or(
                say("it is looked for at {}", path.lexically_normal().generic_string())));
        return;
    }
    // Enough to know a picture by; an SVG may begin with a comment.
    constexpr std::size_t enough = 4096;
    const std::string bytes = first_bytes(path, enough);
    if (bytes.empty())
        report
            .add("missing-picture", source.value_span,
                 say("the picture {} cannot be read, or is empty", quoted(source.value)))
            .hint(say("it is looked for at {}", path.lexically_normal().generic_string()));
    else if (!is_known_format(bytes))
        report
            .add("unsupported-picture", source.value_span,
                 say("the picture {} is no JPEG, PNG or SVG", quoted(source.value)))
            .hint(say("save it as one of these; what counts is its content, not its name"));
}

} // namespace

void check_pictures(const Landmarks& landmarks, const fs::path& root_folder, const Sources& sources,
                    Report& report)
{
    for (const Attribute* source : landmarks.pictures) check_picture(*source, root_folder, sources, report);
}

} // namespace stonehand
