import SoLieuFiles

/// Finds the files of a batch, one after the other: those that were named, and those in the folders that were named.
///
/// Files come in the order of the inputs, within a folder in the order of their paths' bytes, whatever order the file
/// system has. Hidden files and folders are left out, links aren't followed, and pipes, sockets and devices are never
/// opened, as with ripgrep; what was named itself is read even if it's hidden or a link.
struct FileWalk {
  struct Options: Sendable {
    /// Files to read; empty for those with a suffix that `isIncluded` knows.
    var include: [Glob] = []
    /// Files and folders to leave out.
    var exclude: [Glob] = []
    /// Read hidden files and folders too.
    var hidden = false
    var followingLinks = false
  }

  enum Found {
    case file(FilePath, FileStatus)
    case standardInput
    case failure(FilePath, ReadError)
  }

  private struct Folder {
    let path: FilePath
    let status: FileStatus
    /// How many bytes of a path in it belong to the folder that was named, with the slash.
    let rootLength: Int
    var listing: FolderListing
  }

  private var inputs: ArraySlice<FilePath>
  private let options: Options
  /// Whether a file in a folder is one to read, as far as its name tells.
  private let isIncluded: @Sendable (FilePath) -> Bool
  /// Files that are never read: the batch's own.
  private let own: [FileStatus]
  private var folders: [Folder] = []

  init(
    inputs: [FilePath], options: Options, own: [FileStatus] = [], isIncluded: @escaping @Sendable (FilePath) -> Bool
  ) {
    self.inputs = inputs[...]
    self.options = options
    self.own = own
    self.isIncluded = isIncluded
  }

  /// The next file; nil behind the last.
  mutating func next() -> Found? {
    while true {
      guard !folders.isEmpty else {
        guard let input = inputs.popFirst() else { return nil }
        if let found = visit(input: input) { return found }
        continue
      }
      guard let (name, kind) = folders[folders.count - 1].listing.popFirst() else {
        folders.removeLast()
        continue
      }
      if let found = visit(name, kind, in: folders[folders.count - 1]) { return found }
    }
  }

  /// What was named on the command line.
  private mutating func visit(input: FilePath) -> Found? {
    if input == FilePath("-") { return .standardInput }
    do throws(SystemError) {
      let status = try SystemCalls.status(of: input)
      guard status.kind == .folder else {
        return status.kind == .file ? .file(input, status) : .failure(input, .notAFile(status.kind))
      }
      return enter(input, status, rootLength: input.appending([]).bytes.count)
    } catch {
      return .failure(input, .system(error))
    }
  }

  private mutating func visit(_ name: ArraySlice<UInt8>, _ kind: FileStatus.Kind?, in folder: Folder) -> Found? {
    let path = folder.path.appending(name)
    let relative = Array(path.bytes[folder.rootLength...])
    if options.exclude.contains(where: { $0.matches(relative) }) { return nil }
    // Most names need no system call to be left out.
    if kind == .file && !isWanted(path, relative) { return nil }
    if kind == .link && !options.followingLinks { return nil }
    do throws(SystemError) {
      let status = try SystemCalls.status(of: path, followingLinks: options.followingLinks)
      switch status.kind {
      case .folder:
        if folders.contains(where: { $0.status.isSame(as: status) }) { return .failure(path, .linkLoop) }
        return enter(path, status, rootLength: folder.rootLength)
      case .file:
        if !isWanted(path, relative) || own.contains(where: { $0.isSame(as: status) }) { return nil }
        return .file(path, status)
      case .link, .pipe, .socket, .device, .other:
        return nil
      }
    } catch {
      return .failure(path, .system(error))
    }
  }

  private func isWanted(_ path: FilePath, _ relative: [UInt8]) -> Bool {
    options.include.isEmpty ? isIncluded(path) : options.include.contains { $0.matches(relative) }
  }

  private mutating func enter(_ path: FilePath, _ status: FileStatus, rootLength: Int) -> Found? {
    do throws(SystemError) {
      let listing = try FolderListing(of: path, hidden: options.hidden)
      folders.append(Folder(path: path, status: status, rootLength: rootLength, listing: listing))
      return nil
    } catch {
      return .failure(path, .system(error))
    }
  }
}
