/// Lets one large document in at a time, so that memory doesn't grow with the number of workers.
actor LargeDocumentGate {
  /// From this size on, in bytes, a document is large.
  static let threshold = 2 << 20

  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func enter() async {
    guard isTaken else {
      isTaken = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Lets the next one in.
  func leave() {
    guard !waiting.isEmpty else {
      isTaken = false
      return
    }
    waiting.removeFirst().resume()
  }
}
