import SoLieuDocuments

/// Bytes written one behind the other, in memory that's kept from one document to the next.
///
/// An array that's longer than what was written: so what's appended is checked for room once, however many bytes it has,
/// where an array would look after its count and its owner at each of them.
package struct ByteBuffer: Sendable {
  /// What was written, `count` bytes, and the room behind it.
  private var storage: [UInt8] = []
  package private(set) var count = 0

  package init() {}

  /// A copy of what was written.
  package var bytes: [UInt8] { Array(storage[..<count]) }

  /// What was written, as text.
  var text: String { String(decoding: storage[..<count], as: UTF8.self) }

  package func append(to output: inout [UInt8]) {
    unsafe storage.withUnsafeBufferPointer { storage in
      // As a whole buffer, which is copied whole where a slice is copied byte by byte. It's read within the call only.
      unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: storage[..<count]))
    }
  }

  /// Forgets what was written, and keeps the room.
  mutating func removeAll() { count = 0 }

  /// Takes off what was written from `start` on.
  mutating func take(from start: Int) -> [UInt8] {
    defer { count = start }
    return Array(storage[start..<count])
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(1)
    storage[count] = byte
    count &+= 1
  }

  /// Appends text of ours.
  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    makeRoom(length)
    let end = count
    count &+= length
    // There's room for the text, as was just seen to.
    unsafe storage.withUnsafeMutableBytes { storage in
      unsafe storage.baseAddress?.advanced(by: end).copyMemory(from: text.utf8Start, byteCount: length)
    }
  }

  /// Appends `"name":`, behind a comma where there's to be one.
  @inline(__always)
  mutating func append(key name: StaticString, afterComma: Bool) {
    let length = name.utf8CodeUnitCount
    makeRoom(length &+ 4)
    if afterComma { append(UInt8(ascii: ",")) }
    let end = count
    count &+= length &+ 3
    // There's room for four bytes more than the name has, as was just seen to.
    unsafe storage.withUnsafeMutableBytes { storage in
      guard let next = unsafe storage.baseAddress?.advanced(by: end) else { return }
      unsafe next.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
      unsafe next.advanced(by: 1).copyMemory(from: name.utf8Start, byteCount: length)
      unsafe next.storeBytes(of: UInt8(ascii: "\""), toByteOffset: length &+ 1, as: UInt8.self)
      unsafe next.storeBytes(of: UInt8(ascii: ":"), toByteOffset: length &+ 2, as: UInt8.self)
    }
  }

  mutating func append(_ text: Span<UInt8>) {
    makeRoom(text.count)
    let end = count
    count &+= text.count
    // There's room for the text, as was just seen to; it's read within the call only.
    unsafe storage.withUnsafeMutableBytes { storage in
      unsafe text.withUnsafeBytes { text in
        guard let source = text.baseAddress else { return }
        unsafe storage.baseAddress?.advanced(by: end).copyMemory(from: source, byteCount: text.count)
      }
    }
  }

  /// Not for literals, which are static strings.
  @_disfavoredOverload
  mutating func append(_ text: String) { append(text.utf8.span) }

  /// Appends again what stands in `range`.
  mutating func append(again range: Range<Int>) {
    precondition(range.upperBound <= count)
    makeRoom(range.count)
    let end = count
    count &+= range.count
    // The bytes were written before, and there's room for them, as was just seen to.
    unsafe storage.withUnsafeMutableBytes { storage in
      guard let base = storage.baseAddress else { return }
      unsafe base.advanced(by: end).copyMemory(from: base.advanced(by: range.lowerBound), byteCount: range.count)
    }
  }

  /// Appends the digits of a whole number, at least `width` of them.
  mutating func append(_ number: Int, width: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(number.magnitude, width: width)
  }

  private mutating func append(_ number: UInt, width: Int) {
    // Nearly all are short.
    var digits = number < 10 ? 1 : number < 100 ? 2 : number < 1_000 ? 3 : 4
    var above = number / 10_000
    while above > 0 {
      digits &+= 1
      above /= 10
    }
    digits = max(digits, width)
    makeRoom(digits)
    let start = count
    count &+= digits
    // From the last digit to the first.
    var storage = storage.mutableSpan
    var rest = number
    var index = start &+ digits
    while index > start {
      index &-= 1
      storage[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// Whether what was written from `start` on holds a byte that a text of eight may have to be looked at for.
  @inline(__always)
  mutating func hasSpecial(from start: Int, _ special: (UInt64) -> UInt64) -> Bool {
    makeRoom(8)
    let end = count
    // There's room for eight spaces, as was just seen to: nothing special is loaded with the last bytes.
    unsafe storage.withUnsafeMutableBytes { storage in
      unsafe storage.storeBytes(of: EightBytes.ones &* 0x20, toByteOffset: end, as: UInt64.self)
    }
    // Read only, and only within this function.
    let text = unsafe storage.span.bytes
    var index = start
    while index < end {
      if special(EightBytes.load(text, index)) != 0 { return true }
      index &+= 8
    }
    return false
  }

  @inline(__always)
  private mutating func makeRoom(_ room: Int) {
    if storage.count &- count < room { grow(room) }
  }

  @inline(never)
  private mutating func grow(_ room: Int) {
    storage.append(contentsOf: repeatElement(0, count: max(room, storage.count, 1 << 12)))
  }
}
