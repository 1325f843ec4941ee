import CICU

/// Makes the text for matching: normal form C by ICU, lookalikes made one, and the map of what changed.
///
/// Plain text is copied as it is. Around each scalar value that isn't plain a *cluster* is cut out (the starter before
/// it, and the marks and left-out characters behind it) and normalised by ICU; only what really differs enters
/// the map.
struct Normalizer {
  private let scan = UTF8Scan.standard
  private let composition = CompositionTable.standard
  private var text: [UInt8] = []
  private var map = OffsetMap()
  /// How much of the decoded text is in `text`.
  private var copied = 0
  /// Where the last cluster ended.
  private var floor = 0
  private var cluster = Cluster()

  /// Longer runs of marks are cut, so that time stays linear (compare UAX #15, Stream-Safe Text Format: 30 marks).
  static let longestCluster = 64

  /// Normalises well-formed UTF-8. `firstUnplain`: where the first scalar value stands that isn't plain.
  ///
  /// Returns nil where nothing differs. O(n).
  static func normalize(
    _ decoded: [UInt8], firstUnplain: Int
  ) -> (text: [UInt8], map: OffsetMap)? {
    var normalizer = Normalizer()
    normalizer.run(decoded, from: firstUnplain)
    if normalizer.map.isEmpty { return nil }
    normalizer.copy(decoded, upTo: decoded.count)
    return (normalizer.text, normalizer.map)
  }

  private mutating func run(_ decoded: [UInt8], from first: Int) {
    var index = first
    while index < decoded.count {
      index = normalizeCluster(decoded, around: index)
      index = scan.scan(decoded.span, from: index).offset
    }
  }

  /// Normalises the cluster around the scalar value at `offset`, which isn't plain. Returns where it ends.
  private mutating func normalizeCluster(_ decoded: [UInt8], around offset: Int) -> Int {
    let (first, firstLength) = UTF8Sequence.decode(decoded.span, at: offset)
    if first & ~0x7F == 0x300, let end = composeLetter(decoded, markAt: offset) { return end }
    let treatment = Lookalikes.treatment(of: first)
    if case .replace(let other) = treatment, isBoundary(offset + firstLength, in: decoded) {
      return replaceLetter(decoded, offset, offset + firstLength, by: other)
    }
    cluster.removeAll()
    // The starter before it, unless it can't matter. Never one that an earlier cluster has taken.
    let needsStarter = treatment == .remove || treatment == .keep && cicu_nfc_boundary_before(Int32(first)) == 0
    var start = offset
    if needsStarter {
      while start > floor {
        start = UTF8Sequence.start(before: start, in: decoded.span)
        let scalar = UTF8Sequence.decode(decoded.span, at: start).scalar
        if scan.isPlain(scalar) || cicu_nfc_boundary_before(Int32(scalar)) != 0 { break }
      }
    }
    var index = start
    var isUnchanged = true
    var length = 0
    while index < decoded.count, length < Self.longestCluster {
      length += 1
      let (scalar, width) = index == offset ? (first, firstLength) : UTF8Sequence.decode(decoded.span, at: index)
      let treatment = Lookalikes.treatment(of: scalar)
      if index > offset, treatment != .remove, scan.isPlain(scalar) || cicu_nfc_boundary_before(Int32(scalar)) != 0 {
        break
      }
      switch treatment {
      case .keep: cluster.append(scalar)
      case .remove: isUnchanged = false
      case .replace(let other):
        cluster.append(other)
        isUnchanged = false
      case .eth:
        let isVietnamese = Lookalikes.isVietnameseEth(
          after: scalarBefore(index, in: decoded), before: scalarAt(index + width, in: decoded))
        cluster.append(isVietnamese ? 0x111 : scalar)
        if isVietnamese { isUnchanged = false }
      }
      index += width
    }
    floor = index
    if !cluster.normalize(), isUnchanged { return index }
    replace(decoded, start, index)
    return index
  }

  /// Composes the letter before a mark with all marks there, if that makes one letter by ``CompositionTable`` and plain
  /// text follows. Returns where the marks end, or nil having done nothing.
  private mutating func composeLetter(_ decoded: [UInt8], markAt offset: Int) -> Int? {
    guard offset > floor else { return nil }
    let start = UTF8Sequence.start(before: offset, in: decoded.span)
    var letter = UTF8Sequence.decode(decoded.span, at: start).scalar
    var index = offset
    while index < decoded.count {
      let (scalar, length) = UTF8Sequence.decode(decoded.span, at: index)
      if let made = composition.compose(letter, scalar) {
        letter = made
        index += length
      } else if scan.isPlain(scalar) {
        break
      } else {
        return nil
      }
    }
    return replaceLetter(decoded, start, index, by: letter)
  }

