import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles

/// What a batch reads, how, and what it writes.
package struct BatchOptions: Sendable {
  /// Files, folders, and `-` for standard input, in order.
  package var inputs: [FilePath]
  package var include: [Glob] = []
  package var exclude: [Glob] = []
  package var hidden = false
  package var followingLinks = false
  /// What files hold, whatever their names.
  package enum InputFormat: String, Sendable, CaseIterable {
    /// As the suffixes say; text where they say nothing.
    case auto
    case text, jsonl
  }
  package var inputFormat = InputFormat.auto
  package var fields = JSONLinesFields()
  /// Documents with more bytes, decompressed, are failures.
  package var maximumDocumentBytes = 64 << 20

  package var language: Language?
  package var encoding: TextEncoding?
  package var published: CalendarPoint?

  package enum OutputFormat: String, Sendable, CaseIterable {
    case jsonl, csv
  }
  package var outputFormat = OutputFormat.jsonl
  /// CSV begins with a byte order mark.
  package var byteOrderMark = false
  /// A `solieu.document/1` line before each document's figures.
  package var documents = false
  /// Identifiers and unresolved numbers too.
  package var all = false

  package var jobs = 1
  /// As many bytes as are worth handing over to a worker, and no more.
  package var unitBytes = 128 << 10
  /// How often what was done is made safe, in seconds.
  package var checkpointInterval = 1.0

  package init(inputs: [FilePath]) {
    self.inputs = inputs
  }

  var formats: DocumentFormats { DocumentFormats(fields: fields) }

  var walkOptions: FileWalk.Options {
    FileWalk.Options(include: include, exclude: exclude, hidden: hidden, followingLinks: followingLinks)
  }

  /// All that the records of a given document depend on, in words: runs with the same settings may be joined.
  var settings: String {
    [
      "format \(outputFormat.rawValue)", byteOrderMark ? "byte order mark" : nil, documents ? "documents" : nil,
      all ? "all" : nil, language.map { "language \($0.rawValue)" }, encoding.map { "encoding \($0.displayName)" },
      published.map { "published \($0.edtf)" },
      inputFormat == .auto ? nil : "input format \(inputFormat.rawValue)",
      "fields \(fields.text), \(fields.id), \(fields.date)", "documents of up to \(maximumDocumentBytes) bytes",
    ].compactMap { $0 }.joined(separator: "; ")
  }
}
