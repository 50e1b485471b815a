#pragma once

#include <cstddef>
#include <string>

namespace stonehand
{

/// The last line of a terminal while a run goes on: how many editions are done, and what is under way.
class ProgressBar
{
  public:
    /// `columns` of the terminal; 0: there is none, and nothing is ever drawn.
    explicit ProgressBar(int columns) : columns_(columns) {}

    bool shown() const { return columns_ > 0; }
    void begin(std::size_t editions) { all_ = editions; }
    void enter(const std::string& edition, const std::string& stage);
    void finish_one() { ++done_; }
    void end() { all_ = 0; }

    /// What takes the bar off the terminal, and what draws it again.
    std::string erased();
    std::string drawn();

  private:
    int columns_;
    std::size_t all_ = 0, done_ = 0;
    std::string text_;
    bool on_terminal_ = false;
};

} // namespace stonehand
