import SoLieuDocuments
import SoLieuLexicon
import SoLieuRules

/// Chooses among the readings of a sentence's numerals.
///
/// The best reading goes first (`MatchOrder`); one is taken unless its words belong to a figure that was
/// taken before, or it turns out to mean nothing (the builder says no: a 13th month, a part larger than its whole). So
/// each token belongs to one figure at most, and a numeral whose best reading fell away gets its next best. What a reading
/// means is worked out only where its words are still free.
struct CandidateSelection: Sendable {
  private var taken: [Bool] = []
  private var candidates: [Candidate] = []
  private var captures: [Capture] = []
  private var search = CaptureScratch()
  private var precedence = MatchOrder()
  /// Candidates by where they begin, the longer first; see ``largest(around:in:)``.
  private var order: [UInt64] = []

  private struct Candidate {
    var match: RuleMatch
    var kind: FigureKind
    /// The figure's own words.
    var tokens: Range<Int>
    /// Where its captures are; empty where they haven't been asked for.
    var captures: Range<Int>
    /// Its place in `order`.
    var place = 0
    /// Whether it's known to mean nothing.
    var isNothing = false
  }

  mutating func reset(tokenCount: Int) {
    taken.clear()
    taken.append(contentsOf: repeatElement(false, count: tokenCount))
  }

  /// Appends the figures of a sentence, best readings first.
  ///
  /// - Parameter matches: the readings; sorted when this returns.
  mutating func choose(
    _ matches: inout [RuleMatch], in stream: SymbolStream, sentence: Int, reading: Reading, builder: DraftBuilder,
    into drafts: inout [FigureDraft]
  ) {
    guard !matches.isEmpty else { return }
    precedence.sort(&matches, by: builder.rules)
    gather(matches, in: stream, rules: builder.rules)
    for index in candidates.indices where !candidates[index].isNothing && isFree(candidates[index].tokens) {
      guard var draft = draft(index, in: stream, sentence, reading, builder) else { continue }
      // The larger one says more, whatever its rule's rank: for the "2004" of "12 March 2004" the whole date.
      var barred: [Int] = []
      while let larger = largest(around: index, rules: builder.rules, but: barred) {
        if hasRival(larger, behind: index, in: stream, sentence, reading, builder) {
          barred.append(larger)
        } else if let whole = self.draft(larger, in: stream, sentence, reading, builder) {
          draft = whole
          break
        }
      }
      take(draft.tokens)
      drafts.append(draft)
    }
  }

  /// Finds the words and captures of all readings.
  private mutating func gather(_ matches: [RuleMatch], in stream: SymbolStream, rules: RuleSet) {
    candidates.clear()
    captures.clear()
    order.clear()
    for match in matches {
      guard let kind = rules.kind(of: match.rule) else { continue }
      let first = captures.count
      let text =
        rules.plainText(of: match) ?? rules.parts(of: match, in: stream, into: &captures, scratch: &search)
      // Within a document of up to 2^30 bytes; a sentence has far fewer readings than 2^24.
      order.append(
        UInt64(text.lowerBound) << 34 | UInt64(1023 - min(1023, text.count)) << 24 | UInt64(candidates.count))
      candidates.append(Candidate(match: match, kind: kind, tokens: text, captures: first..<captures.count))
    }
    order.sort()
    for place in order.indices { candidates[Int(order[place] & 0xFF_FFFF)].place = place }
  }

  /// The figure that a reading makes; nil where it means nothing, which is noted.
  private mutating func draft(
    _ index: Int, in stream: SymbolStream, _ sentence: Int, _ reading: Reading, _ builder: DraftBuilder
  ) -> FigureDraft? {
    if candidates[index].captures.isEmpty {
      let first = captures.count
      _ = builder.rules.parts(of: candidates[index].match, in: stream, into: &captures, scratch: &search)
      candidates[index].captures = first..<captures.count
    }
    let candidate = candidates[index]
    let text = reading.document.text
    let draft = builder.draft(
      of: candidate.match, words: candidate.tokens, sentence: sentence, captures: captures[candidate.captures],
      tokens: reading.tokens, numerals: reading.numerals, text: text.span)
    if draft == nil { candidates[index].isNothing = true }
    return draft
  }

  /// The largest free candidate of the same kind that the one at `index` is only a part of. What a rule wins over
  /// explicitly can't swallow what it found: "from $430 to $452" is two figures.
  ///
  /// Looks at the nearest neighbours only.
  private func largest(around index: Int, rules: RuleSet, but barred: [Int]) -> Int? {
    let reach = 32
    let part = candidates[index]
    var best: Int?
    for place in max(0, part.place - reach)..<part.place {
      let other = Int(order[place] & 0xFF_FFFF)
      let whole = candidates[other]
      if whole.kind == part.kind, whole.tokens.upperBound >= part.tokens.upperBound,
        whole.tokens.count > part.tokens.count, best.map({ candidates[$0].tokens.count < whole.tokens.count }) ?? true,
        !whole.isNothing, isFree(whole.tokens), !rules.overrules(part.match.rule, whole.match.rule),
        !barred.contains(other)
      {
        best = other
      }
    }
    return best
  }

  /// Whether a reading wins over the one at `larger` by `over` and still waits for its turn: the larger one may not come
  /// before it just because a part of it did ("sáu ngày" before the whole of "ngày 10 tới 15/2").
  private mutating func hasRival(
    _ larger: Int, behind index: Int, in stream: SymbolStream, _ sentence: Int, _ reading: Reading,
    _ builder: DraftBuilder
  ) -> Bool {
    guard index < larger else { return false }
    let whole = candidates[larger].match
    for other in index + 1..<larger {
      let rival = candidates[other]
      guard builder.rules.overrules(rival.match.rule, whole.rule), rival.match.tokens.overlaps(whole.tokens),
        !rival.isNothing, isFree(rival.tokens), !rival.tokens.overlaps(candidates[index].tokens)
      else { continue }
      if draft(other, in: stream, sentence, reading, builder) != nil { return true }
    }
    return false
  }

  /// Whether the reading at `index` of the last sentence had its turn and turned out to mean nothing.
  func meansNothing(_ index: Int) -> Bool { candidates.indices.contains(index) && candidates[index].isNothing }

  /// Takes tokens that a figure grew into after it was chosen: an approximator, a rate.
  mutating func take(_ tokens: Range<Int>) {
    for token in tokens { taken[token] = true }
  }

  /// Gives tokens back, of a figure that turned out to be part of another.
  mutating func free(_ tokens: Range<Int>) {
    for token in tokens { taken[token] = false }
  }

  func isFree(_ tokens: Range<Int>) -> Bool {
    for token in tokens where taken[token] { return false }
    return true
  }
}
