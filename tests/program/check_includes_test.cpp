#include "support/catch.hpp"

#include "support/places.hpp"
#include "support/run_process.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

/// A small house with the real table and the real script, and one file in it.
ProcessEnd check(const std::string& file, const std::string& text, const std::string& other = "",
                 const std::string& other_text = "")
{
    const ScratchFolder scratch;
    for (const char* name : {"script/check-includes", "engine/CMakeLists.txt"}) {
        std::filesystem::create_directories((scratch.path() / name).parent_path());
        std::filesystem::copy_file(std::filesystem::path(STONEHAND_SOURCE_DIR) / name, scratch.path() / name);
    }
    scratch.write(file, text);
    if (!other.empty()) scratch.write(other, other_text);
    return run_process({.arguments = {(scratch.path() / "script/check-includes").string()}});
}

} // namespace

TEST_CASE("includes that the table allows pass", "[program]")
{
    CHECK(check("engine/lines/a.cpp", "#include \"lines/a.hpp\"\n#include \"base/length.hpp\"\n").status ==
          0);
    CHECK(check("engine/lines/a.cpp", "#include \"story/story.hpp\"\n").status == 0); // through paragraph
    CHECK(check("engine/pdf/a.cpp", "#include <podofo/podofo.h>\n#include <vector>\n").status == 0);
    CHECK(check("engine/typeset.cpp", "#include \"engine.hpp\"\n#include \"pdf/write_pdf.hpp\"\n").status ==
          0);
    CHECK(check("engine/command/a.cpp", "#include <CLI/CLI.hpp>\n").status == 0);
}

TEST_CASE("an include against the arrows is told with its place", "[program]")
{
    const ProcessEnd upwards = check("engine/xml/a.cpp", "\n#include \"edition/edition.hpp\"\n");
    CHECK(upwards.status == 1);
    CHECK(upwards.out == "engine/xml/a.cpp:2: engine/xml may not include edition/edition.hpp\n");
    CHECK(check("engine/base/a.hpp", "#include \"engine.hpp\"\n").status == 1);
    CHECK(check("engine/pages/a.cpp", "#include \"pdf/write_pdf.hpp\"\n").status == 1);
}

TEST_CASE("foreign headers stop at their door, and are not shown in its headers", "[program]")
{
    CHECK(check("engine/story/a.cpp", "#include <podofo/podofo.h>\n").status == 1);
    CHECK(check("engine/pdf/a.cpp", "#include <hb.h>\n").status == 1);
    CHECK(check("engine/pdf/a.hpp", "#include <podofo/podofo.h>\n").status == 1);
    CHECK(check("engine/pdf/a_impl.hpp", "#include <podofo/podofo.h>\n").status == 0);
    CHECK(check("engine/edition/a.cpp", "#include <libxml/parser.h>\n").status == 1);
}

TEST_CASE("two headers that define a type of one name are told: the linker would take either for both",
          "[program]")
{
    const ProcessEnd end = check("engine/pages/a.hpp", "struct Mark {\n    int one;\n};\n",
                                 "engine/pdf/b.hpp", "/// Another.\nstruct Mark {\n    double two;\n};\n");
    CHECK(end.status == 1);
    CHECK(end.out == "engine/pdf/b.hpp:2: engine/pdf defines Mark, as engine/pages/a.hpp does\n");
    CHECK(check("engine/pages/a.hpp", "struct Mark {};\n", "engine/pdf/b.hpp", "struct Mark;\n").status == 0);
}
