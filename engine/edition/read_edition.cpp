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
#include "edition/landmarks.hpp"
#include "xml/check_grammar.hpp"
#include "xml/read_tree.hpp"

namespace stonehand
{

std::optional<Edition> read_edition(const std::filesystem::path& file, const std::filesystem::path& root,
                                    Sources& sources, Report& report)
{
    std::optional<Element> tree = read_tree(file, {root}, sources, report);
    if (!tree) return std::nullopt;
    check_grammar(*tree, edition_grammar(), report);
    if (tree->name != edition_grammar().root) return std::nullopt;

    // What no grammar can say, and the tree shows.
    const Landmarks landmarks = find_landmarks(*tree);
    check_ids(landmarks, report);
    check_nesting(landmarks, report);
    check_texts(landmarks, report);
    check_tables(landmarks, report);
    check_pictures(landmarks, root, sources, report);

    // What only the whole shows.
    Edition edition = build_edition(*tree);
    check_names(edition, report);
    check_people(edition, report);
    check_languages(landmarks, edition, report);
    check_translations(landmarks, edition, report);
    check_words(edition, report);
    return edition;
}

} // namespace stonehand
