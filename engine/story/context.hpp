#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "edition/edition.hpp"
#include "layout/layout.hpp"
#include "layout/paths.hpp"
#include "story/compose_story.hpp"

namespace stonehand
{

/// What a template speaks of at the moment: the edition, and the essay, contributor, board … that the `each`
/// around it has reached. Pointers are into the edition; those not reached are null.
struct Context {
    const Edition* edition = nullptr;
    const Layout* layout = nullptr;
    const Selection* selection = nullptr;
    const Essay* essay = nullptr;
    const Translation* translation = nullptr;
    const Contributor* contributor = nullptr;
    const Bio* bio = nullptr;
    const Board* board = nullptr;
    const Member* member = nullptr;
    const StandingText* standing = nullptr;
    const Copyright* copyright = nullptr;
    const Social* social = nullptr;
    const Copy* item = nullptr;
    std::size_t index = 0;                   ///< of the innermost `each`
    bool further_bio = false;                ///< the contributor had a bio before this one
    Bilingual in_step = Bilingual::Sequence; ///< how the essay stands to the translation it is set with
    PairColumns columns;                     ///< where the two stand, if not in sequence

    /// The language that `Pick::Main` means here: the translation's, the essay's, else the edition's.
    Language language() const;
};

/// The essays that take part: all, or the one that is set alone.
std::vector<const Essay*> selected_essays(const Context& context);

/// The contexts that an `each` over this list goes through, in order.
std::vector<Context> items_of(ListPath path, Pick pick, const Context& context);

/// The values of a path, in the languages that `pick` asks for; empty where there is none.
std::vector<Copy> values_of(ValuePath path, Pick pick, const Context& context);

/// The picture of a path; null where there is none.
const Logo* picture_of(PicturePath path, const Context& context);

/// The date of a path; nothing where there is none.
std::optional<Date> date_of(ValuePath path, const Context& context);

/// Those of several values, one or more a language, that `pick` means.
std::vector<const Copy*> pick_copies(const std::vector<Copy>& copies, Pick pick, const Context& context);

/// The language that `pick` means where nothing but the language is asked for; empty if there is none.
Language pick_language(Pick pick, const Context& context);

} // namespace stonehand
