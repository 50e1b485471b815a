#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace stonehand
{

/// A length as a 64-bit count of 1/914 400 inch: 1 pt = 12 700 and 1 mm = 36 000 units, both exact.
/// Sums do not drift and goldens compare equal; a bare number does not convert to it.
class Length
{
  public:
    constexpr Length() = default;
    static constexpr Length units(std::int64_t count) { return Length(count); }
    static constexpr Length points(double value) { return Length(rounded(value * per_point)); }
    static constexpr Length millimetres(double value) { return Length(rounded(value * per_millimetre)); }

    constexpr std::int64_t units() const { return units_; }
    constexpr double in_points() const { return static_cast<double>(units_) / per_point; }
    constexpr double in_millimetres() const { return static_cast<double>(units_) / per_millimetre; }

    /// This length times a ratio, rounded to the nearest unit, halves away from zero.
    constexpr Length times(double ratio) const
    {
        return Length(rounded(static_cast<double>(units_) * ratio));
    }

    constexpr auto operator<=>(const Length&) const = default;
    constexpr Length operator-() const { return Length(-units_); }
    constexpr Length operator+(Length other) const { return Length(units_ + other.units_); }
    constexpr Length operator-(Length other) const { return Length(units_ - other.units_); }
    constexpr Length& operator+=(Length other) { return *this = *this + other; }
    constexpr Length& operator-=(Length other) { return *this = *this - other; }
    constexpr Length operator*(std::int64_t factor) const { return Length(units_ * factor); }
    constexpr Length operator/(std::int64_t divisor) const { return Length(units_ / divisor); }
    /// How many times `other` goes into this length; `other` must not be zero.
    constexpr double operator/(Length other) const
    {
        return static_cast<double>(units_) / static_cast<double>(other.units_);
    }

    static constexpr double per_point = 12'700;
    static constexpr double per_millimetre = 36'000;

  private:
    explicit constexpr Length(std::int64_t count) : units_(count) {}
    static constexpr std::int64_t rounded(double value)
    {
        return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
    }

    std::int64_t units_ = 0;
};

constexpr Length operator*(std::int64_t factor, Length length)
{
    return length * factor;
}

constexpr Length inch = Length::units(914'400);

namespace literals
{
constexpr Length operator""_pt(unsigned long long value)
{
    return Length::points(static_cast<double>(value));
}
constexpr Length operator""_pt(long double value)
{
    return Length::points(static_cast<double>(value));
}
constexpr Length operator""_mm(unsigned long long value)
{
    return Length::millimetres(static_cast<double>(value));
}
constexpr Length operator""_mm(long double value)
{
    return Length::millimetres(static_cast<double>(value));
}
} // namespace literals

} // namespace stonehand
