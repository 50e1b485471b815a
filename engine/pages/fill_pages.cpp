#include "pages/fill_pages.hpp"

#include "pages/fill_with.hpp"
#include "pages/set_text.hpp"

namespace stonehand
{

Document fill_pages(const Story& story, const Layout& layout, const Setting& setting, Report& report)
{
    return fill_with(make_text_setter(story, setting), story, layout, PageCosts{}, setting.jobs, report);
}

} // namespace stonehand
