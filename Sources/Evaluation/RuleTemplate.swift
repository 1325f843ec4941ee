/// A rule file to fill in, for `solieu rules new`. It's a correct one: its examples hold.
package enum RuleTemplate {
  /// The file for a rule called `name`; nil where no rule may be called so.
  package static func text(named name: String) -> String? {
    let isAllowed = name.unicodeScalars.allSatisfy {
      "abcdefghijklmnopqrstuvwxyz0123456789.-".unicodeScalars.contains($0)
    }
    if !isAllowed { return nil }
    if name.hasPrefix("vi."), name.count > 3 { return vietnamese.text(named: name) }
    if name.hasPrefix("en."), name.count > 3 { return english.text(named: name) }
    return nil
  }

  private static let vietnamese = RuleTemplateTexts(
    things: "[con diều, cánh diều]",
    reads: ["Làng thả [120] {con diều}.", "Làng thả [hơn 120 | > 120] {cánh diều}."],
    leaves: ["Làng có 7 con trâu.", "Con diều số 7 bay cao."],
    todo: "Làng thả diều, cả thảy [120 | 120] con.")

  private static let english = RuleTemplateTexts(
    things: "[kite, kites]",
    reads: ["The village flew [120] {kites}.", "The village flew [more than 120 | > 120] {kites}."],
    leaves: ["The village has 7 buffaloes.", "Kite number 7 flew high."],
    todo: "Of kites the village flew [120 | 120].")
}

/// What a language puts into the template.
private struct RuleTemplateTexts {
  var things: String
  var reads: [String]
  var leaves: [String]
  var todo: String

  func text(named name: String) -> String {
    // The comments stand below each other.
    let things = things + String(repeating: " ", count: max(1, 33 - things.count))
    func items(_ texts: [String]) -> String {
      texts.map { "      - \"\($0)\"" }.joined(separator: "\n")
    }
    return """
      # Try it: solieu test THIS-FILE. Each part is described in Sources/RuleCompiler/README.md.
      words:
        thing: \(things)# what the pattern calls {thing}

      rules:
        - id: \(name)
          kind: count                           # or ratio, percentage, money, measure, duration, date, …
          means: {vi: "số con diều", en: "number of kites"}
          pattern: "[{#}] <{thing}>"            # [the figure's text] <its subject>; {#} is the number
          reads:                                # texts in which the rule finds what is marked, and nothing else
      \(items(reads))
          leaves:                               # texts, close to those, that it must leave alone
      \(items(leaves))
          # todo:                               # texts that it should read and doesn't yet
          #   - "\(todo)"

      """
  }
}
