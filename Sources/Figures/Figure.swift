import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals

/// A figure of an article, read: what is counted or measured, how many, in what unit, when and where.
///
/// Ranges count UTF-8 bytes of `Document.text`; `Document` turns them into bytes of the file. See `record.md` for what
/// each field means to a reader.
public struct Figure: Sendable {
  public struct Value: Sendable, Hashable {
    public var low: ExactDecimal?
    public var high: ExactDecimal?
    public var comparator: Comparator
    public init(low: ExactDecimal?, high: ExactDecimal? = nil, comparator: Comparator = .equal) {
      self.low = low
      self.high = high
      self.comparator = comparator
    }
  }
  /// A unit as records name it.
  public struct Unit: Sendable, Hashable {
    /// `VND/người/tháng`, `km2`, `month`, `%`.
    public var code: String
    public var vietnamese: String
    public var english: String
    public init(code: String, vietnamese: String, english: String) {
      self.code = code
      self.vietnamese = vietnamese
      self.english = english
    }
  }
  public struct Subject: Sendable, Hashable {
    public var range: TextRange
    /// English gloss, in the plural where it counts things; nil where the lexicon has none.
    public var english: String?
    public init(range: TextRange, english: String? = nil) {
      self.range = range
      self.english = english
    }
  }
  public struct Measure: Sendable, Hashable {
    public var key: String
    public var vietnamese: String
    public var english: String
    public init(key: String, vietnamese: String, english: String) {
      self.key = key
      self.vietnamese = vietnamese
      self.english = english
    }
  }
  public struct Event: Sendable, Hashable {
    public enum Direction: String, Sendable { case up, down }
    public var range: TextRange
    public var vietnamese: String?
    public var english: String?
    public var direction: Direction?
    public init(range: TextRange, vietnamese: String?, english: String?, direction: Direction? = nil) {
      self.range = range
      self.vietnamese = vietnamese
      self.english = english
      self.direction = direction
    }
  }
  public struct When: Sendable, Hashable {
    /// Where the time comes from.
    public enum Basis: String, Sendable {
      /// Said in the sentence.
      case text
      /// Carried over from a sentence before.
      case carried
      /// Worked out against the article's own date.
      case published
      /// Said, but only in relation to an unknown date ("đến nay"): no EDTF.
      case relative
    }
    public var span: CalendarSpan?
    /// The words that say it.
    public var range: TextRange?
    public var basis: Basis
    public init(span: CalendarSpan?, range: TextRange?, basis: Basis) {
      self.span = span
      self.range = range
      self.basis = basis
    }
  }
  public struct Place: Sendable, Hashable {
    public var range: TextRange
    public var name: String
    public init(range: TextRange, name: String) {
      self.range = range
      self.name = name
    }
  }
  public struct Link: Sendable, Hashable {
    public enum Relation: String, Sendable {
      case sizeOf = "size_of"
      case partOf = "part_of"
      case wholeOf = "whole_of"
      case changeOf = "change_of"
      case sameAs = "same_as"
      case baseline
    }
    public var relation: Relation
    /// Index of the other figure among those of the document.
    public var figure: Int
    public init(relation: Relation, figure: Int) {
      self.relation = relation
      self.figure = figure
    }
  }

  public var kind: FigureKind
  public var range: TextRange
  // Spelt out: what's declared with "?" is nil first and then set, so that each would be looked after twice (measured).
  public var value: Optional<Value>
  public var unit: Optional<Unit>
  public var subject: Optional<Subject>
  public var measure: Optional<Measure>
  public var event: Optional<Event>
  public var when: Optional<When>
  public var place: Optional<Place>
  public var links: [Link]
  public var sentence: TextRange
  /// Id of the rule that read it: `vi.count.noun`.
  public var rule: String
  /// Why a number is `unresolved`; nil for all else.
  public var reason: Optional<String>

  public init(kind: FigureKind, range: TextRange, sentence: TextRange, rule: String) {
    self.init(kind: kind, range: range, sentence: sentence, rule: rule, reason: nil)
  }

  /// All that a figure says but its place, at once: who sets one after the other asks each time what stood there.
  init(
    kind: FigureKind, range: TextRange, sentence: TextRange, rule: String, value: Value? = nil, unit: Unit? = nil,
    subject: Subject? = nil, measure: Measure? = nil, event: Event? = nil, when: When? = nil, links: [Link] = [],
    reason: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.value = value
    self.unit = unit
    self.subject = subject
    self.measure = measure
    self.event = event
    self.when = when
    place = nil
    self.links = links
    self.sentence = sentence
    self.rule = rule
    self.reason = reason
  }
}
