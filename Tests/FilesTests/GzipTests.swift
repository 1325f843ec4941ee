import CZlib
import Foundation
import Testing

@testable import SoLieuFiles

@Suite("Gzip")
struct GzipTests {
  private func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 8 + 64)
    let length = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe czlib_gzip(source.baseAddress, source.count, target.baseAddress, target.count)
      }
    }
    return Array(output[..<length])
  }

  private func read(_ packed: [UInt8], limit: Int = .max) throws(ReadError) -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString).gz").path
    #expect(FileManager.default.createFile(atPath: path, contents: Data(packed)))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var source = try FileSource(file: FilePath(path), isCompressed: true)
    return try source.readAll(limit: limit)
  }

  private let text = Array(repeatElement("Toàn huyện có 2.430 đảng viên.\n", count: 9_000).joined().utf8)

  @Test("gives back what was compressed, in one member or several, with padding behind")
  func roundTrip() throws {
    #expect(try read(compressed(text)) == text)
    #expect(try read(compressed([])) == [])
    #expect(try read(compressed(text) + compressed([0x61]) + [0, 0, 0]) == text + [0x61])
  }

  @Test("knows damage: cut short anywhere, one byte changed, something behind, or no gzip at all")
  func damage() throws {
    let packed = compressed(text)
    for cut in [1, 5, 10, packed.count / 2, packed.count - 8, packed.count - 1] {
      #expect(throws: ReadError.damagedGzip) { try read(Array(packed[..<cut])) }
    }
    for index in [0, 2, packed.count / 2, packed.count - 6] {
      var changed = packed
      changed[index] ^= 0x55
      #expect(throws: ReadError.damagedGzip) { try read(changed) }
    }
    #expect(throws: ReadError.damagedGzip) { try read(packed + [0x41]) }
    #expect(throws: ReadError.damagedGzip) { try read(text) }
  }

  @Test("stops at the limit, however much more would come")
  func limit() throws {
    let packed = compressed(text)
    #expect(try read(packed, limit: text.count) == text)
    #expect(throws: ReadError.tooLarge(limit: text.count - 1)) { try read(packed, limit: text.count - 1) }
  }

  @Test("goes to an offset in the decompressed bytes")
  func skip() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString).gz").path
    #expect(FileManager.default.createFile(atPath: path, contents: Data(compressed(text))))
    defer { try? FileManager.default.removeItem(atPath: path) }
    for offset in [0, 1, 70_000, text.count] {
      var source = try FileSource(file: FilePath(path), isCompressed: true)
      #expect(try source.skip(to: offset))
      #expect(source.offset == offset)
      #expect(try source.readLine() == text[offset...].split(separator: 0x0a).first.map { Array($0) })
    }
    var source = try FileSource(file: FilePath(path), isCompressed: true)
    #expect(try !source.skip(to: text.count + 1))
  }
}