  /// Whether surely nothing from `offset` on combines with what stands before it.
  private func isBoundary(_ offset: Int, in decoded: [UInt8]) -> Bool {
    guard offset < decoded.count else { return true }
    let scalar = UTF8Sequence.decode(decoded.span, at: offset).scalar
    if scan.isPlain(scalar) { return true }
    if case .replace = Lookalikes.treatment(of: scalar) { return true }
    return false
  }

  /// Replaces `decoded[lower..<upper]` by one scalar value. Returns `upper`.
  private mutating func replaceLetter(_ decoded: [UInt8], _ lower: Int, _ upper: Int, by letter: UInt32) -> Int {
    copy(decoded, upTo: lower)
    let textLower = text.count
    UTF8Sequence.append(letter, to: &text)
    copied = upper
    floor = upper
    map.append(text: TextRange(textLower, text.count), decoded: DecodedRange(lower, upper))
    return upper
  }

  /// Replaces `decoded[lower..<upper]` by the cluster; what both begin or end with is copied, not replaced.
  private mutating func replace(_ decoded: [UInt8], _ lower: Int, _ upper: Int) {
    let replacement = cluster.bytes
    var lower = lower
    var upper = upper
    var first = 0
    var last = replacement.count
    while lower < upper, first < last {
      let length = UTF8Sequence.decode(decoded.span, at: lower).length
      guard first + length <= last, equal(decoded, lower, replacement, first, length) else { break }
      lower += length
      first += length
    }
    while lower < upper, first < last {
      let length = upper - UTF8Sequence.start(before: upper, in: decoded.span)
      guard last - length >= first, equal(decoded, upper - length, replacement, last - length, length) else { break }
      upper -= length
      last -= length
    }
    if lower == upper, first == last { return }
    copy(decoded, upTo: lower)
    let textLower = text.count
    text.append(contentsOf: replacement[first..<last])
    copied = upper
    map.append(text: TextRange(textLower, text.count), decoded: DecodedRange(lower, upper))
  }

  private func equal(
    _ decoded: [UInt8], _ offset: Int, _ bytes: [UInt8], _ other: Int, _ length: Int
  ) -> Bool {
    for index in 0..<length where decoded[offset + index] != bytes[other + index] { return false }
    return true
  }

  private mutating func copy(_ decoded: [UInt8], upTo upper: Int) {
    if text.isEmpty { text.reserveCapacity(decoded.count) }
    text.append(contentsOf: decoded[copied..<upper])
    copied = upper
  }

  private func scalarBefore(_ offset: Int, in decoded: [UInt8]) -> UInt32 {
    guard offset > 0 else { return 0 }
    return UTF8Sequence.decode(decoded.span, at: UTF8Sequence.start(before: offset, in: decoded.span)).scalar
  }

  private func scalarAt(_ offset: Int, in decoded: [UInt8]) -> UInt32 {
    offset < decoded.count ? UTF8Sequence.decode(decoded.span, at: offset).scalar : 0
  }
}

/// A short run of scalar values on its way through ICU.
private struct Cluster {
  private var units: [UInt16] = []
  private var normalized: [UInt16] = []

  mutating func removeAll() { units.removeAll(keepingCapacity: true) }

  mutating func append(_ scalar: UInt32) {
    if scalar < 0x10000 {
      units.append(UInt16(scalar))
    } else {
      units.append(UInt16(0xD7C0 + scalar >> 10))
      units.append(UInt16(0xDC00 | scalar & 0x3FF))
    }
  }

  /// Brings the cluster into normal form C. Whether that changed it.
  mutating func normalize() -> Bool {
    // Most clusters are one scalar value: a lookalike, a symbol.
    if units.isEmpty { return false }
    let capacity = units.count * 3 + 4
    if normalized.count < capacity { normalized = [UInt16](repeating: 0, count: capacity) }
    let length = unsafe units.withUnsafeBufferPointer { source in
      unsafe normalized.withUnsafeMutableBufferPointer { destination in
        // Both buffers outlive the call, and `capacity` units can be written.
        unsafe cicu_nfc(source.baseAddress, Int32(source.count), destination.baseAddress, Int32(destination.count))
      }
    }
    guard length >= 0, !normalized[..<Int(length)].elementsEqual(units) else { return false }
    units.removeAll(keepingCapacity: true)
    units.append(contentsOf: normalized[..<Int(length)])
    return true
  }

  /// The cluster in UTF-8.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < units.count {
      let unit = UInt32(units[index])
      if unit & 0xFC00 == 0xD800, index + 1 < units.count {
        UTF8Sequence.append(0x10000 + (unit & 0x3FF) << 10 + UInt32(units[index + 1] & 0x3FF), to: &bytes)
        index += 2
      } else {
        UTF8Sequence.append(unit, to: &bytes)
        index += 1
      }
    }
    return bytes
  }
}
