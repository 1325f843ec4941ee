#include "cicu_spellout.h"

#include <unicode/unum.h>
#include <unicode/ustring.h>

// cicu_spellout is ICU's UNumberFormat under another name: it is never defined, only cast.

cicu_spellout *cicu_spellout_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, locale, NULL, &status);
  return U_FAILURE(status) ? NULL : (cicu_spellout *)format;
}

void cicu_spellout_close(cicu_spellout *format) { unum_close((UNumberFormat *)format); }

int32_t cicu_spellout_format(const cicu_spellout *format, int64_t number, char *utf8, int32_t capacity) {
  UChar buffer[1024];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = unum_formatInt64((const UNumberFormat *)format, number, buffer, 1024, NULL, &status);
  if (U_FAILURE(status) || length > 1024) return -1;
  int32_t bytes = 0;
  u_strToUTF8(utf8, capacity, &bytes, buffer, length, &status);
  return U_FAILURE(status) || bytes > capacity ? -1 : bytes;
}
