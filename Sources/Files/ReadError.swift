/// Why a file couldn't be read, or not to its end.
public enum ReadError: Error, Hashable {
  case system(SystemError)
  /// It's neither a file nor something that may be read like one.
  case notAFile(FileStatus.Kind)
  /// A folder that a link leads to holds the link.
  case linkLoop
  /// It isn't any more what it was when it was looked at first.
  case changed
  /// The bytes aren't gzip's, their checksum is wrong, or the end is missing.
  case damagedGzip
  /// It has more bytes than may be read, after decompression.
  case tooLarge(limit: Int)

  /// For people, in English.
  public var reason: String {
    switch self {
    case .system(let error): error.reason
    case .notAFile(.folder): SystemError.isDirectory.reason
    case .notAFile(let kind): "Is \(kind.description), not a file; - reads standard input"
    case .linkLoop: "Leads back to a folder that holds it"
    case .changed: "Has changed while it was being read"
    case .damagedGzip: "The gzip data is damaged or cut short"
    case .tooLarge(let limit): "Has more than the \(limit) bytes that a document may have (--max-document-bytes)"
    }
  }
}
