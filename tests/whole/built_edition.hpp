#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edition/read_edition.hpp"
#include "support/run_process.hpp"
#include "support/scratch_folder.hpp"

namespace stonehand
{

/// An edition that the whole program has built into a folder of its own.
class BuiltEdition
{
  public:
    /// `more` are further arguments of `stonehand build`; `environment` as in ProcessCall.
    explicit BuiltEdition(const std::filesystem::path& file, const std::vector<std::string>& more = {},
                          const std::vector<std::string>& environment = {});

    const ProcessEnd& end() const { return end_; }
    /// Every PDF that was made, in the order of their paths.
    std::vector<std::filesystem::path> pdfs() const;
    /// The bytes of a file of the edition: `SHA256SUMS`, `screen/x.pdf`.
    std::string bytes(std::string_view name) const;
    std::filesystem::path path(std::string_view name) const { return into_.path() / id_ / name; }

  private:
    ScratchFolder into_;
    std::string id_;
    ProcessEnd end_;
};

/// The sample edition, and the reference editions where they are at hand.
std::vector<std::filesystem::path> editions_at_hand();
std::filesystem::path sample_edition();

/// A text of an edition, and the tag of the language that it is in.
struct SourceText {
    std::string text, language;
};
std::vector<SourceText> source_texts(const Edition& edition);

/// The texts of an edition's essays, translations and bios, block by block in reading order; those with notes
/// are left out, since a note is read where it is called.
std::vector<std::string> texts_of(const Edition& edition);

/// What `pdfinfo -struct-text` reads, all blocks in one string, without the hyphens that line ends added.
std::string structure_text(const std::filesystem::path& pdf);

/// What `pdftotext` reads, `comparable`.
std::string page_text(const std::filesystem::path& pdf);

/// A text as it can be compared with what was read off a page: without hyphens, since those of the text are
/// lost at line ends by poppler (“human-/rights”); with one space for white space, and none beside Han
/// characters, where a line's end is no space.
std::string comparable(std::string_view text);

} // namespace stonehand
