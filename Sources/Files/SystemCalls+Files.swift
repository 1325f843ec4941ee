#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemCalls {
  /// What's at `path`; of a link, what it leads to where `followingLinks`, else the link.
  package static func status(
    of path: FilePath, followingLinks: Bool = true
  ) throws(SystemError) -> FileStatus {
    var status = stat()
    let result = unsafe withPath(path) { path in
      unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    }
    guard result == 0 else { throw .last }
    return FileStatus(status)
  }

  package static func status(of descriptor: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Opens `path` for reading, and never waits for anybody at the other end of a pipe.
  package static func openForReading(
    _ path: FilePath, followingLinks: Bool = true, waiting: Bool = false
  ) throws(SystemError) -> Int32 {
    try open(path, O_RDONLY | (followingLinks ? 0 : O_NOFOLLOW) | (waiting ? 0 : O_NONBLOCK))
  }

  /// Opens `path` for reading and writing, and makes it where it's missing.
  package static func openForUpdating(_ path: FilePath) throws(SystemError) -> Int32 {
    try open(path, O_RDWR | O_CREAT)
  }

  /// Opens what's at `path` for writing: a device or a pipe.
  package static func openForWriting(_ path: FilePath) throws(SystemError) -> Int32 {
    try open(path, O_WRONLY)
  }

  private static func open(_ path: FilePath, _ flags: Int32) throws(SystemError) -> Int32 {
    while true {
      let descriptor = unsafe withPath(path) { path in
        #if canImport(Darwin)
          unsafe Darwin.open(path, flags | O_CLOEXEC, 0o666)
        #elseif canImport(Musl)
          unsafe Musl.open(path, flags | O_CLOEXEC, 0o666)
        #else
          unsafe Glibc.open(path, flags | O_CLOEXEC, 0o666)
        #endif
      }
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw .last }
    }
  }

  /// Calls `body` with each name in a folder, `.` and `..` left out, in no order. The kind is nil where the folder
  /// doesn't say.
  package static func forEachName(
    in folder: FilePath, _ body: (_ name: [UInt8], _ kind: FileStatus.Kind?) -> Void
  ) throws(SystemError) {
    guard let stream = unsafe withPath(folder, { path in unsafe opendir(path) }) else { throw .last }
    defer { unsafe closedir(stream) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw .last }
        return
      }
      // The name lies in the entry, which readdir keeps until the next call, and ends with NUL.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        let start = unsafe UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self)
        return unsafe UnsafeRawBufferPointer(start: start, count: strlen(start)).map { $0 }
      }
      if name == [0x2e] || name == [0x2e, 0x2e] { continue }
      body(name, unsafe FileStatus.Kind(entryType: entry.pointee.d_type))
    }
  }

  /// Moves to `offset`, in bytes from the start.
  package static func seek(_ descriptor: Int32, to offset: Int) throws(SystemError) {
    if lseek(descriptor, off_t(offset), SEEK_SET) < 0 { throw .last }
  }

  /// Cuts a file to `length` bytes.
  package static func truncate(_ descriptor: Int32, to length: Int) throws(SystemError) {
    while ftruncate(descriptor, off_t(length)) != 0 {
      if errno != EINTR { throw .last }
    }
  }

  /// Waits until what was written is on the disk.
  package static func synchronize(_ descriptor: Int32) throws(SystemError) {
    while fsync(descriptor) != 0 {
      if errno == EINTR { continue }
      // Pipes, and file systems that have nothing to synchronise.
      if errno == EINVAL || errno == ENOTSUP || errno == EROFS { return }
      throw .last
    }
  }

  /// Waits until the names in a folder are on the disk.
  package static func synchronize(folder: FilePath) throws(SystemError) {
    let descriptor = try open(folder, O_RDONLY | O_DIRECTORY)
    do {
      try synchronize(descriptor)
    } catch {
      try? closeDescriptor(descriptor)
      throw error
    }
    try closeDescriptor(descriptor)
  }

  /// Gives a file another name, in the place of what had it, in one step.
  package static func rename(_ old: FilePath, to new: FilePath) throws(SystemError) {
    let result = unsafe withPath(old) { old in
      unsafe withPath(new) { new in
        #if canImport(Darwin)
          unsafe Darwin.rename(old, new)
        #elseif canImport(Musl)
          unsafe Musl.rename(old, new)
        #else
          unsafe Glibc.rename(old, new)
        #endif
      }
    }
    if result != 0 { throw .last }
  }

  /// Removes a file. One that isn't there is fine.
  package static func remove(_ path: FilePath) throws(SystemError) {
    if unsafe withPath(path, { path in unsafe unlink(path) }) != 0 && errno != ENOENT { throw .last }
  }

  /// The path without links and dots; nil where there's nothing at it.
  package static func resolve(_ path: FilePath) -> FilePath? {
    unsafe withPath(path) { path in
      guard let resolved = unsafe realpath(path, nil) else { return nil }
      defer { unsafe free(resolved) }
      return unsafe FilePath(bytes: Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
    }
  }

  /// Locks a file for this process, which loses the lock when it ends, however it ends.
  ///
  /// - Throws: ``SystemError/isLocked`` where another process has it.
  package static func lock(_ descriptor: Int32) throws(SystemError) {
    var request = flock()
    request.l_type = Int16(F_WRLCK)
    request.l_whence = Int16(SEEK_SET)
    while unsafe fcntl(descriptor, F_SETLK, &request) != 0 {
      if errno == EINTR { continue }
      throw errno == EACCES ? .isLocked : .last
    }
  }

  /// The process that has a file locked; nil where none has, or it's on another machine.
  package static func lockHolder(_ descriptor: Int32) -> Int32? {
    var request = flock()
    request.l_type = Int16(F_WRLCK)
    request.l_whence = Int16(SEEK_SET)
    guard unsafe fcntl(descriptor, F_GETLK, &request) == 0, request.l_type != Int16(F_UNLCK), request.l_pid > 0 else {
      return nil
    }
    return request.l_pid
  }

  package static var processID: Int32 { getpid() }

  /// How many processors this process may use, at least 1.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// A clock that only goes forward, in seconds.
  package static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func withPath<T>(_ path: FilePath, _ body: (UnsafePointer<CChar>) -> T) -> T {
    let terminated = path.bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      // It has an element at least, the NUL.
      unsafe body(buffer.baseAddress!)
    }
  }
}

extension FileStatus {
  init(_ status: stat) {
    kind = Kind(mode: status.st_mode)
    size = Int(status.st_size)
    #if canImport(Darwin)
      modified = status.st_mtimespec.tv_sec * 1_000_000_000 + status.st_mtimespec.tv_nsec
      changed = status.st_ctimespec.tv_sec * 1_000_000_000 + status.st_ctimespec.tv_nsec
    #else
      modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    #endif
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
  }
}

extension FileStatus.Kind {
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    case S_IFCHR, S_IFBLK: self = .device
    default: self = .other
    }
  }

  /// From readdir's `d_type`; nil where it's unknown.
  init?(entryType: UInt8) {
    switch Int(entryType) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_FIFO): self = .pipe
    case Int(DT_SOCK): self = .socket
    case Int(DT_CHR), Int(DT_BLK): self = .device
    default: return nil
    }
  }
}
