#ifndef CICU_BREAKS_H
#define CICU_BREAKS_H
#include <stddef.h>
#include <stdint.h>
#endif
