#include "unicode/han_class.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("every row of clreq's table of punctuation has its class")
{
    const std::pair<std::u32string_view, HanClass> rows[] = {
        {U"。，、．", HanClass::PauseOrStop},
        {U"：；", HanClass::Colon},
        {U"！？‼⁇⁈⁉", HanClass::Bang},
        {U"「『“‘（《〈【〖〔［｛", HanClass::Open},
        {U"」』”’）》〉】〗〕］｝", HanClass::Close},
        {U"—⸺", HanClass::Dash},
        {U"…⋯", HanClass::Ellipsis},
        {U"～–-", HanClass::Connector},
        {U"·‧・", HanClass::Interpunct},
        {U"/／", HanClass::Solidus},
        {U"人々〇ぁアㄅ\U00020000", HanClass::Ideograph},
        {U"aZ9éЖע٣", HanClass::Western},
        {U" ,.!\u3000ＡＢ１", HanClass::Other},
    };
    for (const auto& [characters, expected] : rows)
        for (char32_t character : characters) {
            INFO(static_cast<std::uint32_t>(character));
            CHECK(han_class(character) == expected);
        }
}

TEST_CASE("quotation marks are Han's where either mark of the pair stands beside Han")
{
    CHECK(han_quotation_marks("他说“hello”。") == std::vector<std::uint32_t>{6, 14});
    CHECK(han_quotation_marks("it’s “said”").empty());
    CHECK(han_quotation_marks("中国’s").empty());
    CHECK(han_quotation_marks("“第一段").front() == 0);
    CHECK(han_quotation_marks("第二段”").front() == 9);
    CHECK(han_quotation_marks("“a‘b’说”").size() == 4);
    CHECK(han_quotation_marks("").empty());
}
