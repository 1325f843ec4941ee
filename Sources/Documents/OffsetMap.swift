/// The way from the text for matching back to the decoded text.
///
/// Holds the places where the two differ, in order, as parallel arrays; between them both run in step.
struct OffsetMap: Sendable {
  private var textLower: [UInt32] = []
  private var textUpper: [UInt32] = []
  private var decodedLower: [UInt32] = []
  private var decodedUpper: [UInt32] = []

  var isEmpty: Bool { textLower.isEmpty }
  /// The number of places.
  var count: Int { textLower.count }

  /// Adds a place where `decoded` was replaced by `text`; behind the one added before.
  mutating func append(text: TextRange, decoded: DecodedRange) {
    textLower.append(UInt32(text.lower))
    textUpper.append(UInt32(text.upper))
    decodedLower.append(UInt32(decoded.lower))
    decodedUpper.append(UInt32(decoded.upper))
  }

  /// Where a stretch of the text stands in the decoded text. An end inside of a place takes all of it; text that was
  /// left out at an end stays outside. O(log count).
  func decodedRange(of range: TextRange) -> DecodedRange {
    let lower = decodedOffset(startingAt: range.lower)
    return DecodedRange(lower, max(lower, range.isEmpty ? lower : decodedOffset(endingAt: range.upper)))
  }

  private func decodedOffset(startingAt offset: Int) -> Int {
    // The last place that begins at or before the offset; of several empty ones, the last.
    let index = textLower.partitioningIndex { Int($0) > offset } - 1
    guard index >= 0 else { return offset }
    if offset < Int(textUpper[index]) { return Int(decodedLower[index]) }
    return Int(decodedUpper[index]) + offset - Int(textUpper[index])
  }

  private func decodedOffset(endingAt offset: Int) -> Int {
    // The first place that ends at or behind the offset.
    let index = textUpper.partitioningIndex { Int($0) >= offset }
    if index < count, Int(textLower[index]) < offset { return Int(decodedUpper[index]) }
    guard index > 0 else { return offset }
    return Int(decodedUpper[index - 1]) + offset - Int(textUpper[index - 1])
  }
}

extension [UInt32] {
  /// The index of the first element that meets the condition, given that all elements behind it do too. O(log count).
  fileprivate func partitioningIndex(_ condition: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
