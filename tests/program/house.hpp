#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "base/file.hpp"
#include "support/places.hpp"
#include "support/run_process.hpp"
#include "support/scratch_folder.hpp"

namespace stonehand
{

inline const std::string program = STONEHAND_BUILD_DIR "/stonehand";

/// The program as a person calls it, in a folder of its own, on an edition that leans on no other file.
class House
{
  public:
    House()
    {
        write_edition("one", "A paragraph of the first edition.");
        std::filesystem::create_directory_symlink(STONEHAND_SOURCE_DIR "/layouts",
                                                  scratch_.path() / "layouts");
    }

    /// Writes `more/NAME/layout.xml`, to be found with `--layouts more`.
    void write_layout(const std::string& name, const std::string& text) const
    {
        scratch_.write("more/" + name + "/layout.xml", text);
    }

    void write(const std::string& name, const std::string& bytes) const { scratch_.write(name, bytes); }

    void write_edition(const std::string& id, const std::string& text) const
    {
        scratch_.write("content/editions/" + id + "/edition.xml", edition(id, text));
    }

    /// Puts something more before the end of an edition.
    void add_to_edition(const std::string& id, const std::string& what) const
    {
        const std::string name = "content/editions/" + id + "/edition.xml";
        std::string text = bytes(name);
        text.insert(text.find("</edition>"), what + "\n");
        scratch_.write(name, text);
    }

    /// What `call` has for arguments stands before the program.
    ProcessEnd run(const std::vector<std::string>& arguments, ProcessCall call = {}) const
    {
        call.arguments.push_back(program);
        call.arguments.insert(call.arguments.end(), arguments.begin(), arguments.end());
        call.folder = path();
        call.environment.insert(call.environment.begin(), "LC_ALL=C.UTF-8"); // whatever this machine speaks
        call.environment.push_back("XDG_CACHE_HOME=" + (path() / "cache").string());
        return run_process(call);
    }

    const std::filesystem::path& path() const { return scratch_.path(); }

    std::string bytes(const std::string& name) const
    {
        const auto read = read_file(path() / name, 10'000'000);
        return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "(no file)";
    }

    /// The names of all files below a folder of the house.
    std::vector<std::string> files_in(const std::string& folder) const
    {
        std::vector<std::string> names;
        std::error_code error;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path() / folder, error))
            if (entry.is_regular_file())
                names.push_back(entry.path().lexically_relative(path() / folder).string());
        std::sort(names.begin(), names.end());
        return names;
    }

    /// The text of an edition that leans on no other file.
    static std::string edition(const std::string& id, const std::string& text)
    {
        return R"(<?xml version="1.0" encoding="UTF-8"?>
<edition xmlns="urn:stonehand:edition:1" id=")" +
               id + R"(" date="2024-03" xml:lang="en-GB" layout="plain">
  <programme><name>A Programme</name></programme>
  <question><text>Does it build?</text></question>
  <contributor id="editor"><name>An editor</name></contributor>
  <essay id="first" by="editor">
    <title>It builds</title>
    <p>)" + text +
               R"(</p>
  </essay>
  <bio for="editor"><p>An editor edits.</p></bio>
</edition>
)";
    }

  private:
    ScratchFolder scratch_;
};

} // namespace stonehand
