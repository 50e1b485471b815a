#include "built_edition.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace stonehand
{

namespace
{

const std::filesystem::path source = STONEHAND_SOURCE_DIR;

std::string read_all(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string id_of(const std::filesystem::path& file)
{
    Sources sources;
    Report report;
    const auto edition = read_edition(file, content_root(file), sources, report);
    return edition ? edition->id : std::string();
}

void replace_all(std::string& text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

std::size_t bytes_of_character(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/// Ideographs, kana and full-width marks, U+2E80 to U+9FFF and U+FF00 on; and quotation marks, which are
/// full-width beside them.
bool is_han(std::string_view character)
{
    return (character >= "\u2e80" && character < "\ua000") || character >= "\uff00" ||
           (character >= "\u2018" && character <= "\u201d");
}

bool has_note(const Copy& copy)
{
    return std::any_of(copy.content.begin(), copy.content.end(), [](const Inline& part) {
        const auto* phrase = std::get_if<Phrase>(&part);
        return phrase && (phrase->kind == PhraseKind::Note || phrase->kind == PhraseKind::Endnote ||
                          phrase->kind == PhraseKind::Reference);
    });
}

void gather(const std::vector<ContentBlock>& blocks, std::vector<SourceText>& texts)
{
    for (const ContentBlock& block : blocks) {
        const bool numbered = block.kind == BlockKind::Caption; // its label stands before it
        if (!block.copy.empty() && !has_note(block.copy) && !numbered)
            texts.push_back({plain_text(block.copy), block.copy.language.tag});
        gather(block.children, texts);
    }
}

} // namespace

BuiltEdition::BuiltEdition(const std::filesystem::path& file, const std::vector<std::string>& more,
                           const std::vector<std::string>& environment)
    : id_(id_of(file))
{
    ProcessCall call;
    call.arguments = {std::string(STONEHAND_BUILD_DIR) + "/stonehand",
                      "build",
                      file.string(),
                      "--layouts",
                      (source / "layouts").string(),
                      "--output",
                      "screen,essay",
                      "--into",
                      into_.path().string(),
                      "--quiet"};
    call.arguments.insert(call.arguments.end(), more.begin(), more.end());
    call.environment = environment;
    end_ = run_process(call);
}

std::vector<std::filesystem::path> BuiltEdition::pdfs() const
{
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(into_.path()))
        if (entry.path().extension() == ".pdf") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string BuiltEdition::bytes(std::string_view name) const
{
    return read_all(path(name));
}

std::filesystem::path sample_edition()
{
    return source / "content/editions/two-languages/edition.xml";
}

std::vector<std::filesystem::path> editions_at_hand()
{
    std::vector<std::filesystem::path> found{sample_edition()};
    for (const char* name : {"2022-09-human-rights", "udhr-bilingual"}) {
        const auto file = source / "../shared/reference/editions" / name / "edition.xml";
        if (std::filesystem::exists(file)) found.push_back(file);
    }
    return found;
}

std::vector<SourceText> source_texts(const Edition& edition)
{
    std::vector<SourceText> texts;
    for (const Essay& essay : edition.essays) {
        gather(essay.blocks, texts);
        for (const Translation& translation : essay.translations) gather(translation.blocks, texts);
    }
    for (const Bio& bio : edition.bios) gather(bio.blocks, texts);
    return texts;
}

std::vector<std::string> texts_of(const Edition& edition)
{
    std::vector<std::string> texts;
    for (SourceText& one : source_texts(edition)) texts.push_back(std::move(one.text));
    return texts;
}

std::string structure_text(const std::filesystem::path& pdf)
{
    const ProcessEnd end = run_process({{"pdfinfo", "-struct-text", pdf.string()}});
    std::string all;
    std::istringstream lines(end.out);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t begin = line.find_first_not_of(' ');
        if (begin == line.npos) continue;
        const bool quoted_text = line[begin] == '"' && line.size() > begin + 1 && line.back() == '"';
        if (quoted_text)
            all += line.substr(begin + 1, line.size() - begin - 2);
        else if (line.find(" (block)") != line.npos)
            all += "\n";
    }
    replace_all(all, "\u00ad", "");
    return all;
}

std::string comparable(std::string_view text)
{
    std::string plain(text);
    for (const char* hyphen : {"-", "\u00ad"}) {
        replace_all(plain, std::string(hyphen) + "\n", "");
        replace_all(plain, hyphen, "");
    }
    replace_all(plain, "\u00a0", " ");
    std::string made;
    bool white = false, after_han = true;
    for (std::size_t at = 0; at < plain.size();) {
        if (std::string_view(" \n\f\t").find(plain[at]) != std::string_view::npos) {
            white = true;
            ++at;
            continue;
        }
        const std::size_t length = bytes_of_character(plain[at]);
        const bool han = is_han(std::string_view(plain).substr(at, length));
        if (white && !han && !after_han) made += ' ';
        made.append(plain, at, length);
        at += length;
        white = false;
        after_han = han;
    }
    return made;
}

std::string page_text(const std::filesystem::path& pdf)
{
    return comparable(run_process({{"pdftotext", "-enc", "UTF-8", pdf.string(), "-"}}).out);
}

} // namespace stonehand
