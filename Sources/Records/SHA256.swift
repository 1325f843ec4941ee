import CSHA256
import SoLieuDocuments

/// The SHA-256 digest of some bytes (FIPS 180-4).
///
/// Names documents, protects nothing. Our own because a dependency on a cryptography package, or on Foundation, would
/// cost more than these lines. By the processor's own instructions some 1,400 MB/s, without them 170.
package struct SHA256: Sendable {
  private let byInstructions: Bool
  private var state: [8 of UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  private init(byInstructions: Bool) { self.byInstructions = byInstructions }

  /// Whether this processor has instructions for it.
  static let hasInstructions = csha256_is_available() != 0

  /// The digest, 32 bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    digest(of: bytes, byInstructions: hasInstructions)
  }

  /// The digest, reckoned by the processor's instructions, which it must have, or without them.
  static func digest(of bytes: [UInt8], byInstructions: Bool) -> [UInt8] {
    var hash = SHA256(byInstructions: byInstructions)
    let whole = bytes.count / 64 * 64
    hash.compress(bytes.span, upTo: whole)
    // What's left over, a one bit, zeros, and the length in bits in the last eight bytes of a block.
    var tail = Array(bytes[whole...])
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    hash.compress(tail.span, upTo: tail.count)
    var digest: [UInt8] = []
    digest.reserveCapacity(32)
    for index in hash.state.indices {
      for shift in stride(from: UInt32(24), through: 0, by: -8) {
        digest.append(UInt8(truncatingIfNeeded: hash.state[index] >> shift))
      }
    }
    return digest
  }

  /// The first `digits` hexadecimal digits of the digest of `bytes`, in lower case. At most 64.
  package static func hex(of bytes: [UInt8], digits: Int = 64) -> [UInt8] {
    let hexadecimal = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest(of: bytes) {
      text.append(hexadecimal[Int(byte >> 4)])
      text.append(hexadecimal[Int(byte & 15)])
    }
    return Array(text.prefix(digits))
  }

  /// Takes in the whole blocks of `bytes` before `end`, a multiple of 64.
  private mutating func compress(_ bytes: Span<UInt8>, upTo end: Int) {
    if byInstructions { return compressByInstructions(bytes.extracting(..<end)) }
    // Read only, and only within this function.
    let raw = unsafe bytes.bytes
    var block = 0
    while block < end {
      // The last sixteen words of the schedule.
      var w = [16 of UInt32](repeating: 0)
      for index in stride(from: 0, to: 16, by: 2) {
        let two = EightBytes.load(raw, block &+ index &* 4).byteSwapped
        w[index] = UInt32(truncatingIfNeeded: two >> 32)
        w[index &+ 1] = UInt32(truncatingIfNeeded: two)
      }
      var rounds = SHA256Rounds(state)
      rounds.sixteen(w, from: 0)
      for first in stride(from: 16, to: 64, by: 16) {
        Self.extend(&w)
        rounds.sixteen(w, from: first)
      }
      rounds.add(to: &state)
      block &+= 64
    }
  }

  private mutating func compressByInstructions(_ blocks: Span<UInt8>) {
    // Eight words and whole blocks, as the function takes them, which keeps neither.
    unsafe withUnsafeMutablePointer(to: &state) { state in
      unsafe blocks.withUnsafeBufferPointer { blocks in
        guard let base = blocks.baseAddress else { return }
        unsafe csha256_compress(
          UnsafeMutableRawPointer(state).assumingMemoryBound(to: UInt32.self), base, blocks.count / 64)
      }
    }
  }

  /// Makes the next sixteen words of the schedule from the last.
  @inline(__always)
  private static func extend(_ w: inout [16 of UInt32]) {
    for index in 0..<16 {
      let a = w[(index &+ 1) & 15]
      let b = w[(index &+ 14) & 15]
      let s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >> 3)
      let s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >> 10)
      w[index] = w[index] &+ s0 &+ w[(index &+ 9) & 15] &+ s1
    }
  }
}

@inline(__always)
private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 &- count) }

/// The eight working variables, through the rounds of a block.
private struct SHA256Rounds {
  var a, b, c, d, e, f, g, h: UInt32

  @inline(__always)
  init(_ state: [8 of UInt32]) {
    (a, b, c, d) = (state[0], state[1], state[2], state[3])
    (e, f, g, h) = (state[4], state[5], state[6], state[7])
  }

  @inline(__always)
  func add(to state: inout [8 of UInt32]) {
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  @inline(__always)
  mutating func sixteen(_ w: [16 of UInt32], from round: Int) {
    let k = Self.constants
    for index in stride(from: 0, to: 16, by: 8) {
      // Instead of all variables moving on by one, the names do.
      step(a, b, c, &d, e, f, g, &h, k[round &+ index] &+ w[index])
      step(h, a, b, &c, d, e, f, &g, k[round &+ index &+ 1] &+ w[index &+ 1])
      step(g, h, a, &b, c, d, e, &f, k[round &+ index &+ 2] &+ w[index &+ 2])
      step(f, g, h, &a, b, c, d, &e, k[round &+ index &+ 3] &+ w[index &+ 3])
      step(e, f, g, &h, a, b, c, &d, k[round &+ index &+ 4] &+ w[index &+ 4])
      step(d, e, f, &g, h, a, b, &c, k[round &+ index &+ 5] &+ w[index &+ 5])
      step(c, d, e, &f, g, h, a, &b, k[round &+ index &+ 6] &+ w[index &+ 6])
      step(b, c, d, &e, f, g, h, &a, k[round &+ index &+ 7] &+ w[index &+ 7])
    }
  }

  @inline(__always)
  private func step(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let t1 = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ word
    let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d &+= t1
    h = t1 &+ s0 &+ ((a & b) | (c & (a | b)))
  }

  private static let constants: [64 of UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
