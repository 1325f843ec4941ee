#ifndef CICU_BREAKS_H
#define CICU_BREAKS_H
#include <stddef.h>
#include <stdint.h>

/// ICU's word and sentence break iterators (root rules, which are those of vi and en too), with the buffers they
/// need. Not to be used by two threads at once.
typedef struct cicu_breaker cicu_breaker;

/// Opens both iterators. NULL if ICU can't (no memory, no data); then `status` says why, in ICU's numbers.
cicu_breaker *cicu_breaker_open(int32_t *status);
void cicu_breaker_close(cicu_breaker *breaker);

enum {
  CICU_WORD_BOUNDARY = 1,
  CICU_SENTENCE_BOUNDARY = 2,
};

/// Writes to `marks[i]`, for each of the offsets 0...length of the UTF-8 `text`, which boundaries ICU has there.
/// Ill-formed bytes count as U+FFFD. `marks` has room for length + 1 bytes; length is less than 2^30.
/// Returns an ICU status: failure is > 0.
int32_t cicu_breaker_mark(cicu_breaker *breaker, const uint8_t *text, int32_t length, uint8_t *marks);

/// Only the word boundaries, their number; text in UTF-16. For measuring ICU's own speed.
int32_t cicu_count_words_utf16(cicu_breaker *breaker, const uint16_t *text, int32_t length);
/// Only the word boundaries, their number; text in UTF-8 through a UText. For measuring ICU's own speed.
int32_t cicu_count_words_utf8(cicu_breaker *breaker, const uint8_t *text, int32_t length);
/// Only the sentence boundaries, their number; text in UTF-16. For measuring ICU's own speed.
int32_t cicu_count_sentences_utf16(cicu_breaker *breaker, const uint16_t *text, int32_t length);

/// What a scalar is to the tokenizer: a `ScalarClass` of SoLieuTokens (see there), from ICU's properties.
uint8_t cicu_scalar_class(uint32_t scalar);
/// The scalar's simple case folding.
uint32_t cicu_scalar_fold(uint32_t scalar);
/// Whether the scalar is a capital: upper or title case.
int32_t cicu_scalar_is_capital(uint32_t scalar);
#endif
