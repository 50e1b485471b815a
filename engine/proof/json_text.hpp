#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// JSON as it is written, without white space, that may stand inside a `script` element: `<` is always
/// escaped, so that neither `</script` nor `<!--` ever stands in it.
class JsonText
{
  public:
    JsonText& begin_object() { return begin('{'); }
    JsonText& end_object() { return end('}'); }
    JsonText& begin_array() { return begin('['); }
    JsonText& end_array() { return end(']'); }
    /// The name of the member whose value is next.
    JsonText& key(std::string_view name);

    JsonText& text(std::string_view value);
    JsonText& number(std::int64_t value);
    JsonText& yes(bool value);
    /// An array of them.
    JsonText& texts(const std::vector<std::string>& values);
    /// A value that was written before.
    JsonText& written(std::string_view json);
    /// A value that something else wrote: `<`, which stands in strings alone, is escaped.
    JsonText& foreign(std::string_view json);

    std::string take() { return std::move(out_); }

  private:
    JsonText& begin(char bracket);
    JsonText& end(char bracket);
    void separate();
    void append_quoted(std::string_view value);

    std::string out_;
    bool first_ = true; ///< nothing stands before the next value in its array or object
};

} // namespace stonehand
