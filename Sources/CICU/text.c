#include "cicu_text.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>

int32_t cicu_fold_scalar(int32_t scalar) { return u_foldCase(scalar, U_FOLD_CASE_DEFAULT); }

int32_t cicu_is_letter(int32_t scalar) { return (U_GET_GC_MASK(scalar) & U_GC_L_MASK) != 0; }

int32_t cicu_nfc(const uint16_t *source, int32_t count, uint16_t *destination, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return -1;
  int32_t length =
      unorm2_normalize(nfc, (const UChar *)source, count, (UChar *)destination, capacity, &status);
  return U_FAILURE(status) ? -1 : length;
}

int32_t cicu_nfc_boundary_before(int32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  return U_SUCCESS(status) && unorm2_hasBoundaryBefore(nfc, scalar);
}

int32_t cicu_nfc_inert(int32_t scalar) {
  return u_getIntPropertyValue(scalar, UCHAR_NFC_QUICK_CHECK) == UNORM_YES && u_getCombiningClass(scalar) == 0 &&
         cicu_nfc_boundary_before(scalar);
}

int32_t cicu_windows1258(const uint8_t *bytes, int32_t count, uint16_t *units) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open("windows-1258", &status);
  if (U_FAILURE(status)) return status;
  for (int32_t i = 0; i < count; i++) {
    UChar out[4];
    status = U_ZERO_ERROR;
    ucnv_reset(converter);
    int32_t length = ucnv_toUChars(converter, out, 4, (const char *)bytes + i, 1, &status);
    units[i] = U_SUCCESS(status) && length == 1 ? out[0] : 0xFFFD;
  }
  ucnv_close(converter);
  return 0;
}
