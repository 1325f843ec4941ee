import SoLieuFiles

/// What a record says of its document beyond what was read from it: what it's called and where it came from.
public struct DocumentInfo: Sendable {
  /// In records and figure ids: the first 32 hexadecimal digits of the SHA-256 of the document's bytes, or the id that
  /// whoever sent the text gave it.
  public var id: String
  /// The path as the user named it; nil where there is none.
  public var path: FilePath?
  /// What a file of many documents calls this one; nil where it doesn't say.
  public var name: String?
  /// The line of the file that holds the document, from 1; nil where it's the whole file.
  public var line: Int?
  /// Which part of the input the spans count in, where it isn't the whole file: `text` for a field of a JSON line.
  public var part: String?
  /// How many bytes were read.
  public var byteCount: Int

  public init(id: String, path: FilePath? = nil, part: String? = nil, byteCount: Int) {
    self.id = id
    self.path = path
    self.part = part
    self.byteCount = byteCount
  }

  /// Names a document after its bytes.
  ///
  /// - Complexity: O(n) in the count of `bytes`, about 200 MB/s.
  public init(bytes: [UInt8], path: FilePath? = nil, part: String? = nil) {
    let id = String(decoding: SHA256.hex(of: bytes, digits: 32), as: UTF8.self)
    self.init(id: id, path: path, part: part, byteCount: bytes.count)
  }
}
