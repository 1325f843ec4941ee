import CICU

/// ICU's word and sentence boundaries of a text.
///
/// Safe: the pointer is owned by this value alone, from `init` to `deinit`, and never leaves it. A break iterator belongs
/// to no thread, and the one owner of this value uses it on one at a time, so that it may move between threads.
@safe struct ICUBreaks: ~Copyable, @unchecked Sendable {
  private let breaker: OpaquePointer

  /// Traps if ICU can't open its break rules, which is to say, if there's no memory or the library lacks its data.
  init() {
    var status: Int32 = 0
    guard let breaker = unsafe cicu_breaker_open(&status) else {
      fatalError("ICU can't open its break rules (status \(status))")
    }
    unsafe self.breaker = breaker
  }

  deinit { unsafe cicu_breaker_close(breaker) }

  static let word = UInt8(CICU_WORD_BOUNDARY)
  static let sentence = UInt8(CICU_SENTENCE_BOUNDARY)

  /// Sets `marks[i]`, for each offset of `text[start..<end]` and its end, to the boundaries there (`word`, `sentence`).
  mutating func mark(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, into marks: inout [UInt8]) {
    let length = end - start
    precondition(length < 1 << 30, "ICU takes texts below 2^30 bytes")
    if marks.count < length + 1 { marks = [UInt8](repeating: 0, count: length + 1) }
    // The pointers are used within the call only, and `marks` has room for length + 1 bytes.
    let status = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        guard let bytes = bytes.baseAddress, let marks = marks.baseAddress else { return Int32(0) }
        return unsafe cicu_breaker_mark(breaker, bytes + start, Int32(length), marks)
      }
    }
    precondition(status <= 0, "ICU can't break a text (status \(status))")
  }
}
