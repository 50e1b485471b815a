#include "image/jpeg_faults_impl.hpp"

#include <cstring>
#include <new>
#include <type_traits>

#include <jerror.h>

namespace stonehand
{

namespace
{

static_assert(std::is_standard_layout_v<JpegFaults>, "a pointer to its first member is one to it");

JpegFaults& faults_of(j_common_ptr info)
{
    return *reinterpret_cast<JpegFaults*>(info->err);
}

/// Errors that say nothing against the picture: libjpeg-turbo cannot, or may not within our limits.
bool is_beyond_library(int code)
{
    switch (code) {
    case JERR_ARITH_NOTIMPL:
    case JERR_CCIR601_NOTIMPL:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_FRACT_SAMPLE_NOTIMPL:
    case JERR_NOTIMPL:
    case JERR_NOT_COMPILED:
    case JERR_NO_BACKING_STORE:
    case JERR_WIDTH_OVERFLOW:
        return true;
    default:
        return false;
    }
}

/// Warnings after which part of the picture is missing or gray. Others, such as bytes too many before a
/// marker, are harmless, and cameras cause them.
bool is_damage(int code)
{
    return code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE || code == JWRN_JPEG_EOF ||
           code == JWRN_MUST_RESYNC;
}

[[noreturn]] void leave(j_common_ptr info)
{
    JpegFaults& faults = faults_of(info);
    const int code = info->err->msg_code;
    if (is_beyond_library(code)) faults.kind = PictureFault::Kind::Unsupported;
    faults.too_short = code == JWRN_JPEG_EOF || code == JERR_INPUT_EOF;
    info->err->format_message(info, faults.message);
    std::longjmp(faults.target, 1);
}

void weigh_message(j_common_ptr info, int level)
{
    if (level < 0 && is_damage(info->err->msg_code)) leave(info);
}

void keep_quiet(j_common_ptr) {}

} // namespace

jpeg_error_mgr* JpegFaults::manage()
{
    jpeg_std_error(&manager);
    manager.error_exit = leave;
    manager.emit_message = weigh_message;
    manager.output_message = keep_quiet;
    return &manager;
}

PictureFault JpegFaults::fault() const
{
    if (manager.msg_code == JERR_OUT_OF_MEMORY) throw std::bad_alloc();
    return {kind,
            too_short ? say("ends too early") : say("is a damaged JPEG ({})", std::string_view(message))};
}

void leave_beyond_limits(j_common_ptr info)
{
    JpegFaults& faults = faults_of(info);
    faults.kind = PictureFault::Kind::Unsupported;
    std::strncpy(faults.message, "beyond our limits", sizeof faults.message - 1);
    std::longjmp(faults.target, 1);
}

} // namespace stonehand
