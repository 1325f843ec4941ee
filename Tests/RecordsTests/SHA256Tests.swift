import SoLieuFiles
import Testing

@testable import SoLieuRecords

/// Vectors from FIPS 180-4 and NIST's CAVP (SHA256ShortMsg, SHA256LongMsg).
@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "gives the digests of the standard's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(text: String, digest: String) {
    #expect(String(decoding: SHA256.hex(of: Array(text.utf8)), as: UTF8.self) == digest)
  }

  @Test("pads right at every length around a block")
  func lengths() {
    // The digest of the digests of 0…129 bytes 'a', as sha256sum gives it.
    var all: [UInt8] = []
    for count in 0..<130 { all += SHA256.digest(of: [UInt8](repeating: 0x61, count: count)) }
    #expect(
      String(decoding: SHA256.hex(of: all), as: UTF8.self)
        == "39a48225ae6069c68f7c9f867bf47f4a2e188c3903dd919926b8259a73ecada5")
  }

  @Test("gives the same digest with the processor's instructions as without", .enabled(if: SHA256.hasInstructions))
  func instructions() {
    for count in [0, 1, 55, 56, 63, 64, 65, 127, 128, 1_000, 65_536] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 ^ $0 >> 5) }
      #expect(SHA256.digest(of: bytes, byInstructions: true) == SHA256.digest(of: bytes, byInstructions: false))
    }
  }

  @Test("gives the standard's digest without the processor's instructions")
  func plain() {
    let digest = SHA256.digest(of: Array("abc".utf8), byInstructions: false)
    #expect(digest.prefix(4) == [0xba, 0x78, 0x16, 0xbf])
    #expect(digest.suffix(4) == [0xf2, 0x00, 0x15, 0xad])
  }

  @Test("names a document after its bytes")
  func documents() {
    let info = DocumentInfo(bytes: Array("abc".utf8), path: "a.txt")
    #expect(info.id == "ba7816bf8f01cfea414140de5dae2223")
    #expect(info.byteCount == 3)
  }
}
