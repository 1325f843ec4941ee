import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// Learns weights from groups of candidates: a log-linear model that prefers those that fit gold.
package struct Trainer: Sendable {
  package struct Options: Sendable {
    /// At most so many weights are kept.
    package var weightLimit = 2000
    /// How strongly weights are drawn to 0.
    package var shrink = 10.0
    /// Features of fewer figures are left out.
    package var leastFigures = 3
    /// Integer weights are so many to one.
    package var scale = 32.0
    package init() {}
  }

  package let options: Options
  package init(options: Options = Options()) { self.options = options }

  /// The integer weights that matter, by language. Deterministic.
  ///
  /// Languages and kinds of figures learn from one another: the weight of a feature is the sum of one for all of them, one
  /// for its kind, one for its language, and one for both, each drawn to 0 (Daumé 2007).
  package func train(_ groups: [TrainingGroup]) -> [Language: [FeaturePattern: Int]] {
    let problem = RankingProblem(groups, leastFigures: options.leastFigures)
    guard !problem.components.isEmpty else { return [:] }
    let weights = problem.minimum(shrink: options.shrink)
    var result: [Language: [FeaturePattern: Int]] = [:]
    for language in Language.allCases {
      var sums: [FeaturePattern: Double] = [:]
      var reach: [FeaturePattern: Double] = [:]
      for (index, component) in problem.components.enumerated() where component.language ?? language == language {
        sums[component.pattern, default: 0] += weights[index]
        reach[component.pattern] = max(reach[component.pattern] ?? 0, problem.reach[index])
      }
      // The largest stay; those of features that many figures have matter more.
      let order = sums.map { (pattern: $0.key, value: $0.value, rank: abs($0.value) * (reach[$0.key] ?? 0)) }
        .sorted { $0.rank != $1.rank ? $0.rank > $1.rank : $0.pattern < $1.pattern }
      for (pattern, value, _) in order.prefix(options.weightLimit) {
        let weight = Int((value * options.scale).rounded())
        if weight != 0 { result[language, default: [:]][pattern] = max(-1000, min(1000, weight)) }
      }
    }
    return result
  }
}

/// A feature, or all that differ from it only in the figure's kind or in the rules' strategy.
package struct FeaturePattern: Hashable, Sendable, Comparable {
  /// With the first kind where any is meant, the first strategy where any is.
  package var feature: SubjectFeature
  package var hasAnyKind = false
  package var hasAnyStrategy = false

  /// As weights files have it.
  package func name(_ words: WordTable) -> String {
    var parts = feature.name(words).split(separator: " ").map(String.init)
    if hasAnyKind { parts[1] = "any" }
    if hasAnyStrategy { parts[3] = "any" }
    return parts.joined(separator: " ")
  }

  private var order: (Int, Int, Int, Int) {
    let flags = (hasAnyKind ? 1 : 0) + (hasAnyStrategy ? 2 : 0)
    return switch feature {
    case .template(let index): (0, index, flags, 0)
    case .word(let word, let offset): (1, Int(word.rawValue), offset, flags)
    }
  }
  package static func < (a: Self, b: Self) -> Bool { a.order < b.order }
}

/// One of the weights that a feature's weight is the sum of.
struct WeightComponent: Hashable {
  var pattern: FeaturePattern
  /// Nil for one that all languages share.
  var language: Language?

  /// All of a feature.
  static func all(of feature: SubjectFeature, _ language: Language) -> [WeightComponent] {
    var patterns = [FeaturePattern(feature: feature)]
    patterns.append(FeaturePattern(feature: feature.with(kind: 0), hasAnyKind: true))
    if case .template(let index) = feature, feature.template == .rule {
      let strategies = SubjectStrategy.allCases.count
      patterns += patterns.map { pattern in
        let strategy = (index - SubjectTemplate.rule.base) % strategies
        guard case .template(let place) = pattern.feature else { return pattern }
        return FeaturePattern(
          feature: .template(place - strategy), hasAnyKind: pattern.hasAnyKind, hasAnyStrategy: true)
      }
    }
    return patterns.flatMap { pattern in
      var components = [WeightComponent(pattern: pattern, language: language)]
      // Words are of one language.
      if case .template = pattern.feature { components.append(WeightComponent(pattern: pattern, language: nil)) }
      return components
    }
  }
}

/// Groups as sparse rows, with the loss of weights and its slope.
struct RankingProblem {
  private(set) var components: [WeightComponent] = []
  /// The square root of the number of groups that have it.
  private(set) var reach: [Double] = []
  /// The features of row `i` are `columns[rowStarts[i]..<rowStarts[i + 1]]`.
  private var columns: [Int32] = []
  private var rowStarts: [Int] = [0]
  /// The rows of group `g` are `groupStarts[g]..<groupStarts[g + 1]`.
  private var groupStarts: [Int] = [0]
  private var quality: [Double] = []

