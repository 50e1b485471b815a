#include "preview/editor_command.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

using Words = std::vector<std::string>;

const EditorPlace place{"/a folder/edition.xml", 57, 14};

} // namespace

TEST_CASE("a command is parted at white space, but not between quotation marks")
{
    CHECK(editor_words("code  --wait") == Words{"code", "--wait"});
    CHECK(editor_words("\"/opt/my editor/run\" 'a \"b' ''") == Words{"/opt/my editor/run", "a \"b", ""});
    CHECK(editor_words(" \t").empty());
    // What means something to a shell means nothing here.
    CHECK(editor_words("run $(reboot);x|y>z") == Words{"run", "$(reboot);x|y>z"});
}

TEST_CASE("fields are filled in where they stand, and what is filled in is not looked at again")
{
    CHECK(editor_arguments("run {file} -l{line} --at={line}:{column}", place) ==
          Words{"run", "/a folder/edition.xml", "-l57", "--at=57:14"});
    CHECK(editor_arguments("run {file}", {"/{line}.xml", 1, 1}) == Words{"run", "/{line}.xml"});
}

TEST_CASE("editors that are known by name get the line as they take it, all others the file")
{
    const std::string at = "/a folder/edition.xml";
    CHECK(editor_arguments("/usr/bin/code --wait", place) ==
          Words{"/usr/bin/code", "--wait", "--goto", at + ":57:14"});
    CHECK(editor_arguments("subl", place) == Words{"subl", at + ":57:14"});
    CHECK(editor_arguments("emacsclient -n", place) == Words{"emacsclient", "-n", "+57:14", at});
    CHECK(editor_arguments("gvim", place) == Words{"gvim", "+57", at});
    CHECK(editor_arguments("kate", place) == Words{"kate", "--line", "57", "--column", "14", at});
    CHECK(editor_arguments("notepad", place) == Words{"notepad", at});
    CHECK(editor_arguments("", place).empty());
}

TEST_CASE("editors that work in a terminal are known")
{
    for (const char* command : {"vim", "/usr/bin/nano -w", "emacs -nw"}) CHECK(needs_terminal(command));
    for (const char* command : {"code", "emacs", "xterm -e vim", "gvim", ""}) CHECK(!needs_terminal(command));
}
