#pragma once

#include <csetjmp>
#include <cstddef>
#include <cstdio> // jpeglib.h needs it before itself

#include <jpeglib.h>

#include "image/picture_fault.hpp"

namespace stonehand
{

/// Where libjpeg-turbo's calls leave to when they fail, and the last words they said. An exception would have
/// to cross C frames, which are only unwound where the library was compiled for it; a longjmp over plain data
/// is defined everywhere (guarded.hpp).
struct JpegFaults {
    jpeg_error_mgr manager{}; ///< first: libjpeg-turbo hands back a pointer to it
    std::jmp_buf target;
    PictureFault::Kind kind = PictureFault::Kind::Broken;
    bool too_short = false;
    char message[JMSG_LENGTH_MAX] = {};

    JpegFaults() = default;
    JpegFaults(const JpegFaults&) = delete;
    JpegFaults& operator=(const JpegFaults&) = delete;

    /// What `jpeg_create_…` is to be called with.
    jpeg_error_mgr* manage();
    PictureFault fault() const;
};

/// Gives a picture up that would ask for more than our limits: it is left as it is.
[[noreturn]] void leave_beyond_limits(j_common_ptr info);

} // namespace stonehand
