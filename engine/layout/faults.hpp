#pragma once

#include <string>
#include <string_view>

#include "base/report.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The faults of one layout. Where the grammar or an earlier check has told of a place, no second fault is
/// told there.
class Faults
{
  public:
    explicit Faults(Report& report) : report_(report), begin_(report.diagnostics().size()) {}

    void tell(Code code, Span at, Message message, Message hint);
    /// A second place besides: where the other of two lies.
    void tell(Code code, Span at, Message message, Message hint, Span other);

  private:
    bool told(Span at) const;

    Report& report_;
    std::size_t begin_;
};

/// Where the bytes [begin, begin + part.size()) of an attribute's value were written; `part` must be a view
/// into it.
Span span_of(const Attribute& attribute, std::string_view part);

} // namespace stonehand
