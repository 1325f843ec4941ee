/// Counts scalar values of a UTF-8 text up to any offset.
///
/// The counts are kept every 256 bytes, so a query reads at most that much. Building reads the text once.
struct ScalarIndex: Sendable {
  private static let shift = 8
  /// Scalar values before each multiple of 256 bytes. Empty when the text is ASCII throughout.
  private let counts: [Int]

  init(_ text: borrowing Span<UInt8>) {
    var counts: [Int] = []
    counts.reserveCapacity(text.count >> Self.shift + 1)
    var total = 0
    var lower = 0
    while lower < text.count {
      counts.append(total)
      let upper = min(lower + 1 << Self.shift, text.count)
      total += Self.count(text, lower, upper)
      lower = upper
    }
    self.counts = total == text.count ? [] : counts
  }

  /// The number of scalar values that begin before `offset`. Requires `offset <= text.count`.
  func count(before offset: Int, in text: borrowing Span<UInt8>) -> Int {
    guard !counts.isEmpty else { return offset }
    let block = min(offset >> Self.shift, counts.count - 1)
    return counts[block] + Self.count(text, block << Self.shift, offset)
  }

  /// The numbers of scalar values that begin before both ends of a range, which is mostly short.
  func counts(before lower: Int, _ upper: Int, in text: borrowing Span<UInt8>) -> (lower: Int, upper: Int) {
    let first = count(before: lower, in: text)
    if counts.isEmpty || upper - lower > 1 << Self.shift { return (first, count(before: upper, in: text)) }
    return (first, first + Self.count(text, lower, upper))
  }

  /// The number of scalar values that begin between two offsets. O(distance), eight bytes at a time.
  static func count(_ text: borrowing Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    // Read only, and only within this function.
    let raw = unsafe text.bytes
    var count = upper &- lower
    var index = lower
    while index &+ 8 <= upper {
      // Blocks are added up byte by byte: so many that the sum of all is below 256.
      let end = min(upper &- 7, index &+ 31 &* 8)
      var continuations: UInt64 = 0
      while index < end {
        continuations &+= EightBytes.continuations(EightBytes.load(raw, index))
        index &+= 8
      }
      count &-= EightBytes.sum(continuations)
    }
    while index < upper {
      if text[index] & 0xC0 == 0x80 { count &-= 1 }
      index &+= 1
    }
    return count
  }
}
