import SoLieuNumerals
import SoLieuRules

/// Applies relations: rules that find no figures but say more about those that others found ("mở 5 lớp với 337 học
/// viên": the second is the size of the first).
struct RelationReader {
  let rules: RuleSet

  /// Sets measures and links. A relation holds only where each of its numerals is the heart of a figure.
  ///
  /// - Parameters:
  ///   - matches: matches of rules without a kind.
  ///   - captures: what their slots hold.
  func apply(_ matches: [RuleMatch], captures: (RuleMatch) -> [Capture], to drafts: inout [FigureDraft]) {
    guard !matches.isEmpty else { return }
    var draftOfNumeral: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() { draftOfNumeral[draft.numeral] = index }
    for match in matches {
      var draftOfSlot: [CaptureSlot: Int] = [:]
      for capture in captures(match) {
        if let numeral = capture.numeral, let draft = draftOfNumeral[numeral] { draftOfSlot[capture.slot] = draft }
      }
      let said = rules[match.rule].figures
      guard said.allSatisfy({ draftOfSlot[$0.slot] != nil }) else { continue }
      for figure in said {
        guard let index = draftOfSlot[figure.slot] else { continue }
        if let measure = figure.measure { drafts[index].measure = measure }
        for link in figure.links {
          guard let relation = Figure.Link.Relation(rawValue: link.relation), let other = draftOfSlot[link.slot],
            !drafts[index].links.contains(where: { $0.relation == relation })
          else { continue }
          drafts[index].links.append(Figure.Link(relation: relation, figure: other))
        }
      }
    }
  }
}
