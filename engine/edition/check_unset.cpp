#include "edition/check_unset.hpp"

namespace stonehand
{

void check_unset(const Landmarks& landmarks, Report& report)
{
    for (const Landmarks::Unset& unset : landmarks.unset)
        report.add("not-set-yet", unset.span, std::string(unset.what) + " in this version")
            .hint("leave it: later versions set it");
}

} // namespace stonehand
