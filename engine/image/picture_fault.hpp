#pragma once

#include "base/message.hpp"

namespace stonehand
{

/// Why a file is not a picture that we take: the code's id decides what is told.
struct PictureFault {
    enum class Kind { Broken, Unsupported };
    Kind kind{};
    Message message; ///< the rest of a sentence that begins with the path: “ends too early”
};

} // namespace stonehand
