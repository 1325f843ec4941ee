// The part of zlib that SoLieu uses, under names of our own.
//
// No zlib header is included here: only an opaque type and plain integers cross this boundary.
#ifndef CZLIB_H
#define CZLIB_H
#include <stddef.h>
#include <stdint.h>

/// Undoes gzip (RFC 1952), member by member. Not to be used by two threads at once.
typedef struct czlib_inflater czlib_inflater;

/// NULL if there's no memory.
czlib_inflater *czlib_inflater_open(void);
void czlib_inflater_close(czlib_inflater *inflater);

enum {
  CZLIB_MORE = 0,        // more input or more room is needed
  CZLIB_MEMBER_END = 1,  // a member has ended; the next call begins another
  CZLIB_DAMAGED = 2,     // the input isn't gzip, or its checksum is wrong
  CZLIB_NO_MEMORY = 3,
};

typedef struct {
  size_t taken;  // bytes of input
  size_t given;  // bytes of output
  int status;
} czlib_step;

/// Inflates from `input` to `output`, as far as both reach. Both lengths are below 2^31.
czlib_step czlib_inflater_run(
    czlib_inflater *inflater, const uint8_t *input, size_t input_length, uint8_t *output, size_t output_length);

/// Compresses `input` to one gzip member in `output`, for tests. The length of the member; 0 where `room` isn't enough.
size_t czlib_gzip(const uint8_t *input, size_t input_length, uint8_t *output, size_t room);
#endif
