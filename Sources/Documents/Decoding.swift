/// A way to read bytes as text, one scalar value at a time.
///
/// Reading a piece again from any place where a step began gives the same steps: that is how ``FileMap`` finds
/// its way back without a map of every letter.
enum Decoding: Sendable {
  case utf8
  case utf16(bigEndian: Bool)
  /// One byte, one scalar value. 256 entries; U+FFFD for bytes that stand for nothing.
  case table([UInt16])
  case vni(VNITable)

  /// How bytes in this encoding are read. TCVN3 comes in two shapes, told apart by the bytes.
  init(_ encoding: TextEncoding, for bytes: borrowing Span<UInt8>) {
    switch encoding {
    case .utf8: self = .utf8
    case .utf16LittleEndian: self = .utf16(bigEndian: false)
    case .utf16BigEndian: self = .utf16(bigEndian: true)
    case .windows1258: self = .table(LegacyTables.windows1258)
    case .tcvn3: self = .table(LegacyTables.tcvn3(for: bytes))
    case .viscii: self = .table(LegacyTables.viscii)
    case .vni: self = .vni(.standard)
    }
  }

  /// The scalar value at an offset, the number of bytes it takes there, and whether they are well-formed: where not,
  /// the scalar value is U+FFFD. Requires `offset < bytes.count`.
  func step(_ bytes: borrowing Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int, isValid: Bool) {
    switch self {
    case .utf8:
      let (scalar, length) = UTF8Sequence.read(bytes, at: offset)
      return (scalar ?? 0xFFFD, length, scalar != nil)
    case .utf16(let bigEndian):
      return Self.utf16Step(bytes, offset, bigEndian)
    case .table(let table):
      let scalar = UInt32(table[Int(bytes[offset])])
      return (scalar, 1, scalar != 0xFFFD)
    case .vni(let table):
      return table.step(bytes, at: offset)
    }
  }

  private static func utf16Step(
    _ bytes: borrowing Span<UInt8>, _ offset: Int, _ bigEndian: Bool
  ) -> (scalar: UInt32, length: Int, isValid: Bool) {
    guard let unit = utf16Unit(bytes, offset, bigEndian) else { return (0xFFFD, 1, false) }
    guard unit & 0xF800 == 0xD800 else { return (unit, 2, true) }
    guard unit < 0xDC00, let low = utf16Unit(bytes, offset + 2, bigEndian), low & 0xFC00 == 0xDC00 else {
      return (0xFFFD, 2, false)
    }
    return (0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF), 4, true)
  }

  private static func utf16Unit(_ bytes: borrowing Span<UInt8>, _ offset: Int, _ bigEndian: Bool) -> UInt32? {
    guard offset + 1 < bytes.count else { return nil }
    let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
    return bigEndian ? first << 8 | second : second << 8 | first
  }

  /// Decodes the bytes from `start` on to UTF-8. O(bytes.count).
  func decode(_ bytes: borrowing Span<UInt8>, from start: Int) -> (text: [UInt8], invalid: Int, map: FileMap) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count - start)
    var invalid = 0
    var checkpoints = FileMap.Checkpoints()
    var offset = start
    while offset < bytes.count {
      checkpoints.note(file: offset, decoded: text.count)
      let (scalar, length, isValid) = step(bytes, at: offset)
      if !isValid { invalid += 1 }
      UTF8Sequence.append(scalar, to: &text)
      offset += length
    }
    return (text, invalid, FileMap(decoding: self, checkpoints: checkpoints))
  }
}
