#pragma once

#include <unistd.h>
#include <utility>

namespace stonehand
{

/// A file that the system has opened, closed at the end of its life. Below 0: it could not be opened.
class Descriptor
{
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor()
    {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }
    /// Whether closing went well: some file systems tell of a full disk only then.
    bool close() { return ::close(std::exchange(number_, -1)) == 0; }

  private:
    int number_;
};

} // namespace stonehand
