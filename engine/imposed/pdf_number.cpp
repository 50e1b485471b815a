#include "imposed/pdf_number.hpp"

#include <fmt/format.h>

namespace stonehand
{

std::string pdf_number(double value, int places)
{
    std::string text = fmt::format("{:.{}f}", value, places);
    if (text.find('.') != text.npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string pdf_matrix(const PlaneMatrix& matrix)
{
    // A scale that is off by 1/1 000 000 moves nothing on a sheet by more than 1/1000 pt.
    std::string text;
    for (const double value : {matrix.a, matrix.b, matrix.c, matrix.d}) text += pdf_number(value, 6) + ' ';
    return text + pdf_number(matrix.e, 3) + ' ' + pdf_number(matrix.f, 3);
}

} // namespace stonehand
