#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "layout/imposition.hpp"

namespace stonehand
{

/// What is wrong with the value of a setting, in words that follow its quotation, and what to do.
struct SettingFault {
    Message wrong, remedy;
};

/// A setting of an imposition. Layouts, editions and the command line call it by the same name.
struct ImpositionSetting {
    std::string_view name;
    std::string_view choices; ///< the words that it may be; none: see `form`
    std::string_view form;    ///< how its value is written: `120gsm`
    std::string_view meaning;
    std::optional<SettingFault> (*set)(Imposition&, std::string_view value); ///< or says why not
};

std::span<const ImpositionSetting> imposition_settings();

/// The word of a scheme.
std::string_view word_of(Scheme scheme);

/// The setting of a name, or null.
const ImpositionSetting* find_imposition_setting(std::string_view name);

} // namespace stonehand
