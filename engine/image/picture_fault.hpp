#pragma once

#include "base/message.hpp"

#include "base/code.hpp"
#include "base/file.hpp"

namespace stonehand
{

/// Why a file is not a picture that we take: the code's id decides what is told.
struct PictureFault {
    enum class Kind { Broken, Unsupported };
    Kind kind{};
    Message message; ///< the rest of a sentence that begins with the path: “ends too early”
};

/// By which a file that cannot be had is told: a disk that fails is no fault of the author's.
inline Code code_of(FileFault fault)
{
    if (fault == FileFault::TooLarge) return "picture-limit";
    return fault == FileFault::Unreadable ? Code("read-failed") : Code("missing-picture");
}

} // namespace stonehand
