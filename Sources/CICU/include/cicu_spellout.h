#ifndef CICU_SPELLOUT_H
#define CICU_SPELLOUT_H
#include <stddef.h>
#include <stdint.h>
#endif
