#include "proof/live_words.hpp"

namespace stonehand
{

namespace
{

constexpr Sentence words[] = {
    say("All editions"),
    say("Close"),
    say("Copied"),
    say("Copy"),
    say("It could not be copied"),
    say("It could not be opened: see where stonehand watch runs"),
    say("Open in %1"),
    say("Opened"),
    say("Shown after %1 s"),
    say("Source"),
    say("Source of “%1”: %2"),
    say("Sources"),
    say("The edition has %1 errors."),
    say("The edition has an error."),
    say("The last save has %1 errors. These are the pages before it."),
    say("The last save has an error. These are the pages before it."),
    say("The pages are those of the last save again."),
    say("The source there"),
    say("What is wrong with the last save"),
    say("What is wrong with the last save stands at the foot of the window."),
    say("stonehand watch does not answer. This is what it showed last."),
};

} // namespace

std::span<const Sentence> live_words()
{
    return words;
}

} // namespace stonehand
