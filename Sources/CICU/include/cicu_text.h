#ifndef CICU_TEXT_H
#define CICU_TEXT_H
#include <stddef.h>
#include <stdint.h>

/// Simple case folding of one scalar value (`u_foldCase`, default options).
int32_t cicu_fold_scalar(int32_t scalar);

/// 1 if the scalar value is a letter (general category L*), else 0.
int32_t cicu_is_letter(int32_t scalar);

/// Normalises `count` UTF-16 units to NFC. Returns the number of units written, or a negative number when
/// `capacity` is too small or ICU failed: `count` * 3 is always enough.
int32_t cicu_nfc(const uint16_t *source, int32_t count, uint16_t *destination, int32_t capacity);

/// 1 if normalisation to NFC never looks at what stands before this scalar value, so that text may be cut there.
int32_t cicu_nfc_boundary_before(int32_t scalar);

/// 1 if the scalar value is NFC on its own, is a starter, and never combines with what stands before it.
int32_t cicu_nfc_inert(int32_t scalar);

/// Decodes `count` bytes of windows-1258, each on its own, to one UTF-16 unit each: U+FFFD for bytes it leaves
/// undefined. Tone marks come out as combining marks. Returns 0, or an error when ICU has no such converter.
int32_t cicu_windows1258(const uint8_t *bytes, int32_t count, uint16_t *units);
#endif
