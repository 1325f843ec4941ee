/// The tries of one automaton, while they're built.
struct PhraseTries {
  /// A letter, and whether it's glued to the one read before.
  struct Step: Hashable {
    var letter: UInt32
    var isGlued: Bool
    var edge: UInt32 { letter << 1 | (isGlued ? 1 : 0) }
  }

  private var edges: [[UInt32: Int]] = [[:]]
  private var terminals: [UInt8] = [0]

  /// Adds a trie of phrases, and gives its root.
  mutating func add(_ phrases: [[Step]]) -> UInt32 {
    let root = addNode()
    for phrase in phrases where !phrase.isEmpty {
      var node = root
      for step in phrase {
        if let next = edges[node][step.edge] {
          node = next
        } else {
          let next = addNode()
          edges[node][step.edge] = next
          node = next
        }
      }
      terminals[node] = 1
    }
    return UInt32(root)
  }

  var nodeCount: Int { edges.count }

  /// The arrays of the automaton.
  func flattened() -> (starts: [UInt32], letters: [UInt32], targets: [UInt32], terminals: [UInt8]) {
    var starts: [UInt32] = [0]
    var letters: [UInt32] = []
    var targets: [UInt32] = []
    for node in edges {
      for (edge, target) in node.sorted(by: { $0.key < $1.key }) {
        letters.append(edge)
        targets.append(UInt32(target))
      }
      starts.append(UInt32(letters.count))
    }
    return (starts, letters, targets, terminals)
  }

  private mutating func addNode() -> Int {
    edges.append([:])
    terminals.append(0)
    return edges.count - 1
  }
}
