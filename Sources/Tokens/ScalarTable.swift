/// The tables of `ScalarTables`, held for the length of a pass.
struct ScalarTable {
  let classes = ScalarTables.classes
  let foldings = ScalarTables.foldings

  /// A scalar of a text: its class, its width in bytes, its index in the tables.
  struct Found {
    var `class`: UInt8
    var width: Int
    var index: Int

    var isLetter: Bool {
      self.class == ScalarClass.letter || self.class == ScalarClass.asciiCapital
        || self.class == ScalarClass.foldingLetter
    }
  }

  /// The scalar at `at`: `endOfText` at the end, `firstOther` if the tables don't cover it.
  @inline(__always)
  func classify(_ text: borrowing Span<UInt8>, _ at: Int) -> Found {
    guard at < text.count else { return Found(class: ScalarClass.endOfText, width: 0, index: 0) }
    let lead = text[at]
    if lead < 0x80 { return Found(class: classes[Int(lead)], width: 1, index: Int(lead)) }
    if lead < 0xE0 {
      let index = Int(lead & 0x1F) << 6 | Int(text[at + 1] & 0x3F)
      return Found(class: classes[index], width: 2, index: index)
    }
    if lead == 0xE1 || lead == 0xE2 {
      let scalar = Int(lead & 0x0F) << 12 | Int(text[at + 1] & 0x3F) << 6 | Int(text[at + 2] & 0x3F)
      if scalar >= 0x1E00, scalar < 0x2800 {
        return Found(class: classes[scalar - 0x1600], width: 3, index: scalar - 0x1600)
      }
    }
    return Found(class: ScalarClass.firstOther, width: 0, index: 0)
  }

  /// The scalar at `at`; if `skipping`, moves `at` behind the extending ones first.
  func classify(_ text: borrowing Span<UInt8>, _ at: inout Int, skipping: Bool) -> Found {
    var found = classify(text, at)
    while skipping, found.class == ScalarClass.extend || found.class == ScalarClass.format {
      at += found.width
      found = classify(text, at)
    }
    return found
  }

  /// Whether a covered letter is a capital.
  @inline(__always)
  func isCapital(_ found: Found) -> Bool {
    found.class == ScalarClass.asciiCapital
      || found.class == ScalarClass.foldingLetter && foldings[found.index] & 0x8000 != 0
  }

  /// The scalar that a covered one folds to.
  func folded(_ found: Found) -> UInt32 {
    let folding = UInt32(foldings[found.index] & 0x7FFF)
    if folding != 0 { return folding }
    return UInt32(found.index < 0x800 ? found.index : found.index + 0x1600)
  }
}
