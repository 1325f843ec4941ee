import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules

/// A part of a pattern.
indirect enum PatternNode: Sendable, Hashable {
  /// A word or a mark, as it's written.
  case literal(String)
  case numeral(NumeralPart)
  case phrase(PhraseSource)
  case word(WordClass)
  /// Up to so many words.
  case words(Int)
  case group([[PatternNode]])
  case optional([PatternNode])
  /// White space may stand here.
  case space
  /// A place that captures need: see `Mark`.
  case mark(UInt8)
  /// `^` and `$`.
  case beginning, end
}

/// Any one word, or one that's written so.
enum WordClass: UInt32, Sendable, Hashable {
  case any = 0
  case capital = 1
  case lower = 2
  case allCapitals = 4

  static func named(_ name: String) -> WordClass? {
    switch name {
    case "word": .any
    case "capital": .capital
    case "lower": .lower
    case "capitals": .allCapitals
    default: nil
    }
  }
  static let names = ["word", "capital", "lower", "capitals"]
}

/// Where the phrases of a part come from.
enum PhraseSource: Sendable, Hashable {
  /// A list of the file, or of the language's common file.
  case list(file: String, name: String)
  /// A class of the lexicon.
  case lexemes(LexemeClasses)
  /// Spellings of units; of all units where the kind is nil.
  case units(FigureKind?)
}

/// `{#slot:form,!form,=value}`
struct NumeralPart: Sendable, Hashable {
  var slot: CaptureSlot
  var required: NumeralForm
  var forbidden: NumeralForm
  var anyOf: NumeralForm
  /// The number that it must be.
  var value: Int?
  /// How much it asks for, for the pattern's specificity.
  var constraints: Int

  /// What a slot asks of its numeral if the pattern says nothing else.
  static func defaults(_ slot: CaptureSlot) -> NumeralPart {
    var part = NumeralPart(
      slot: slot, required: [], forbidden: [.opaque], anyOf: [], value: nil, constraints: 1)
    switch slot {
    case .day, .day2: part.anyOf = .day
    case .month, .month2: part.anyOf = [.month, .monthName]
    case .year, .year2: part.anyOf = .year
    case .quarter, .quarter2: part.anyOf = .quarter
    case .hour, .hour2: part.anyOf = .hour
    case .minute, .minute2, .second: part.anyOf = .minute
    case .decade, .decade2: part.anyOf = [.twoDigits, .year]
    case .century: part.anyOf = [.roman, .integer, .ordinal]
    case .months, .quarters:
      part.required = .integer
      part.forbidden.formUnion([.scaled, .ordinal, .monthName])
    default:
      part.forbidden.formUnion([.monthName, .ordinal])
      part.constraints = 0
    }
    return part
  }

  /// Whether a numeral that's Roman and nothing else is refused: the default of slots for plain numbers.
  static let romanOnly: NumeralForm = [.digits, .words]
}

/// The names of slots in rule files.
enum SlotNames {
  /// `low` for an empty name or `1`, `second2` for `2`, `third` for `3`.
  static func slot(_ name: String) -> CaptureSlot? {
    switch name {
    case "", "1": .low
    case "2": .second2
    case "3": .third
    default: CaptureSlot.allCases.first { "\($0)" == name }
    }
  }
}

/// The names of forms in rule files: those of `NumeralForm`'s members.
enum FormNames {
  static let all: [(name: String, form: NumeralForm)] = [
    ("digits", .digits), ("words", .words), ("roman", .roman), ("scaled", .scaled), ("grouped", .grouped),
    ("leadingZero", .leadingZero), ("monthName", .monthName), ("ordinal", .ordinal), ("fraction", .fraction),
    ("factor", .factor), ("indefinite", .indefinite), ("one", .one), ("doubtful", .doubtful), ("integer", .integer),
    ("decimal", .decimal), ("day", .day), ("month", .month), ("year", .year), ("hour", .hour), ("minute", .minute),
    ("twoDigits", .twoDigits), ("dottedPair", .dottedPair), ("dottedTriple", .dottedTriple), ("clock", .clock),
    ("opaque", .opaque), ("negative", .negative), ("quarter", .quarter),
  ]
  static func form(_ name: String) -> NumeralForm? { all.first { $0.name == name }?.form }
}
