import SoLieuDocuments

/// Sorts matches by precedence, with buffers that are kept from one sentence to the next.
///
/// By rank (`RuleSet.rank(of:)`), but a match stands behind those that share words with it and win over it by `over`.
package struct MatchOrder: Sendable {
  private struct Key: Comparable {
    var rank: UInt64
    var lower: Int
    var head: Int
    /// Where the match stood before.
    var index: Int

    static func < (a: Key, b: Key) -> Bool {
      if a.rank != b.rank { return a.rank < b.rank }
      return a.lower != b.lower ? a.lower < b.lower : a.head < b.head
    }
  }

  private var keys: [Key] = []
  private var unsorted: [RuleMatch] = []
  // What `over` says of the matches, by their places among `keys`.
  private var places: [Int] = []
  private var byHead: [Int] = []
  /// For each match where those stand in `losers` that it wins over.
  private var ranges: [Range<Int>] = []
  private var losers: [Int] = []
  /// How many matches that aren't placed yet win over each.
  private var winners: [Int] = []
  private var isPlaced: [Bool] = []
  private var waiting: [Int] = []
  private var order: [Int] = []

  package init() {}

  /// Sorts best first. O(n log n): a match shares words with its neighbours only.
  package mutating func sort(_ matches: inout [RuleMatch], by rules: RuleSet) {
    guard matches.count > 1 else { return }
    keys.clear()
    unsorted.clear()
    unsorted.append(contentsOf: matches)
    var mayOverrule = false
    for (index, match) in matches.enumerated() {
      keys.append(
        Key(rank: rules.rank(of: match), lower: match.tokens.lowerBound, head: match.head, index: index))
      mayOverrule = mayOverrule || rules.hasOver(match.rule)
    }
    keys.sort()
    if mayOverrule, findOverruled(rules) {
      holdBack()
      for (place, key) in order.enumerated() { matches[place] = unsorted[keys[key].index] }
    } else {
      for (place, key) in keys.enumerated() { matches[place] = unsorted[key.index] }
    }
  }

  /// Notes which matches win over which others that they share words with. Whether there are any.
  private mutating func findOverruled(_ rules: RuleSet) -> Bool {
    let count = keys.count
    // No pattern reaches over more numerals than this.
    let reach = 64
    places.clear()
    places.append(contentsOf: repeatElement(0, count: count))
    for place in keys.indices { places[keys[place].index] = place }
    byHead.clear()
    byHead.append(contentsOf: 0..<count)
    // Mostly they come so.
    if (1..<count).contains(where: { unsorted[$0 - 1].head > unsorted[$0].head }) {
      byHead.sort { (unsorted[$0].head, $0) < (unsorted[$1].head, $1) }
    }
    losers.clear()
    ranges.clear()
    ranges.append(contentsOf: repeatElement(0..<0, count: count))
    winners.clear()
    winners.append(contentsOf: repeatElement(0, count: count))
    for at in byHead.indices where rules.hasOver(unsorted[byHead[at]].rule) {
      let winner = unsorted[byHead[at]]
      let first = losers.count
      var other = at - 1
      while other >= 0, winner.head - unsorted[byHead[other]].head <= reach {
        noteLoser(byHead[other], of: winner, rules)
        other -= 1
      }
      other = at + 1
      while other < count, unsorted[byHead[other]].head - winner.head <= reach {
        noteLoser(byHead[other], of: winner, rules)
        other += 1
      }
      ranges[places[byHead[at]]] = first..<losers.count
    }
    return !losers.isEmpty
  }

  private mutating func noteLoser(_ index: Int, of winner: RuleMatch, _ rules: RuleSet) {
    guard unsorted[index].tokens.overlaps(winner.tokens), rules.overrules(winner.rule, unsorted[index].rule)
    else { return }
    losers.append(places[index])
    winners[places[index]] += 1
  }

  /// Fills `order`: the best of the matches that nothing left over rules out goes next, which is the next in rank, or
  /// one that waited for the last.
  private mutating func holdBack() {
    isPlaced.clear()
    isPlaced.append(contentsOf: repeatElement(false, count: keys.count))
    order.clear()
    waiting.clear()
    var next = 0
    while order.count < keys.count {
      while next < keys.count, isPlaced[next] || winners[next] > 0 { next += 1 }
      let free = waiting.min() ?? keys.count
      // The compiler refuses circles of `over`, so one of the two is there; all the same nothing is lost.
      let best = min(free, next) < keys.count ? min(free, next) : isPlaced.firstIndex(of: false) ?? 0
      waiting.removeAll { $0 == best }
      isPlaced[best] = true
      order.append(best)
      for loser in losers[ranges[best]] {
        winners[loser] -= 1
        if winners[loser] == 0, loser < next, !isPlaced[loser] { waiting.append(loser) }
      }
    }
  }
}
