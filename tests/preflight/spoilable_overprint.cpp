#include "preflight/spoilable_overprint.hpp"

#include <fmt/format.h>

namespace stonehand
{

namespace
{

/// The header of a profile of a press (ICC.1, 7.2), and nothing behind it.
std::string cmyk_profile()
{
    std::string header(128, '\0');
    return header.replace(8, 1, "\x04").replace(12, 8, "prtrCMYK").replace(36, 4, "acsp");
}

} // namespace

void add_overprint(SpoilablePdf& pdf, std::string_view state)
{
    const int profile = pdf.add(fmt::format("<</N 4/Length 0>>\nstream\n{}\nendstream", cmyk_profile()));
    pdf.replace("<</Font<<", fmt::format("<</ColorSpace<</C[/ICCBased {} 0 R]>>/ExtGState<</S<<{}>>>>/Font<<",
                                         profile, state));
    pdf.replace("\nstream\nBT\n", "\nstream\n/Artifact BMC\n/S gs\n/C cs\n0 0 9 9 re\nf\nEMC\nBT\n");
}

} // namespace stonehand
