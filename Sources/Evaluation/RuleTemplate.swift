/// A rule file to fill in, for `solieu rules new`. It's a correct one: its examples hold.
package enum RuleTemplate {
  /// The file for a rule called `name`; nil where no rule may be called so.
  package static func text(named name: String) -> String? {
    let isAllowed = name.unicodeScalars.allSatisfy {
      "abcdefghijklmnopqrstuvwxyz0123456789.-".unicodeScalars.contains($0)
    }
    if !isAllowed { return nil }
    if name.hasPrefix("vi."), name.count > 3 { return vietnamese.replacing("NAME", with: name) }
    if name.hasPrefix("en."), name.count > 3 { return english.replacing("NAME", with: name) }
    return nil
  }

  private static let vietnamese = """
    # Try it: solieu test THIS-FILE. Each part is described in Sources/RuleCompiler/README.md.
    words:
      thing: [con diều, cánh diều]            # what the pattern calls {thing}

    rules:
      - id: NAME
        kind: count                           # or ratio, percentage, money, measure, duration, date, …
        means: {vi: "số con diều", en: "number of kites"}
        pattern: "[{#}] <{thing}>"            # [the figure's text] <its subject>; {#} is the number
        reads:                                # texts in which the rule finds what is marked, and nothing else
          - "Làng thả [120] {con diều}."
          - "Làng thả [hơn 120 | > 120] {cánh diều}."
        leaves:                               # texts, close to those, that it must leave alone
          - "Làng có 7 con trâu."
          - "Con diều số 7 bay cao."
        # todo:                               # texts that it should read and doesn't yet
        #   - "Làng thả diều, cả thảy [120 | 120] con."

    """

  private static let english = """
    # Try it: solieu test THIS-FILE. Each part is described in Sources/RuleCompiler/README.md.
    words:
      thing: [kite, kites]                    # what the pattern calls {thing}

    rules:
      - id: NAME
        kind: count                           # or ratio, percentage, money, measure, duration, date, …
        means: {vi: "số con diều", en: "number of kites"}
        pattern: "[{#}] <{thing}>"            # [the figure's text] <its subject>; {#} is the number
        reads:                                # texts in which the rule finds what is marked, and nothing else
          - "The village flew [120] {kites}."
          - "The village flew [more than 120 | > 120] {kites}."
        leaves:                               # texts, close to those, that it must leave alone
          - "The village has 7 buffaloes."
          - "Kite number 7 flew high."
        # todo:                               # texts that it should read and doesn't yet
        #   - "Of kites the village flew [120 | 120]."

    """
}
