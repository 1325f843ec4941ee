import SoLieuFiles
import SoLieuRecords

/// Who is told how a batch gets on. Calls come one at a time.
package struct BatchObserver: Sendable {
  /// A document or file couldn't be read. In the order of the output.
  package var failed: @Sendable (FailureRecord) -> Void = { _ in }
  /// So much is done in all, with what an earlier run did.
  package var progressed: @Sendable (BatchTally) -> Void = { _ in }
  /// An interrupted run is gone on with.
  package var resumed: @Sendable (_ before: BatchTally, _ changed: FilePath?) -> Void = { _, _ in }

  package init() {}
}
