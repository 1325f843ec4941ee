/// What a batch has done, in numbers.
package struct BatchTally: Sendable, Hashable {
  /// Documents that were read.
  package var documents = 0
  /// Bytes of those documents, decompressed.
  package var bytes = 0
  package var figures = 0
  /// Documents and files that couldn't be read.
  package var failures = 0
  package var warnings = 0

  package init() {}

  /// Counts one document more, without its figures.
  mutating func addDocument(bytes: Int, warnings: Int) {
    documents += 1
    self.bytes += bytes
    self.warnings += warnings
  }

  package static func += (left: inout BatchTally, right: BatchTally) {
    left.documents += right.documents
    left.bytes += right.bytes
    left.figures += right.figures
    left.failures += right.failures
    left.warnings += right.warnings
  }
}
