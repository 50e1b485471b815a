#include "changes/words_around.hpp"

#include <algorithm>
#include <vector>

#include "changes/code_points.hpp"
#include "changes/join_words.hpp"

namespace stonehand
{

namespace
{

// Three words of two, six signs of one.
constexpr int room = 6, room_of_word = 2, room_of_sign = 1;

/// Takes words while there is room for them.
class Taker
{
  public:
    bool take(const SeenWord& word)
    {
        if (word.kind != WordKind::Body) return true;
        std::size_t at = 0;
        const bool is_sign = !word.text.empty() && stands_alone(take_code_point(word.text, at));
        left_ -= is_sign ? room_of_sign : room_of_word;
        if (left_ >= 0) words.push_back(&word);
        return left_ > 0;
    }
    std::vector<const SeenWord*> words;

  private:
    int left_ = room;
};

} // namespace

WordsAround words_around(const SeenPage& page, std::size_t first, std::size_t last)
{
    if (page.words[first].kind != WordKind::Body) return {};
    Taker lead, trail;
    for (std::size_t i = first; i > 0 && lead.take(page.words[i - 1]);) --i;
    for (std::size_t i = last + 1; i < page.words.size() && trail.take(page.words[i]);) ++i;
    std::reverse(lead.words.begin(), lead.words.end());
    return {join_words(lead.words), join_words(trail.words)};
}

} // namespace stonehand
