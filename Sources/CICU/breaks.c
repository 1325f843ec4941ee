#include "cicu_breaks.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

struct cicu_breaker {
  UBreakIterator *words;
  UBreakIterator *sentences;
  UText *text;
  UChar *units;       // the text in UTF-16
  int32_t *offsets;   // the UTF-8 offset of each unit, and of the end
  int32_t capacity;   // of both
};

cicu_breaker *cicu_breaker_open(int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  cicu_breaker *breaker = calloc(1, sizeof *breaker);
  if (!breaker) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  breaker->words = ubrk_open(UBRK_WORD, "vi", NULL, 0, &code);
  breaker->sentences = ubrk_open(UBRK_SENTENCE, "vi", NULL, 0, &code);
  *status = code;
  if (U_FAILURE(code)) {
    cicu_breaker_close(breaker);
    return NULL;
  }
  return breaker;
}

void cicu_breaker_close(cicu_breaker *breaker) {
  if (!breaker) return;
  if (breaker->words) ubrk_close(breaker->words);
  if (breaker->sentences) ubrk_close(breaker->sentences);
  if (breaker->text) utext_close(breaker->text);
  free(breaker->units);
  free(breaker->offsets);
  free(breaker);
}

static void mark(UBreakIterator *iterator, const int32_t *offsets, uint8_t *marks, uint8_t bit) {
  for (int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) marks[offsets[at]] |= bit;
}

int32_t cicu_breaker_mark(cicu_breaker *breaker, const uint8_t *text, int32_t length, uint8_t *marks) {
  UErrorCode code = U_ZERO_ERROR;
  // A scalar takes at least as many bytes in UTF-8 as units in UTF-16.
  if (breaker->capacity < length + 1) {
    free(breaker->units);
    free(breaker->offsets);
    breaker->units = malloc(((size_t)length + 1) * sizeof *breaker->units);
    breaker->offsets = malloc(((size_t)length + 1) * sizeof *breaker->offsets);
    breaker->capacity = breaker->units && breaker->offsets ? length + 1 : 0;
    if (!breaker->capacity) return U_MEMORY_ALLOCATION_ERROR;
  }
  int32_t count = 0;
  for (int32_t at = 0; at < length;) {
    int32_t start = at;
    UChar32 scalar;
    U8_NEXT_OR_FFFD(text, at, length, scalar);
    int32_t first = count;
    U16_APPEND_UNSAFE(breaker->units, count, scalar);
    for (int32_t unit = first; unit < count; unit++) breaker->offsets[unit] = start;
  }
  breaker->offsets[count] = length;
  for (int32_t at = 0; at <= length; at++) marks[at] = 0;
  ubrk_setText(breaker->words, breaker->units, count, &code);
  ubrk_setText(breaker->sentences, breaker->units, count, &code);
  if (U_FAILURE(code)) return code;
  mark(breaker->words, breaker->offsets, marks, CICU_WORD_BOUNDARY);
  mark(breaker->sentences, breaker->offsets, marks, CICU_SENTENCE_BOUNDARY);
  return code;
}

static int32_t count_boundaries(UBreakIterator *iterator) {
  int32_t count = 0;
  for (int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) count++;
  return count;
}

int32_t cicu_count_words_utf16(cicu_breaker *breaker, const uint16_t *text, int32_t length) {
  UErrorCode code = U_ZERO_ERROR;
  ubrk_setText(breaker->words, (const UChar *)text, length, &code);
  return U_FAILURE(code) ? -1 : count_boundaries(breaker->words);
}

int32_t cicu_count_words_utf8(cicu_breaker *breaker, const uint8_t *text, int32_t length) {
  UErrorCode code = U_ZERO_ERROR;
  breaker->text = utext_openUTF8(breaker->text, (const char *)text, length, &code);
  ubrk_setUText(breaker->words, breaker->text, &code);
  return U_FAILURE(code) ? -1 : count_boundaries(breaker->words);
}

int32_t cicu_count_sentences_utf16(cicu_breaker *breaker, const uint16_t *text, int32_t length) {
  UErrorCode code = U_ZERO_ERROR;
  ubrk_setText(breaker->sentences, (const UChar *)text, length, &code);
  return U_FAILURE(code) ? -1 : count_boundaries(breaker->sentences);
}

uint32_t cicu_scalar_fold(uint32_t scalar) { return (uint32_t)u_foldCase((UChar32)scalar, U_FOLD_CASE_DEFAULT); }

int32_t cicu_scalar_is_capital(uint32_t scalar) {
  return u_isUUppercase((UChar32)scalar) || u_charType((UChar32)scalar) == U_TITLECASE_LETTER;
}

