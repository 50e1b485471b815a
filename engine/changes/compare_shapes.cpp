#include "changes/compare_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace stonehand
{

namespace
{

ChangedPlace place_of(std::size_t page, const PlaneBox& box)
{
    return {page + 1, {box}};
}

Difference difference_of(DifferenceKind kind, Subject subject, std::optional<ChangedPlace> before,
                         std::optional<ChangedPlace> after)
{
    Difference difference;
    difference.kind = kind;
    difference.subject = subject;
    difference.before = std::move(before);
    difference.after = std::move(after);
    return difference;
}

bool same_heights(const PlaneBox& one, const PlaneBox& other)
{
    return std::abs(one.bottom - other.bottom) <= unseen && std::abs(one.top - other.top) <= unseen;
}

bool same_sides(const PlaneBox& one, const PlaneBox& other)
{
    return std::abs(one.left - other.left) <= unseen && std::abs(one.right - other.right) <= unseen;
}

bool same_size(const PlaneBox& one, const PlaneBox& other)
{
    return std::abs(one.width() - other.width()) <= unseen &&
           std::abs(one.height() - other.height()) <= unseen;
}

/// Whether one lies over the other, more or less.
bool same_spot(const PlaneBox& one, const PlaneBox& other)
{
    const PlaneBox both = overlap(one, other);
    if (both.is_none()) return false;
    const double smaller = std::min(one.width() * one.height(), other.width() * other.height());
    return both.width() * both.height() >= smaller / 2;
}

/// A page that is in both files; both from 0.
struct PagePair {
    std::size_t before, after;
    bool is_mirrored;

    bool at_same_place(const PlaneBox& one, const PlaneBox& other) const
    {
        return same_heights(one, other) && (same_sides(one, other) || (is_mirrored && same_size(one, other)));
    }
};

/// Takes the pairs that `is_pair` accepts out of both lists, each thing once, and hands them to `tell`.
template <typename Thing>
void take_pairs(std::vector<Thing>& before, std::vector<Thing>& after,
                const std::function<bool(const Thing&, const Thing&)>& is_pair,
                const std::function<void(const Thing&, const Thing&)>& tell)
{
    std::vector<Thing> left;
    for (Thing& old : before) {
        const auto found =
            std::find_if(after.begin(), after.end(), [&](const Thing& now) { return is_pair(old, now); });
        if (found == after.end()) {
            left.push_back(std::move(old));
            continue;
        }
        tell(old, *found);
        after.erase(found);
    }
    before = std::move(left);
}

class ShapeComparison
{
  public:
    explicit ShapeComparison(const BothSides& sides) : sides_(sides) {}

    std::vector<Difference> compare()
    {
        for (std::size_t page = 0; page < sides_.matches.of_after.size(); ++page) {
            const auto old = sides_.matches.of_after[page];
            if (!old) continue;
            const PagePair pair{*old, page, BothSides::is_mirrored(*old, page)};
            compare_sizes(pair);
            compare_pictures(pair);
            compare_paths(pair);
        }
        tell_lone_pictures();
        return std::move(differences_);
    }

  private:
    void compare_sizes(const PagePair& pair);
    void compare_pictures(const PagePair& pair);
    void compare_paths(const PagePair& pair);
    void tell_lone_pictures();

    const std::string& old_colour(const SeenShape& shape) const
    {
        return sides_.before.seen.colours[shape.colour];
    }
    const std::string& new_colour(const SeenShape& shape) const
    {
        return sides_.after.seen.colours[shape.colour];
    }

    const BothSides& sides_;
    std::vector<LonePicture> lone_before_, lone_after_;
    std::vector<Difference> differences_;
};

void ShapeComparison::compare_sizes(const PagePair& pair)
{
    const SeenPage &old = sides_.before.seen.pages[pair.before], &now = sides_.after.seen.pages[pair.after];
    const PlaneBox before{0, 0, old.width, old.height}, after{0, 0, now.width, now.height};
    if (same_size(before, after)) return;
    differences_.push_back(difference_of(DifferenceKind::Layout, Subject::Page, place_of(pair.before, before),
                                         place_of(pair.after, after)));
}

void ShapeComparison::compare_pictures(const PagePair& pair)
{
    using Picture = SeenPicture;
    std::vector<Picture> before = sides_.before.seen.pages[pair.before].pictures;
    std::vector<Picture> after = sides_.after.seen.pages[pair.after].pictures;
    const auto tell = [&](DifferenceKind kind) {
        return [this, &pair, kind](const Picture& old, const Picture& now) {
            differences_.push_back(difference_of(kind, Subject::Picture, place_of(pair.before, old.box),
                                                 place_of(pair.after, now.box)));
        };
    };
    const auto nothing = [](const Picture&, const Picture&) {};
    take_pairs<Picture>(
        before, after,
        [&](const Picture& old, const Picture& now) {
            return old.content == now.content && pair.at_same_place(old.box, now.box);
        },
        nothing);
    take_pairs<Picture>(
        before, after, [](const Picture& old, const Picture& now) { return old.content == now.content; },
        tell(DifferenceKind::Layout));
    take_pairs<Picture>(
        before, after, [](const Picture& old, const Picture& now) { return same_spot(old.box, now.box); },
        tell(DifferenceKind::Picture));
    for (Picture& old : before) lone_before_.push_back({pair.before, std::move(old)});
    for (Picture& now : after) lone_after_.push_back({pair.after, std::move(now)});
}

void ShapeComparison::compare_paths(const PagePair& pair)
{
    using Shape = SeenShape;
    std::vector<Shape> before = sides_.before.seen.pages[pair.before].shapes;
    std::vector<Shape> after = sides_.after.seen.pages[pair.after].shapes;
    const auto same_colour = [&](const Shape& old, const Shape& now) {
        return old_colour(old) == new_colour(now);
    };
    const auto tell = [&](DifferenceKind kind) {
        return [this, &pair, kind](const Shape& old, const Shape& now) {
            Difference difference = difference_of(kind, Subject::Shape, place_of(pair.before, old.box),
                                                  place_of(pair.after, now.box));
            if (kind == DifferenceKind::Colour) {
                difference.was = old_colour(old);
                difference.is = new_colour(now);
            }
            differences_.push_back(std::move(difference));
        };
    };
    const auto nothing = [](const Shape&, const Shape&) {};
    take_pairs<Shape>(
        before, after,
        [&](const Shape& old, const Shape& now) {
            return old.form == now.form && same_colour(old, now) && pair.at_same_place(old.box, now.box);
        },
        nothing);
    take_pairs<Shape>(
        before, after,
        [&](const Shape& old, const Shape& now) {
            return old.form == now.form && pair.at_same_place(old.box, now.box);
        },
        tell(DifferenceKind::Colour));
    take_pairs<Shape>(
        before, after,
        [&](const Shape& old, const Shape& now) { return old.form == now.form && same_colour(old, now); },
        tell(DifferenceKind::Layout));
    take_pairs<Shape>(
        before, after,
        [&](const Shape& old, const Shape& now) {
            return same_colour(old, now) && same_spot(old.box, now.box);
        },
        tell(DifferenceKind::Layout));
    for (const Shape& old : before)
        differences_.push_back(difference_of(DifferenceKind::Layout, Subject::Shape,
                                             place_of(pair.before, old.box), std::nullopt));
    for (const Shape& now : after)
        differences_.push_back(difference_of(DifferenceKind::Layout, Subject::Shape, std::nullopt,
                                             place_of(pair.after, now.box)));
}

void ShapeComparison::tell_lone_pictures()
{
    std::map<std::string, std::vector<LonePicture>> gone; ///< by what they show, the last first
    for (auto lone = lone_before_.rbegin(); lone != lone_before_.rend(); ++lone)
        gone[lone->picture.content].push_back(*lone);
    const auto tell = [&](DifferenceKind kind, std::optional<ChangedPlace> before,
                          std::optional<ChangedPlace> after) {
        differences_.push_back(difference_of(kind, Subject::Picture, std::move(before), std::move(after)));
    };
    for (const LonePicture& now : lone_after_) {
        const ChangedPlace place = place_of(now.page, now.picture.box);
        const auto same = gone.find(now.picture.content);
        if (same == gone.end() || same->second.empty()) {
            tell(DifferenceKind::Picture, std::nullopt, place);
            continue;
        }
        const LonePicture& old = same->second.back();
        tell(DifferenceKind::Layout, place_of(old.page, old.picture.box), place);
        same->second.pop_back();
    }
    for (const auto& [content, pictures] : gone)
        for (const LonePicture& old : pictures)
            tell(DifferenceKind::Picture, place_of(old.page, old.picture.box), std::nullopt);
}

} // namespace

std::vector<Difference> compare_shapes(const BothSides& sides)
{
    return ShapeComparison(sides).compare();
}

} // namespace stonehand
