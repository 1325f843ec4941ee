/// Eight bytes of a text at once, as a little-endian number: for passes over whole texts.
///
/// Tests give a number with the highest bit of each byte set for which they hold. The lowest of those bits is right;
/// above it there may be bits for bytes that don't hold, which is all that looking for the first one needs.
@usableFromInline package enum EightBytes {
  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highest: UInt64 { 0x8080_8080_8080_8080 }

  /// The bytes from `offset` on. Requires `offset + 8 <= bytes.byteCount`.
  @inlinable @inline(__always)
  package static func load(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    // Safe: `RawSpan` checks the bounds, and any eight bytes make an integer.
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Bytes that are `byte`.
  @inlinable @inline(__always)
  package static func equal(_ block: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = block ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & highest
  }

  /// Bytes below `limit`, which is at most 128.
  @inlinable @inline(__always)
  package static func below(_ block: UInt64, _ limit: UInt8) -> UInt64 {
    (block &- ones &* UInt64(limit)) & ~block & highest
  }

  /// How many bytes begin a scalar value: all but those from 0x80 to 0xBF. Exact.
  @inlinable @inline(__always)
  package static func scalarCount(_ block: UInt64) -> Int {
    8 &- (block & ~(block << 1) & highest).nonzeroBitCount
  }

  /// Which of the eight bytes the lowest bit of a test is of; 8 for none.
  @inlinable @inline(__always)
  package static func first(_ found: UInt64) -> Int { found.trailingZeroBitCount >> 3 }
}
