#pragma once

#include <string>

#include "preflight/qpdf_impl.hpp"

namespace stonehand
{

/// A new stream of these bytes, deflated where that makes it shorter.
QPDFObjectHandle new_compressed(QPDF& qpdf, const std::string& bytes);

} // namespace stonehand
