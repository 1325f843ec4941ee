// Makes one call of the file system fail, to be preloaded: FAULT_CALL names it, FAULT_NUMBER says which of them from 1,
// FAULT_ERRNO how. With FAULT_SHORT, a write only writes half of what it's given. FAULT_MARK names a file that's made
// when the fault has happened. Standard error is left alone.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int calls;

static int is_time(const char *name) {
  const char *call = getenv("FAULT_CALL");
  if (!call || strcmp(call, name) != 0) return 0;
  const char *number = getenv("FAULT_NUMBER");
  if (atomic_fetch_add(&calls, 1) + 1 != atoi(number ? number : "1")) return 0;
  int (*open_)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  int (*close_)(int) = dlsym(RTLD_NEXT, "close");
  const char *mark = getenv("FAULT_MARK");
  if (mark) close_(open_(mark, O_CREAT | O_WRONLY, 0600));
  errno = atoi(getenv("FAULT_ERRNO"));
  return 1;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  ssize_t (*next)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  if (descriptor != 2 && is_time("write")) {
    if (getenv("FAULT_SHORT")) return next(descriptor, bytes, count / 2);
    return -1;
  }
  return next(descriptor, bytes, count);
}

int fsync(int descriptor) {
  int (*next)(int) = dlsym(RTLD_NEXT, "fsync");
  return is_time("fsync") ? -1 : next(descriptor);
}

int rename(const char *old, const char *new) {
  int (*next)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  return is_time("rename") ? -1 : next(old, new);
}

int ftruncate(int descriptor, off_t length) {
  int (*next)(int, off_t) = dlsym(RTLD_NEXT, "ftruncate");
  return is_time("ftruncate") ? -1 : next(descriptor, length);
}

int close(int descriptor) {
  int (*next)(int) = dlsym(RTLD_NEXT, "close");
  // Only what was written: an input that can't be closed has been read.
  int flags = fcntl(descriptor, F_GETFL);
  int is_written = flags >= 0 && (flags & O_ACCMODE) != O_RDONLY && descriptor > 2;
  if (is_written && is_time("close")) {
    int error = errno;
    next(descriptor);
    errno = error;
    return -1;
  }
  return next(descriptor);
}
