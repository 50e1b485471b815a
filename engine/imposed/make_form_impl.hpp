#pragma once

#include <map>
#include <optional>

#include "base/message.hpp"
#include "base/plane.hpp"
#include "preflight/qpdf_impl.hpp"

namespace stonehand
{

/// How a page becomes a form: what of it is painted, in its own space, and how that lies in the form's.
struct FormSpace {
    PlaneBox shown;
    PlaneMatrix matrix;
};

/// Makes forms of the pages of a file (ISO 32000-1, 8.10): the content as it stands there, compressed as it
/// is; resources, and the transparency group. Pages that paint the same in the same space are one form.
class FormMaker
{
  public:
    explicit FormMaker(QPDF& qpdf) : qpdf_(qpdf) {}

    /// A stream, an indirect object; nothing where the page has no content. `why_not` is written where the
    /// content of a page cannot be read.
    std::optional<QPDFObjectHandle> make(QPDFObjectHandle page, const FormSpace& space, Message& why_not);

  private:
    QPDFObjectHandle resources_of(QPDFObjectHandle page);
    std::optional<QPDFObjectHandle> stream_of(QPDFObjectHandle contents, Message& why_not);

    QPDF& qpdf_;
    std::map<std::string, QPDFObjectHandle> made_; ///< by all that they are made of
};

} // namespace stonehand
