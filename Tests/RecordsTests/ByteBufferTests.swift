import SoLieuNumerals
import Testing

@testable import SoLieuRecords

@Suite("Writing bytes")
struct ByteBufferTests {
  private func written(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer()
    write(&buffer)
    return buffer.text
  }

  @Test("keeps all that's appended, however much")
  func growth() {
    var buffer = ByteBuffer()
    var text = ""
    for number in 0..<5_000 {
      buffer.append("số ")
      buffer.append(number)
      buffer.append(UInt8(ascii: ";"))
      text += "số \(number);"
    }
    #expect(buffer.text == text)
    #expect(buffer.count == text.utf8.count)
  }

  @Test("appends again what was written before, and takes off what was written last")
  func again() {
    var buffer = ByteBuffer()
    buffer.append("đảng viên")
    buffer.append(again: 0..<6)
    #expect(buffer.text == "đảng viênđản")
    #expect(buffer.take(from: 13) == Array("đản".utf8))
    #expect(buffer.text == "đảng viên")
    buffer.removeAll()
    #expect(buffer.bytes == [])
  }

  @Test("leaves a copy as it is")
  func copies() {
    var buffer = ByteBuffer()
    buffer.append("a")
    let copy = buffer
    buffer.removeAll()
    buffer.append("b")
    #expect(copy.text == "a" && buffer.text == "b")
  }

  @Test(
    "writes whole numbers, with zeros before them where they're to be as wide", arguments: [0, 7, 10, 99, 1_048_576])
  func integers(number: Int) {
    #expect(written { $0.append(number) } == "\(number)")
    #expect(written { $0.append(-number) } == "\(-number)")
    #expect(written { $0.append(number, width: 2) } == (number < 10 ? "0\(number)" : "\(number)"))
  }

  @Test("writes the largest and the smallest number")
  func limits() {
    #expect(written { $0.append(Int.max) } == "\(Int.max)")
    #expect(written { $0.append(Int.min) } == "\(Int.min)")
  }

  @Test(
    "writes decimals as they describe themselves",
    arguments: [
      "0", "5", "-5", "10", "2430", "0.5", "-0.05", "0.000001", "12.5", "123.456", "1000000", "18400000000000",
      "12345678901234567890123456789", "-12345678901234567890123456789", "0.123456789012345678901234567",
      "1e60",
    ])
  func decimals(text: String) throws {
    let value = try #require(text == "1e60" ? .powerOfTen(60) : ExactDecimal(text))
    #expect(written { DecimalText.plain.append(value, to: &$0) } == value.description)
  }

  @Test(
    "groups digits by three",
    arguments: [
      ("1", "1"), ("100", "100"), ("1000", "1,000"), ("-12345.75", "-12,345.75"), ("1234567", "1,234,567"),
      ("0.125", "0.125"),
    ])
  func groups(text: String, grouped: String) throws {
    let value = try #require(ExactDecimal(text))
    #expect(written { DecimalText.english.append(value, to: &$0) } == grouped)
  }

  @Test("says large numbers by a power of ten where two decimals are enough")
  func powers() throws {
    let powers = [
      "999999": 0, "1000000": 6, "1230000": 6, "1234000": 0, "18400000000000": 12, "2500000000": 9, "1234567890": 0,
      "20": 0,
    ]
    for (text, power) in powers { #expect(try #require(ExactDecimal(text)).namedPower == power, "\(text)") }
  }
}
