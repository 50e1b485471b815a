#include "edition/read_edition.hpp"

#include "edition/build_edition.hpp"
#include "edition/check_ids.hpp"
#include "edition/check_languages.hpp"
#include "edition/check_names.hpp"
#include "edition/check_nesting.hpp"
#include "edition/check_people.hpp"
#include "edition/check_pictures.hpp"
#include "edition/check_tables.hpp"
#include "edition/check_texts.hpp"
#include "edition/check_translations.hpp"
#include "edition/check_words.hpp"
#include "edition/edition_grammar.hpp"
#include "xml/check_grammar.hpp"
#include "xml/read_tree.hpp"

namespace stonehand
{

std::optional<Edition> read_edition(const std::filesystem::path& file, const std::filesystem::path& root,
                                    Sources& sources, Report& report)
{
    const std::optional<Element> tree = read_tree(file, {root}, {}, sources, report);
    if (!tree) return std::nullopt;
    check_grammar(*tree, edition_grammar(), report);
    if (tree->name != edition_grammar().root) return std::nullopt;

    // What no grammar can say.
    Edition edition = build_edition(*tree);
    check_names(edition, report);
    check_ids(*tree, report);
    check_people(edition, report);
    check_languages(*tree, edition, report);
    check_translations(*tree, edition, report);
    check_nesting(*tree, report);
    check_texts(*tree, report);
    check_words(edition, report);
    check_tables(*tree, report);
    check_pictures(*tree, root, sources, report);
    return edition;
}

} // namespace stonehand
