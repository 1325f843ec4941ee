import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals

/// One document and its figures, ready to be written: an extraction with the document's name and the choice of figures.
public struct DocumentRecord: Sendable {
  let extraction: Extraction
  let info: DocumentInfo
  /// Indices of the figures that are reported, in reading order.
  let reported: [Int]
  let all: Bool
  /// The headline, as it stands in the document.
  package let title: String?
  package var counts: Counts

  /// How many figures of which sort a document holds.
  package struct Counts: Sendable, Hashable {
    package var figures = 0
    package var identifiers = 0
    package var unresolved = 0

    init(_ figures: [Figure]) {
      for figure in figures {
        switch figure.kind {
        case .identifier: identifiers += 1
        case .unresolved: unresolved += 1
        default: self.figures += 1
        }
      }
    }

    package static func += (left: inout Counts, right: Counts) {
      left.figures += right.figures
      left.identifiers += right.identifiers
      left.unresolved += right.unresolved
    }
  }

  public init(_ extraction: Extraction, info: DocumentInfo, all: Bool = false) {
    self.init(
      extraction, info: info, all: all, title: extraction.title.map { extraction.document.quote($0) })
  }

  /// The record of a section, whose document has its title elsewhere.
  package init(_ extraction: Extraction, info: DocumentInfo, all: Bool, title: String?) {
    self.extraction = extraction
    self.info = info
    self.all = all
    self.title = title
    counts = Counts(extraction.figures)
    reported = extraction.figures.indices.filter { all || extraction.figures.span[$0].kind.isReported }
  }

  /// How many figures are reported.
  package var count: Int { reported.count }

  var document: Document { extraction.document }

  /// Whether the figure that a link leads to is reported too.
  func isReported(_ link: Figure.Link) -> Bool {
    guard extraction.figures.indices.contains(link.figure) else { return false }
    return all || extraction.figures.span[link.figure].kind.isReported
  }

  /// The sentence of a figure, without the white space at its ends. Of one that's longer than any sentence (a file without
  /// full stops), the words around the figure: else the output would grow with the square of the input.
  func sentence(of figure: Figure) -> TextRange {
    let reach = 1_000
    let text = extraction.document.text.span
    var lower = figure.sentence.lower
    var upper = figure.sentence.upper
    if upper - lower > 4 * reach {
      lower = max(lower, figure.range.lower - reach)
      while lower < figure.range.lower && text[lower] != UInt8(ascii: " ") { lower += 1 }
      upper = min(upper, figure.range.upper + reach)
      while upper > figure.range.upper && text[upper - 1] != UInt8(ascii: " ") { upper -= 1 }
    }
    while lower < figure.range.lower && text[lower] <= UInt8(ascii: " ") { lower += 1 }
    while upper > figure.range.upper && text[upper - 1] <= UInt8(ascii: " ") { upper -= 1 }
    return TextRange(lower, upper)
  }

  var published: String? { extraction.published.map(\.edtf) }
}

extension FigureKind {
  /// Identifiers and unresolved numbers are left out unless they're asked for.
  var isReported: Bool { self != .identifier && self != .unresolved }
}
