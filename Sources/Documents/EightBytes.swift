/// Eight bytes of a text at once, as a little-endian number: for passes over whole texts.
///
/// Tests give a number with the highest bit of each byte set for which they hold. The lowest of those bits is right;
/// above it there may be bits for bytes that don't hold, which is all that looking for the first one needs.
@usableFromInline package enum EightBytes {
  @inlinable package static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable package static var highest: UInt64 { 0x8080_8080_8080_8080 }

  /// The bytes from `offset` on. Requires `offset + 8 <= bytes.byteCount`.
  @inlinable @inline(__always)
  package static func load(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    // Safe: `RawSpan` checks the bounds, and any eight bytes make an integer.
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The bytes from `offset` on, and `padding` behind the end. Requires `offset <= text.count`.
  @inlinable @inline(__always)
  package static func load(_ text: Span<UInt8>, _ offset: Int, padding: UInt8) -> UInt64 {
    // Read only, and only within this function.
    let raw = unsafe text.bytes
    let rest = text.count &- offset
    if rest >= 8 { return load(raw, offset) }
    var block = (ones &* UInt64(padding)) << UInt64(8 &* rest)
    if text.count >= 8 { return block | load(raw, text.count &- 8) >> UInt64(64 &- 8 &* rest) }
    for index in 0..<rest { block |= UInt64(text[offset &+ index]) << UInt64(8 &* index) }
    return block
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

  /// 1 in each byte that goes on a scalar value, from 0x80 to 0xBF, 0 in all others. Exact.
  @inlinable @inline(__always)
  package static func continuations(_ block: UInt64) -> UInt64 {
    block >> 7 & ~(block >> 6) & ones
  }

  /// The sum of the eight bytes. Requires that it's below 256.
  @inlinable @inline(__always)
  package static func sum(_ block: UInt64) -> Int { Int(truncatingIfNeeded: (block &* ones) >> 56) }

  /// Which of the eight bytes the lowest bit of a test is of; 8 for none.
  @inlinable @inline(__always)
  package static func first(_ found: UInt64) -> Int { found.trailingZeroBitCount >> 3 }
}
