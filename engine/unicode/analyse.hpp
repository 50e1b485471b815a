#pragma once

// All that unicode/ says about a text, in one include.
#include "unicode/cluster_ends.hpp"
#include "unicode/code_point.hpp"
#include "unicode/han_class.hpp"
#include "unicode/level_runs.hpp"
#include "unicode/line_breaks.hpp"
#include "unicode/orientation.hpp"
#include "unicode/script_runs.hpp"
#include "unicode/upper_case.hpp"
#include "unicode/word_ends.hpp"
