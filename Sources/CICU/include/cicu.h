// The part of ICU that SoLieu uses, under names of our own.
//
// No ICU header is included here: Foundation on Linux brings its own copy of them, and a compilation that sees
// both fails. Only opaque types and plain integers cross this boundary; the .c files include <unicode/…>.
#ifndef CICU_H
#define CICU_H
#include "cicu_text.h"
#include "cicu_breaks.h"
#include "cicu_spellout.h"
#endif
