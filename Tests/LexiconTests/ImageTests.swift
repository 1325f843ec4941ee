import SoLieuLexicon
import Testing

@Suite("Image")
struct ImageTests {
  private func sample() -> [UInt8] {
    var writer = ImageWriter()
    writer.section("one")
    writer.uint32(7)
    writer.uint8s([1, 2, 255])
    writer.uint16s([0, 1, .max])
    writer.uint32s([])
    writer.int32s([-1, .min, .max])
    writer.section("two")
    writer.uint64s([.max, 5])
    writer.texts(TextPool(["", "đảng viên", "thôn"]))
    return writer.finish()
  }

  private func readAll(_ image: [UInt8]) throws(ImageError) -> TextPool {
    var reader = try ImageReader(image)
    try reader.section("one")
    _ = try reader.uint32()
    _ = try reader.uint8s()
    _ = try reader.uint16s()
    _ = try reader.uint32s()
    _ = try reader.int32s()
    try reader.section("two")
    _ = try reader.uint64s()
    return try reader.texts()
  }

  @Test("reads back what was written")
  func roundTrip() throws {
    var reader = try ImageReader(sample())
    try reader.section("one")
    #expect(try reader.uint32() == 7)
    #expect(try reader.uint8s() == [1, 2, 255])
    #expect(try reader.uint16s() == [0, 1, .max])
    #expect(try reader.uint32s() == [])
    #expect(try reader.int32s() == [-1, .min, .max])
    try reader.section("two")
    #expect(try reader.uint64s() == [.max, 5])
    let texts = try reader.texts()
    #expect((0..<texts.count).map { texts[$0] } == ["", "đảng viên", "thôn"])
    #expect(reader.isAtEnd)
  }

  @Test("names the part that it expected")
  func wrongSection() throws {
    var reader = try ImageReader(sample())
    #expect(throws: ImageError.section(expected: "two", offset: 16)) { try reader.section("two") }
  }

  @Test("refuses an image that was cut off anywhere")
  func truncated() {
    let image = sample()
    for length in 0..<image.count {
      #expect(throws: ImageError.self) { try ImageReader(Array(image[..<length])) }
    }
  }

  @Test("refuses an image with any one byte changed")
  func damaged() {
    let image = sample()
    for index in image.indices {
      var copy = image
      copy[index] ^= 0x10
      #expect(throws: ImageError.self) { try readAll(copy) }
    }
  }

  @Test("refuses an array that promises more than there is")
  func shortArray() throws {
    var writer = ImageWriter()
    writer.uint32(.max)
    var reader = try ImageReader(writer.finish())
    #expect(throws: ImageError.truncated(offset: 20)) { try reader.uint64s() }
  }
}