  /// Groups without a right candidate, or without a wrong one, teach nothing.
  init(_ groups: [TrainingGroup], leastFigures: Int) {
    let groups = groups.filter { group in
      group.quality.contains { $0 > 0 } && group.quality.contains { $0 == 0 }
    }
    var counts: [WeightComponent: Int] = [:]
    var order: [WeightComponent] = []
    for group in groups {
      var seen: Set<SubjectFeature> = []
      var counted: Set<WeightComponent> = []
      for candidate in group.candidates {
        for feature in candidate where seen.insert(feature).inserted {
          for component in WeightComponent.all(of: feature, group.language) where counted.insert(component).inserted {
            if counts.updateValue(counts[component, default: 0] + 1, forKey: component) == nil {
              order.append(component)
            }
          }
        }
      }
    }
    var index: [WeightComponent: Int32] = [:]
    for component in order {
      guard let count = counts[component], count >= leastFigures else { continue }
      index[component] = Int32(components.count)
      components.append(component)
      reach.append(Double(count).squareRoot())
    }
    for group in groups {
      for (candidate, share) in zip(group.candidates, group.quality) {
        for feature in candidate {
          for component in WeightComponent.all(of: feature, group.language) {
            if let column = index[component] { columns.append(column) }
          }
        }
        rowStarts.append(columns.count)
        quality.append(share * share)
      }
      groupStarts.append(quality.count)
    }
  }

  /// Minus the log of the odds of the right candidates, and how it changes with the weights.
  private func loss(_ weights: [Double], shrink: Double, slope: inout [Double]) -> Double {
    var loss = 0.0
    for index in weights.indices {
      loss += shrink / 2 * weights[index] * weights[index]
      slope[index] = shrink * weights[index]
    }
    var odds: [Double] = []
    for group in 0..<groupStarts.count - 1 {
      let rows = groupStarts[group]..<groupStarts[group + 1]
      odds.removeAll(keepingCapacity: true)
      var highest = -Double.infinity
      for row in rows {
        var sum = 0.0
        for at in rowStarts[row]..<rowStarts[row + 1] { sum += weights[Int(columns[at])] }
        odds.append(sum)
        highest = max(highest, sum)
      }
      var total = 0.0
      var right = 0.0
      for index in odds.indices {
        odds[index] = Exponential.of(odds[index] - highest)
        total += odds[index]
        right += odds[index] * quality[rows.lowerBound + index]
      }
      right = max(right, 1e-300)
      loss += Exponential.log(total) - Exponential.log(right)
      for index in odds.indices {
        let row = rows.lowerBound + index
        let change = odds[index] / total - odds[index] * quality[row] / right
        guard abs(change) > 1e-9 else { continue }
        for at in rowStarts[row]..<rowStarts[row + 1] { slope[Int(columns[at])] += change }
      }
    }
    return loss
  }

  /// The weights of least loss, by L-BFGS (Nocedal 1980) with a backtracking search.
  func minimum(shrink: Double, rounds: Int = 150, memory: Int = 8) -> [Double] {
    let count = components.count
    var weights = [Double](repeating: 0, count: count)
    var slope = weights
    var value = loss(weights, shrink: shrink, slope: &slope)
    var steps: [(step: [Double], change: [Double], scale: Double)] = []
    for _ in 0..<rounds {
      var direction = slope
      var factors: [Double] = []
      for past in steps.reversed() {
        let factor = past.scale * dot(past.step, direction)
        factors.append(factor)
        for index in 0..<count { direction[index] -= factor * past.change[index] }
      }
      if let last = steps.last {
        let scale = 1 / (last.scale * dot(last.change, last.change))
        for index in 0..<count { direction[index] *= scale }
      }
      for (past, factor) in zip(steps, factors.reversed()) {
        let other = past.scale * dot(past.change, direction)
        for index in 0..<count { direction[index] += (factor - other) * past.step[index] }
      }
      let descent = dot(direction, slope)
      guard descent > 1e-12 else { break }
      var length = steps.isEmpty ? 1 / max(1, dot(slope, slope).squareRoot()) : 1.0
      var next = weights
      var nextSlope = slope
      var nextValue = value
      var isLower = false
      for _ in 0..<30 {
        for index in 0..<count { next[index] = weights[index] - length * direction[index] }
        nextValue = loss(next, shrink: shrink, slope: &nextSlope)
        if nextValue <= value - 1e-4 * length * descent {
          isLower = true
          break
        }
        length /= 2
      }
      guard isLower else { break }
      let step = zip(next, weights).map { $0 - $1 }
      let change = zip(nextSlope, slope).map { $0 - $1 }
      let curvature = dot(step, change)
      if curvature > 1e-12 {
        steps.append((step, change, 1 / curvature))
        if steps.count > memory { steps.removeFirst() }
      }
      let gain = value - nextValue
      (weights, slope, value) = (next, nextSlope, nextValue)
      if gain < 1e-7 * abs(value) { break }
    }
    return weights
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
