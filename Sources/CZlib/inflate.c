#include "czlib.h"
#include <stdlib.h>
#include <zlib.h>

// 15: the largest window that deflate allows. 16: gzip's header and checksum, nothing else.
enum { GZIP_WINDOW = 15 + 16 };

struct czlib_inflater {
  z_stream stream;
};

czlib_inflater *czlib_inflater_open(void) {
  czlib_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater && inflateInit2(&inflater->stream, GZIP_WINDOW) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void czlib_inflater_close(czlib_inflater *inflater) {
  inflateEnd(&inflater->stream);
  free(inflater);
}

czlib_step czlib_inflater_run(
    czlib_inflater *inflater, const uint8_t *input, size_t input_length, uint8_t *output, size_t output_length) {
  z_stream *stream = &inflater->stream;
  stream->next_in = (Bytef *)input;
  stream->avail_in = (uInt)input_length;
  stream->next_out = output;
  stream->avail_out = (uInt)output_length;
  int result = inflate(stream, Z_NO_FLUSH);
  czlib_step step = {input_length - stream->avail_in, output_length - stream->avail_out, CZLIB_MORE};
  switch (result) {
  case Z_OK:
  case Z_BUF_ERROR: break;  // no progress without more input or room
  case Z_STREAM_END:
    step.status = inflateReset(stream) == Z_OK ? CZLIB_MEMBER_END : CZLIB_DAMAGED;
    break;
  case Z_MEM_ERROR: step.status = CZLIB_NO_MEMORY; break;
  default: step.status = CZLIB_DAMAGED;
  }
  return step;
}

size_t czlib_gzip(const uint8_t *input, size_t input_length, uint8_t *output, size_t room) {
  z_stream stream = {0};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, GZIP_WINDOW, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (Bytef *)input;
  stream.avail_in = (uInt)input_length;
  stream.next_out = output;
  stream.avail_out = (uInt)room;
  size_t length = deflate(&stream, Z_FINISH) == Z_STREAM_END ? room - stream.avail_out : 0;
  deflateEnd(&stream);
  return length;
}
