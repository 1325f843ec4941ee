/// A path as the file system has it: bytes, of any kind but NUL.
///
/// File names on Linux needn't be UTF-8, so no `String` holds every one of them.
public struct FilePath: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  /// Without a NUL at the end.
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  public init(_ path: String) {
    bytes = Array(path.utf8)
  }

  public init(stringLiteral path: String) {
    self.init(path)
  }

  /// The path as text, with U+FFFD for what isn't UTF-8.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether ``text`` is the whole truth.
  public var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The path of `name` in this folder.
  public func appending(_ name: some Collection<UInt8>) -> FilePath {
    var path = bytes
    if let last = path.last, last != Self.separator { path.append(Self.separator) }
    path.append(contentsOf: name)
    return FilePath(bytes: path)
  }

  /// The same path with `suffix` at its end: `records.jsonl` becomes `records.jsonl.partial`.
  package func with(suffix: StaticString) -> FilePath {
    FilePath(bytes: bytes + suffix.withUTF8Buffer { unsafe Array($0) })
  }

  /// The folder that holds it; `.` where the path has one component.
  package var parent: FilePath {
    guard let slash = bytes.lastIndex(of: Self.separator) else { return FilePath(".") }
    return FilePath(bytes: slash == 0 ? [Self.separator] : Array(bytes[..<slash]))
  }

  /// The last component.
  package var name: ArraySlice<UInt8> {
    guard let slash = bytes.lastIndex(of: Self.separator) else { return bytes[...] }
    return bytes[(slash + 1)...]
  }

  /// By bytes, so that the order is the same on every machine.
  public static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  package static let separator = UInt8(ascii: "/")
}
