#pragma once

// Clang takes a vector of a class that is not described yet in C++17, but not in C++20; qpdf's JSON.hh has
// one. It is kept out: what is here asks libqpdf for no JSON.
#ifndef JSON_HH
#define JSON_HH
class JSON;
#endif

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
