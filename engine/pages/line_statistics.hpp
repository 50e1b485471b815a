#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/length.hpp"

namespace stonehand
{

/// Whether the lines of an output are counted.
enum class Counting { Off, On };

/// How wide the word spaces of justified lines came out, as shares of their nominal width. One space in
/// twenty is narrower than `fifth`, one in twenty wider than `ninety_fifth`.
struct WordSpaceSpread {
    std::size_t spaces = 0;
    double minimum = 1, fifth = 1, median = 1, ninety_fifth = 1, maximum = 1;
};

/// The spread of shares in any order, by nearest rank: each number is that of a space which is there. None
/// where there is no space.
std::optional<WordSpaceSpread> spread_of(std::vector<float> shares);

/// How the lines of a part of the story were set, or of a whole output: those of its flow and of its notes,
/// not those of boxes and running heads.
struct LineStatistics {
    std::string part;     ///< the layout's name of it; empty: of the whole output
    std::string title;    ///< what the outline calls it: tells one essay from another
    std::string language; ///< BCP 47
    std::string page;     ///< the label of the page it begins on

    std::size_t paragraphs = 0, lines = 0;
    std::size_t justified = 0;                  ///< lines that were filled to their measure
    std::optional<WordSpaceSpread> word_spaces; ///< none where no justified line has a word space
    /// Of the justified lines: those whose word spaces all keep the style's limits, those with a narrower
    /// one, those with a wider one. A line without word spaces is judged by what white it has.
    std::size_t within_limits = 0, tight = 0, loose = 0;
    std::size_t letter_fitted = 0;                         ///< lines whose letters were moved
    double letter_fit_minimum = 0, letter_fit_maximum = 0; ///< em a letter: most taken and most added

    std::size_t hyphens = 0;        ///< lines that end in one, the text's own included
    std::size_t hyphenable = 0;     ///< lines of texts whose style has hyphens, not of Han
    std::size_t ladders = 0;        ///< more than two hyphens in consecutive lines
    std::size_t longest_ladder = 0; ///< hyphens
    /// Last lines, of more than one, that do not reach past the style's indent, or are shorter than two ems
    /// in Han text, three in other. One that takes half of its measure is none, nor one of a text whose lines
    /// the author ends.
    std::size_t runts = 0;
    std::size_t rivers = 0;
    std::size_t longest_river = 0; ///< lines

    std::size_t overfull = 0; ///< lines wider than their measure
    std::size_t hanging = 0;  ///< lines of which something protrudes at either edge
    Length longest_hang;
    double longest_hang_ems = 0;
    std::size_t compressions = 0; ///< full-width marks that gave up a blank to fill a line

    /// Hyphens as a share of the lines that could end in one, if there are such.
    std::optional<double> hyphen_rate() const;
};

} // namespace stonehand
