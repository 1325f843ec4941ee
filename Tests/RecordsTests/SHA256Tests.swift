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

  @Test("names a document after its bytes")
  func documents() {
    let info = DocumentInfo(bytes: Array("abc".utf8), path: "a.txt")
    #expect(info.id == "ba7816bf8f01cfea414140de5dae2223")
    #expect(info.byteCount == 3)
  }
}
