#pragma once

#include <cstdint>

#include "command/options.hpp"
#include "disk/temporary_files.hpp"
#include "program/resources.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// `stonehand new edition`: writes an edition below the content root, and of the text that editions share
/// what is not there yet: all of these files, or none. `now`, in seconds since 1970, dates an edition whose
/// id does not.
ExitStatus run_new(const Options& options, std::int64_t now, const Resources& resources,
                   TemporaryFiles& temporary, const Tell& tell);

} // namespace stonehand
