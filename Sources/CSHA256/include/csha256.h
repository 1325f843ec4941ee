// SHA-256 by the processor's own instructions, which Swift can't say.
//
// Only plain integers and bytes cross this boundary.
#ifndef CSHA256_H
#define CSHA256_H
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has the instructions: x86-64 with SHA extensions. Cheap enough to ask, but ask once.
int csha256_is_available(void);

/// Takes `count` blocks of 64 bytes into the eight words of `state`. Only where they're available.
void csha256_compress(uint32_t *state, const uint8_t *blocks, size_t count);
#endif
