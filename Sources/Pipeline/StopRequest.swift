import Synchronization

/// Asks a batch to come to an end: the documents in hand are finished, and no others begun.
package final class StopRequest: Sendable {
  private let flag = Atomic(false)

  package init() {}

  package func request() { flag.store(true, ordering: .relaxed) }

  package var isRequested: Bool { flag.load(ordering: .relaxed) }
}
