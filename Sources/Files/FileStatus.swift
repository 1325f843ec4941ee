/// What the file system says of a file.
public struct FileStatus: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case file, folder, link, pipe, socket, device, other

    /// With its article: "a pipe".
    public var description: String {
      switch self {
      case .file: "a file"
      case .folder: "a folder"
      case .link: "a link"
      case .pipe: "a pipe"
      case .socket: "a socket"
      case .device: "a device"
      case .other: "something else"
      }
    }
  }

  public var kind: Kind
  /// In bytes.
  public var size: Int
  /// When the content last changed, in nanoseconds since 1970.
  public var modified: Int
  /// When the content, name or rights last changed, in nanoseconds since 1970: nobody can set it back.
  public var changed: Int
  public var device: UInt64
  public var inode: UInt64

  /// Whether it's the same file, whatever its names.
  package func isSame(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