// The numbers are those of `ScalarClass` in Sources/Tokens/ScalarClass.swift.
enum {
  LETTER = 0x01, ASCII_CAPITAL = 0x02, FOLDING_LETTER = 0x04, EXTEND = 0x08, FORMAT = 0x10,
  SPACE = 0x20, CARRIAGE_RETURN, LINE_FEED, SEPARATOR, DIGIT,
  MARK, CLOSE, STERM, FULL_STOP, CONTINUE, COMMA, SEMICOLON, QUOTE, MIDDLE_DOT,
  OTHER_LETTER = 0x38, OTHER_CAPITAL, OTHER_DIGIT, OTHER_MARK, OTHER_SPACE, OTHER_INVISIBLE, OTHER_EXTEND, OTHER_JOINER,
};

uint8_t cicu_scalar_class(uint32_t scalar) {
  UChar32 c = (UChar32)scalar;
  int word = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  int sentence = u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK);
  int general = u_charType(c);
  int invisible = u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || general == U_CONTROL_CHAR
    || general == U_FORMAT_CHAR;
  switch (sentence) {
  case U_SB_CR: return CARRIAGE_RETURN;
  case U_SB_LF: return LINE_FEED;
  case U_SB_SEP: return SEPARATOR;
  }
  if (u_isUWhiteSpace(c)) {
    int plain = sentence == U_SB_SP && (word == U_WB_OTHER || word == U_WB_WSEGSPACE);
    return plain ? SPACE : OTHER_SPACE;
  }
  // ICU's root rules tailor these: "@" is ALetter, U+FE55 and U+FF1A no MidLetter.
  int tailored = c == '@' || c == 0xFE55 || c == 0xFF1A;
  // What ICU's rules or dictionaries treat apart from its word break property.
  int script = u_getIntPropertyValue(c, UCHAR_SCRIPT);
  int apart = u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT || script == USCRIPT_HAN
    || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || (c >= 0xAC00 && c <= 0xD7A3)
    || u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
  if (!tailored && !apart) {
    switch (word) {
    case U_WB_ALETTER:
      if (!(u_isalpha(c) || general == U_LETTER_NUMBER) || (sentence != U_SB_UPPER && sentence != U_SB_LOWER)) break;
      if (c < 0x80) return sentence == U_SB_UPPER ? ASCII_CAPITAL : LETTER;
      if (cicu_scalar_is_capital(scalar) != (sentence == U_SB_UPPER)) break;
      return cicu_scalar_fold(scalar) == scalar && sentence == U_SB_LOWER ? LETTER : FOLDING_LETTER;
    case U_WB_NUMERIC:
      if (sentence == U_SB_NUMERIC && general == U_DECIMAL_DIGIT_NUMBER) return DIGIT;
      break;
    case U_WB_EXTEND:
      if (c == 0x200D || sentence != U_SB_EXTEND) break;
      if (invisible) return FORMAT;
      if (cicu_scalar_fold(scalar) == scalar) return EXTEND;
      break;
    case U_WB_FORMAT:
      if (sentence == U_SB_FORMAT) return FORMAT;
      break;
    case U_WB_MIDNUMLET:
      if (sentence == U_SB_ATERM) return FULL_STOP;
      if (sentence == U_SB_CLOSE) return QUOTE;
      break;
    case U_WB_SINGLE_QUOTE:
      if (sentence == U_SB_CLOSE) return QUOTE;
      break;
    case U_WB_MIDNUM:
      if (sentence == U_SB_SCONTINUE) return COMMA;
      if (sentence == U_SB_OTHER) return SEMICOLON;
      break;
    case U_WB_MIDLETTER:
      if (c != ':' && sentence == U_SB_OTHER) return MIDDLE_DOT;
      if (c == ':' && sentence == U_SB_SCONTINUE) return CONTINUE;
      break;
    case U_WB_DOUBLE_QUOTE:  // joins Hebrew letters only, which are never of a covered class
    case U_WB_OTHER:
      if (invisible || u_isalpha(c) || general == U_DECIMAL_DIGIT_NUMBER) break;
      if (sentence == U_SB_OTHER) return MARK;
      if (sentence == U_SB_CLOSE) return CLOSE;
      if (sentence == U_SB_STERM) return STERM;
      if (sentence == U_SB_SCONTINUE) return CONTINUE;
      break;
    }
  }
  if (general == U_DECIMAL_DIGIT_NUMBER) return OTHER_DIGIT;
  if (invisible) return OTHER_INVISIBLE;
  if (word == U_WB_EXTEND || word == U_WB_FORMAT) return OTHER_EXTEND;
  if (word == U_WB_EXTENDNUMLET) return OTHER_JOINER;
  if (u_isalpha(c) || general == U_LETTER_NUMBER || general == U_MODIFIER_LETTER)
    return cicu_scalar_is_capital(scalar) ? OTHER_CAPITAL : OTHER_LETTER;
  return OTHER_MARK;
}
