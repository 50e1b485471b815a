#include "pages/fill_pages.hpp"

#include "pages/fill_with.hpp"
#include "pages/set_text.hpp"
#include "pages/tell_fallbacks.hpp"

namespace stonehand
{

Document fill_pages(const Story& story, const Layout& layout, const Setting& setting, Report& report)
{
    Document document = fill_with(make_text_setter(story, setting), story, layout, layout.page_costs,
                                  setting.jobs, report, setting.counting);
    tell_fallbacks(document, setting.fonts, report);
    return document;
}

} // namespace stonehand
