import SoLieuDocuments

/// Why a compiled image can't be read. An image is written by our own compiler, so each of these means a damaged or
/// foreign file, never a mistake in a rule.
public enum ImageError: Error, Sendable, Hashable {
  /// The first bytes aren't those of an image.
  case notAnImage
  /// Another version of the compiler wrote it.
  case version(found: UInt32, expected: UInt32)
  /// The bytes aren't those that were written.
  case checksum
  /// A part ends before what it promises; `offset` counts the image's bytes.
  case truncated(offset: Int)
  /// Another part stands where `expected` should.
  case section(expected: String, offset: Int)
  /// A value that the part named can't hold: an index out of range, an unknown code.
  case value(section: String)
}

/// Writes the flat form in which compiled tables are stored: little-endian arrays, each behind its count.
///
/// What is written must be read in the same order with the same calls of an ``ImageReader``. ``finish()`` adds the
/// header with a version and a checksum.
package struct ImageWriter {
  /// The layout's version: raise it when any part's order or meaning changes.
  package static let version: UInt32 = 3
  static let magic: [UInt8] = [0x53, 0x6F, 0x4C, 0x69]  // "SoLi"
  /// Magic, version, checksum.
  static let headerSize = 16

  private var bytes: [UInt8]

  package init() { bytes = [UInt8](repeating: 0, count: Self.headerSize) }

  /// Begins a part; the reader checks that it finds the same name there.
  package mutating func section(_ name: String) { string(name) }

  package mutating func uint32(_ value: UInt32) { append(value) }
  package mutating func uint64(_ value: UInt64) { append(value) }
  package mutating func uint8s(_ values: [UInt8]) {
    append(UInt32(values.count))
    bytes.append(contentsOf: values)
  }
  package mutating func uint16s(_ values: [UInt16]) { array(values) }
  package mutating func uint32s(_ values: [UInt32]) { array(values) }
  package mutating func int32s(_ values: [Int32]) { array(values) }
  package mutating func uint64s(_ values: [UInt64]) { array(values) }
  package mutating func string(_ value: String) { uint8s(Array(value.utf8)) }
  package mutating func texts(_ pool: TextPool) {
    uint32s(pool.offsets)
    uint8s(pool.bytes)
  }

  /// The whole image, with its header.
  package consuming func finish() -> [UInt8] {
    var image = bytes
    image.replaceSubrange(0..<4, with: Self.magic)
    Self.put(Self.version, into: &image, at: 4)
    Self.put(imageChecksum(image, from: Self.headerSize), into: &image, at: 8)
    return image
  }

  private mutating func array<T: FixedWidthInteger>(_ values: [T]) {
    append(UInt32(values.count))
    bytes.reserveCapacity(bytes.count + values.count * MemoryLayout<T>.size)
    for value in values { append(value) }
  }

  private mutating func append<T: FixedWidthInteger>(_ value: T) {
    for shift in stride(from: 0, to: T.bitWidth, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  private static func put<T: FixedWidthInteger>(_ value: T, into bytes: inout [UInt8], at offset: Int) {
    for index in 0..<MemoryLayout<T>.size { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }
}

/// Reads what an ``ImageWriter`` wrote. Every access is checked against the image's end; arrays are copied in one move.
package struct ImageReader {
  private let bytes: [UInt8]
  private var position: Int
  /// Tells images apart.
  package let checksum: UInt64

  /// - Throws: `.notAnImage`, `.version` or `.checksum` where the header or the content isn't ours.
  /// - Complexity: one pass over the bytes, eight at a time.
  package init(_ image: [UInt8]) throws(ImageError) {
    guard image.count >= ImageWriter.headerSize, Array(image[0..<4]) == ImageWriter.magic else {
      throw .notAnImage
    }
    bytes = image
    position = 4
    checksum = imageChecksum(image, from: ImageWriter.headerSize)
    let version = try uint32()
    guard version == ImageWriter.version else { throw .version(found: version, expected: ImageWriter.version) }
    guard try uint64() == checksum else { throw .checksum }
  }

  /// Whether everything has been read.
  package var isAtEnd: Bool { position == bytes.count }

  /// - Throws: `.section` where another part, or none, stands here.
  package mutating func section(_ name: String) throws(ImageError) {
    let start = position
    guard try string() == name else { throw .section(expected: name, offset: start) }
  }

  package mutating func uint32() throws(ImageError) -> UInt32 { try value() }
  package mutating func uint64() throws(ImageError) -> UInt64 { try value() }
  package mutating func uint8s() throws(ImageError) -> [UInt8] { try array() }
  package mutating func uint16s() throws(ImageError) -> [UInt16] { try array() }
  package mutating func uint32s() throws(ImageError) -> [UInt32] { try array() }
  package mutating func int32s() throws(ImageError) -> [Int32] { try array() }
  package mutating func uint64s() throws(ImageError) -> [UInt64] { try array() }
  package mutating func string() throws(ImageError) -> String { String(decoding: try uint8s(), as: UTF8.self) }

  /// - Throws: `.value` where the offsets aren't in order or don't end where the bytes do.
  package mutating func texts() throws(ImageError) -> TextPool {
    let offsets = try uint32s()
    let bytes = try uint8s()
    guard let pool = TextPool(offsets: offsets, bytes: bytes) else { throw .value(section: "texts") }
    return pool
  }

  private mutating func value<T: FixedWidthInteger>() throws(ImageError) -> T {
    guard bytes.count - position >= MemoryLayout<T>.size else { throw .truncated(offset: position) }
    var value: T = 0
    for index in 0..<MemoryLayout<T>.size { value |= T(truncatingIfNeeded: bytes[position + index]) << (8 * index) }
    position += MemoryLayout<T>.size
    return value
  }

  private mutating func array<T: FixedWidthInteger & BitwiseCopyable>() throws(ImageError) -> [T] {
    let count = Int(try uint32())
    let (size, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<T>.size)
    guard !overflow, bytes.count - position >= size else { throw .truncated(offset: position) }
    let source = position..<position + size
    position += size
    if count == 0 { return [] }
    // Safe: `source` lies inside `bytes` (checked above), the buffer has room for `count` values, that is `size` bytes,
    // all of them are written, and any bit pattern is a value of an integer type.
    let values = unsafe [T](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe bytes.withUnsafeBytes { raw in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[source]))
      }
      initialized = count
    }
    #if _endian(big)
      return values.map { T(littleEndian: $0) }
    #else
      return values
    #endif
  }
}

/// Many short texts in one array: text `i` is `bytes[offsets[i]..<offsets[i + 1]]`, UTF-8.
package struct TextPool: Sendable, Hashable {
  package private(set) var offsets: [UInt32]
  package private(set) var bytes: [UInt8]

  package init() {
    offsets = [0]
    bytes = []
  }

  package init(_ texts: some Sequence<String>) {
    self.init()
    for text in texts { append(text) }
  }

  /// `nil` where the offsets don't begin at 0, go down, or don't end where `bytes` does.
  package init?(offsets: [UInt32], bytes: [UInt8]) {
    guard offsets.first == 0, Int(offsets[offsets.count - 1]) == bytes.count else { return nil }
    for index in 1..<max(1, offsets.count) where offsets[index] < offsets[index - 1] { return nil }
    self.offsets = offsets
    self.bytes = bytes
  }

  package var count: Int { offsets.count - 1 }
  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    offsets.append(UInt32(bytes.count))
  }
  /// Where text `index` stands in ``bytes``.
  package func range(_ index: Int) -> Range<Int> { Int(offsets[index])..<Int(offsets[index + 1]) }
  /// A copy as a `String`: for output and messages, not for the hot path.
  package subscript(_ index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }
  package func isEmpty(_ index: Int) -> Bool { offsets[index] == offsets[index + 1] }
}

/// A multiply-and-rotate sum over `bytes[start...]`, eight bytes at a time; it finds damage, not malice.
private func imageChecksum(_ bytes: [UInt8], from start: Int) -> UInt64 {
  var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
  let span = bytes.span
  // Read only.
  let raw = unsafe span.bytes
  var index = start
  while index + 8 <= span.count {
    sum = (sum ^ EightBytes.load(raw, index)) &* 0x0000_0100_0000_01B3
    sum ^= sum >> 29
    index += 8
  }
  while index < span.count {
    sum = (sum ^ UInt64(span[index])) &* 0x0000_0100_0000_01B3
    sum ^= sum >> 29
    index += 1
  }
  return sum
}
