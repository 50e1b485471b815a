#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "preflight/rule.hpp"
#include "preflight/spoilable_pdf.hpp"

namespace stonehand
{

/// A good file in which one rule is broken. `with`: rules of the same standard that cannot but break too.
struct Spoiled {
    std::string_view rule;
    std::function<void(SpoilablePdf&)> spoil;
    std::vector<std::string_view> with = {};
};

/// The same where it is the bytes that are spoiled.
struct SpoiledBytes {
    std::string_view rule;
    std::function<std::string(std::string)> spoil;
    std::vector<std::string_view> with = {};
};

/// A good file of a level of PDF/X in which one rule is broken.
struct SpoiledX {
    std::string_view rule;
    Standard level;
    std::function<void(SpoilablePdf&)> spoil;
    std::vector<std::string_view> with = {};
};

/// Takes the language of the catalog away, and the outline, which has no other; all text has one of its own.
void forget_language(SpoilablePdf& pdf);

std::vector<Spoiled> spoiled_structures();
std::vector<Spoiled> spoiled_documents();
std::vector<Spoiled> spoiled_contents();
std::vector<Spoiled> spoiled_fonts();
std::vector<Spoiled> spoiled_graphics();
std::vector<SpoiledBytes> spoiled_syntax();
std::vector<SpoiledX> spoiled_x_documents();
std::vector<SpoiledX> spoiled_x_colours();
std::vector<SpoiledX> spoiled_x_graphics();
std::vector<SpoiledX> spoiled_x_streams();
std::vector<SpoiledX> spoiled_x_interaction();

} // namespace stonehand
