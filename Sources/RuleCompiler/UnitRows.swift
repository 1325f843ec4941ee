import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// `lexicon/units.tsv`: code, kind, factor, Vietnamese name, English name ("tonne;tonnes"), spellings in both languages,
/// in Vietnamese, in English, and before a number. Spellings are parted by ",".
///
/// "=MW": capitals must be as written. "mẫu (đất)": what is in brackets must follow and isn't part of the unit. A row
/// of kind `none` has longer words that begin with a unit's and are none.
extension LexiconCompiler {
  mutating func units(_ sources: [Source]) -> UnitTable {
    var units: [Unit] = []
    var entries: [UnitTable.Entry] = []
    var seen: [String: String] = [:]
    var codes: Set<String> = []
    for source in sources {
      var file = LexiconFile(name: source.label, text: source.text, columns: 6...9)
      for row in file.rows {
        if row[1].text == "none" {
          for (column, language) in [(6, UnitSpellingTraits.vietnamese), (7, .english)] {
            for text in LexiconFile.list(row[column].text, separator: ",") {
              entries.append(entry(text, unit: UnitID(0), traits: [.blocker, language]))
            }
          }
          continue
        }
        let names = LexiconFile.list(row[4].text, separator: ";")
        guard let kind = FigureKind(rawValue: row[1].text),
          [.money, .measure, .duration, .percentage].contains(kind)
        else {
          file.complain(row[1], "a unit is of money, measure, duration or percentage, not “\(row[1].text)”")
          continue
        }
        guard let factor = ExactDecimal(row[2].text), !factor.isZero, !factor.isNegative else {
          file.complain(row[2], "“\(row[2].text)” is no factor; write a plain decimal, mostly 1")
          continue
        }
        guard !row[3].text.isEmpty, let singular = names.first else {
          file.complain(row[3], "a unit has a Vietnamese and an English name")
          continue
        }
        if factor == 1, !codes.insert(row[0].text).inserted {
          file.complain(row[0], "“\(row[0].text)” has a row already")
        }
        let unit = UnitID(UInt16(units.count))
        units.append(
          Unit(
            code: row[0].text, kind: kind, factor: factor, vietnamese: row[3].text, englishSingular: singular,
            englishPlural: names.count > 1 ? names[1] : EnglishForms.plural(of: singular)))
        let columns: [(Int, UnitSpellingTraits)] = [
          (5, [.vietnamese, .english, .after]), (6, [.vietnamese, .after]), (7, [.english, .after]),
          (8, [.vietnamese, .english, .before]),
        ]
        for (column, traits) in columns {
          for text in LexiconFile.list(row[column].text, separator: ",").flatMap(Self.slashVariants) {
            let entry = entry(text, unit: unit, traits: traits)
            if entry.steps.isEmpty { file.complain(row[column], "“\(text)” is no spelling") }
            let taken = Self.keys(entry, kind: kind).filter { seen[$0] != nil }
            if let other = taken.lazy.compactMap({ seen[$0] }).first(where: { $0 != row[0].text }) {
              file.complain(row[column], "“\(text)” is a spelling of \(other) already")
            }
            for key in Self.keys(entry, kind: kind) { seen[key] = row[0].text }
            // Spellings that differ in capitals or in i and y only are one.
            if taken.isEmpty { entries.append(entry) }
          }
        }
      }
      problems += file.problems
    }
    return UnitTable(units: units, entries: entries)
  }

  /// "km/giờ" as it is, and with spaces behind or around its "/".
  private static func slashVariants(_ text: String) -> [String] {
    guard text.contains("/"), !text.contains("(") else { return [text] }
    let parts = text.split(separator: "/").map(String.init)
    return [text, parts.joined(separator: "/ "), parts.joined(separator: " / ")]
  }

  private mutating func entry(_ text: String, unit: UnitID, traits: UnitSpellingTraits) -> UnitTable.Entry {
    var traits = traits
    var spelling = text
    if spelling.hasPrefix("="), spelling.count > 1 {
      traits.insert(.exact)
      spelling.removeFirst()
    }
    var covered: Int?
    if spelling.hasSuffix(")"), let open = spelling.firstIndex(of: "("), open > spelling.startIndex {
      let following = spelling[spelling.index(after: open)...].dropLast()
      let own = LexiconFile.trimmed(spelling[..<open])
      covered = words.steps(of: own).steps.count
      // A word stands apart, a mark ("thùng (/)") doesn't.
      spelling = own + (following.first?.isLetter == true ? " " : "") + following
    }
    let (steps, flags) = words.steps(of: spelling)
    return UnitTable.Entry(
      spelling: UnitSpelling(unit: unit, text: spelling, traits: traits, covered: covered ?? steps.count),
      steps: steps, flags: flags)
  }

  /// What two units may not share: words, kind, language, side, and capitals where they count.
  private static func keys(_ entry: UnitTable.Entry, kind: FigureKind) -> [String] {
    let traits = entry.spelling.traits
    let words = entry.steps.map { "\($0.word.rawValue)\($0.spaceBefore ? " " : "_")" }.joined()
    let capitals = traits.contains(.exact) ? entry.spelling.text : ""
    let side = traits.contains(.before) ? "before" : "after"
    return (traits.contains(.vietnamese) ? ["vi"] : []).map { "\($0) \(side) \(kind) \(words) \(capitals)" }
      + (traits.contains(.english) ? ["en"] : []).map { "\($0) \(side) \(kind) \(words) \(capitals)" }
  }
}
