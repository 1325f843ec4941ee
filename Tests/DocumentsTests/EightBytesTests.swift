import Testing

@testable import SoLieuDocuments

@Suite("Eight bytes at once")
struct EightBytesTests {
  /// Texts that are UTF-8 and texts that aren't, with all sorts of sequences.
  private static let sequences: [[UInt8]] = [
    [], [0x61], [0xC3, 0xA9], [0xC2, 0xA0], [0xE1, 0xBA, 0xA1], [0xE2, 0x80, 0x9C], [0xF0, 0x9F, 0x9A, 0x80],
    [0xE1, 0xBA, 0xA1, 0xC4, 0x91, 0xE1, 0xBB, 0x99], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x61],
    [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0, 0x80], [0xE1, 0xBA], [0xE1, 0xBA, 0x61], [0xED, 0x9F, 0xBF],
    [0xED, 0xA0, 0x80], [0xEE, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x90, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
  ]

  @Test("tell UTF-8 from what isn't, wherever it stands")
  func wellFormed() {
    for sequence in Self.sequences {
      for before in 0..<10 {
        for after in 0..<10 {
          let bytes = [UInt8](repeating: 0x61, count: before) + sequence + [UInt8](repeating: 0x62, count: after)
          let isText = String(validating: bytes, as: UTF8.self) != nil
          #expect(UTF8Scan.isWellFormed(bytes.span) == isText, "\(sequence) behind \(before), before \(after)")
        }
      }
    }
  }

  @Test("find the first scalar value that isn't plain, wherever it stands")
  func unplain() {
    for before in 0..<20 {
      let text = Array((String(repeating: "ạ", count: before / 3) + String(repeating: "a", count: before % 3)).utf8)
      let (offset, stop) = UTF8Scan.standard.scan((text + Array("\u{a0}abcdefgh".utf8)).span, from: 0)
      #expect(offset == text.count && stop == .unplain)
    }
  }

  @Test("count scalar values from any offset to any other")
  func scalars() {
    let text = String(repeating: "Đảng bộ huyện có 2.430 đảng viên 🚀 ", count: 20)
    let bytes = Array(text.utf8)
    for lower in stride(from: 0, to: bytes.count, by: 7) {
      for upper in stride(from: lower, through: bytes.count, by: 13) {
        let count = bytes[lower..<upper].count { $0 & 0xC0 != 0x80 }
        #expect(ScalarIndex.count(bytes.span, lower, upper) == count)
      }
    }
  }

  @Test("are padded behind the end of a text")
  func padding() {
    for count in 0..<20 {
      let bytes = (0..<count).map { UInt8($0 + 1) }
      for offset in 0...count {
        let block = EightBytes.load(bytes.span, offset, padding: 0x20)
        let wanted = (0..<8).map { offset + $0 < count ? bytes[offset + $0] : 0x20 }
        #expect((0..<8).map { UInt8(truncatingIfNeeded: block >> UInt64(8 * $0)) } == wanted)
      }
    }
  }
}
