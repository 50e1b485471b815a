#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/run_process.hpp"
#include "support/scratch_folder.hpp"

namespace stonehand
{

/// A folder with a small edition that has no fault until a test plants one, and with what an earlier build
/// left. The program is run in it as a person runs it.
class FaultyHouse
{
  public:
    FaultyHouse();

    /// Writes a file of the house, and the folders on the way.
    void write(const std::string& name, std::string_view bytes) const { scratch_.write(name, bytes); }
    /// Writes the whole edition.
    void write_edition(std::string_view text) const { write(edition_file, text); }
    /// Writes the edition with this as the content of its essay, which is line 5.
    void write_content(std::string_view content) const;
    /// Writes a layout `small` that the edition will name; line 1 is its start tag.
    void write_layout(std::string_view text);

    /// What a build says: its status, then every error in the order told: `1 edition.xml:5:4 too-deep`.
    /// Places in the edition's folder begin there, others in the house. What the program must never do stands
    /// behind it in brackets: an error without a remedy or without a place in its file, another file changed,
    /// an old output touched though the build failed, a temporary file left, more than ten seconds.
    std::string verdict(const std::vector<std::string>& more = {}, ProcessCall call = {});
    /// All that the last `verdict` was made of.
    const ProcessEnd& end() const { return end_; }
    /// The codes of the warnings told then, each once, separated by spaces.
    std::string warnings() const;

    /// What a program in the house is to have in its environment: caches of its own. fontconfig keeps what it
    /// found of the fonts for all programs of the machine, be it nothing because a call failed; here that
    /// ends with the house, and is forgotten with each call of this.
    std::vector<std::string> environment() const;

    const std::filesystem::path& path() const { return scratch_.path(); }
    std::string bytes(const std::string& name) const;
    /// All files of the house but for the cache, each with its bytes.
    std::map<std::string, std::string> files() const;

    static constexpr const char* edition_file = "content/editions/one/edition.xml";

  private:
    std::string name_ = "plain"; ///< of the layout
    ScratchFolder scratch_;
    ProcessEnd end_;
};

/// An edition of id `one` with this content as line 5.
std::string edition_with(std::string_view content, std::string_view layout = "plain");

} // namespace stonehand
