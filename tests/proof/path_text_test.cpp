#include "proof/path_text.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("steps are told from where the last one ended, in the fewest signs")
{
    PathText text;
    text.move({10, 20});
    text.line({15, 18});
    text.line({15, 30});
    text.curve({16, 31}, {17, 31}, {20, 30});
    text.close();
    text.move({11, 20});
    CHECK(text.take() == "m10 20l5-2 0 12c1 1 2 1 5 0zm1 0");
}

TEST_CASE("an outline is turned to point downwards, and nothing drifts")
{
    using Kind = OutlineStep::Kind;
    const Outline outline{{Kind::Move, {{{0.0004, 0.0004}}}},
                          {Kind::Line, {{{0.0008, 0.0008}}}},
                          {Kind::Line, {{{0.0012, 0.0012}}}},
                          {Kind::Close, {}}};
    CHECK(path_text(outline, 1000) == "m0 0l1-1 0 0z");
}
