#include "cicu_spellout.h"
