// Numbers in words, as ICU's rule-based formats spell them: the judge of our own number grammar.
#ifndef CICU_SPELLOUT_H
#define CICU_SPELLOUT_H
#include <stddef.h>
#include <stdint.h>

/// A spell-out format of one locale. Use it from one thread at a time.
typedef struct cicu_spellout cicu_spellout;

/// Opens the spell-out format of a locale ("vi", "en"); NULL where ICU has none. Close it with cicu_spellout_close.
cicu_spellout *cicu_spellout_open(const char *locale);
void cicu_spellout_close(cicu_spellout *format);

/// Writes `number` in words into `utf8` (UTF-8, not terminated) and returns its length in bytes, or -1 where ICU fails
/// or `capacity` bytes don't hold it.
int32_t cicu_spellout_format(const cicu_spellout *format, int64_t number, char *utf8, int32_t capacity);

#endif
