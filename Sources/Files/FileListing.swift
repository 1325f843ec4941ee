/// The files of a folder, and what they say, for the few files that rules and annotated articles are.
package enum FileListing {
  /// Folders below this are left out: nobody nests rules so deep.
  private static let deepest = 16

  /// All files below `path` by their paths' bytes, or `path` itself where it's a file. Hidden ones are left out, and
  /// links aren't followed.
  package static func files(at path: FilePath) throws(SystemError) -> [FilePath] {
    guard try SystemCalls.status(of: path).kind == .folder else { return [path] }
    var files: [FilePath] = []
    try list(path, depth: 0, into: &files)
    return files
  }

  private static func list(_ folder: FilePath, depth: Int, into files: inout [FilePath]) throws(SystemError) {
    guard depth < deepest else { return }
    var names: [[UInt8]] = []
    try SystemCalls.forEachName(in: folder) { name, _ in
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let path = folder.appending(name)
      switch try SystemCalls.status(of: path, followingLinks: false).kind {
      case .folder: try list(path, depth: depth + 1, into: &files)
      case .file: files.append(path)
      default: break
      }
    }
  }

  package static func exists(_ path: FilePath) -> Bool { (try? SystemCalls.status(of: path)) != nil }

  package static func isFolder(_ path: FilePath) -> Bool {
    (try? SystemCalls.status(of: path))?.kind == .folder
  }

  /// A file's bytes, at most `limit` of them.
  package static func bytes(of path: FilePath, limit: Int) throws(ReadError) -> [UInt8] {
    var source = try FileSource(file: path)
    return try source.readAll(limit: limit)
  }
}

extension FilePath {
  /// Without `./` at its beginning and slashes at its end: how messages call it.
  package var plain: String {
    var text = self.text
    while text.hasPrefix("./") { text.removeFirst(2) }
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    return text
  }

  package func hasSuffix(_ suffix: String) -> Bool {
    bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
