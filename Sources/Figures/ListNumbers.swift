import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// Numbers of the items of a list that was flattened into its paragraph: "gồm: 1. Lãi suất … 2. Tỷ giá … 3. Giá điện".
///
/// At least three of them (two, where marks stand before), one after the other from 1, each with a dot or bracket glued
/// behind and a capital after that.
enum ListNumbers {
  /// Makes identifiers of a document's counts that number the items of a list. O(drafts).
  static func mark(_ drafts: inout [FigureDraft], in reading: Reading) {
    var run: [Int] = []
    for index in drafts.indices {
      guard let number = itemNumber(drafts[index], reading) else { continue }
      if number == 1 {
        name(run, &drafts, reading)
        run = [index]
      } else if number == run.count + 1 {
        run.append(index)
      }
    }
    name(run, &drafts, reading)
  }

  private static func name(_ run: [Int], _ drafts: inout [FigureDraft], _ reading: Reading) {
    guard run.count >= 3 || run.count == 2 && run.allSatisfy({ isBehindMark(drafts[$0], reading) }) else { return }
    for index in run {
      drafts[index].kind = .identifier
      drafts[index].low = nil
      drafts[index].comparator = .equal
    }
  }

  private static func isBehindMark(_ draft: FigureDraft, _ reading: Reading) -> Bool {
    let first = draft.tokens.lowerBound
    return first == 0 || reading.tokens.kinds[first - 1] == .mark || reading.tokens.kinds[first - 1] == .lineEnd
  }

  private static func itemNumber(_ draft: FigureDraft, _ reading: Reading) -> Int? {
    guard draft.kind == .count || draft.kind == .identifier, draft.high == nil, draft.tokens.count == 1 else {
      return nil
    }
    let numeral = reading.numerals[draft.numeral]
    guard numeral.form.isSuperset(of: [.digits, .integer]), numeral.form.isDisjoint(with: [.scaled, .grouped]),
      let value = numeral.value.intValue, (1...99).contains(value)
    else { return nil }
    let mark = draft.tokens.upperBound
    guard mark + 1 < reading.tokens.count, reading.tokens.kinds[mark] == .mark,
      !reading.tokens.flags[mark].contains(.spaceBefore), reading.tokens.kinds[mark + 1] == .word,
      reading.tokens.flags[mark + 1].contains(.capital)
    else { return nil }
    switch reading.document.text[Int(reading.tokens.starts[mark])] {
    case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"): return value
    default: return nil
    }
  }
}
