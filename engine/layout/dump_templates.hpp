#pragma once

#include <string>
#include <vector>

#include "layout/layout.hpp"

namespace stonehand
{

/// What a part or a box holds, a line each, as deep below the margin as `depth` says.
std::string dump_templates(const std::vector<Template>& templates, int depth);
/// What stands at fixed places of a page.
std::string dump_boxes(const std::vector<Box>& boxes, int depth);

/// ` name=value`, as attributes are dumped; nothing where the value is empty.
std::string dump_attribute(std::string_view name, std::string_view value);

} // namespace stonehand
