#include "cicu_breaks.h"
