import SoLieuNumerals
import SoLieuRules

/// What relations say of the drafts of a document, by the draft's index.
package struct DraftRelations: Sendable {
  /// Keys of statistics; else the rule's own holds.
  package var measures: [Int: String] = [:]
  /// Links to other drafts.
  package var links: [Int: [Figure.Link]] = [:]

  package init() {}
}

/// Applies relations: rules that find no figures but say more about those that others found ("mở 5 lớp với 337 học
/// viên": the second is the size of the first).
struct RelationReader {
  let rules: RuleSet

  /// What relations say of drafts. A relation holds only where each of its numerals is the heart of a figure.
  ///
  /// - Parameters:
  ///   - matches: matches of rules without a kind.
  ///   - captures: what their slots hold.
  func apply(_ matches: [RuleMatch], captures: (RuleMatch) -> [Capture], to drafts: [FigureDraft]) -> DraftRelations {
    var relations = DraftRelations()
    guard !matches.isEmpty else { return relations }
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
        if let measure = figure.measure { relations.measures[index] = measure }
        for link in figure.links {
          guard let relation = Figure.Link.Relation(rawValue: link.relation), let other = draftOfSlot[link.slot],
            relations.links[index]?.contains(where: { $0.relation == relation }) != true
          else { continue }
          relations.links[index, default: []].append(Figure.Link(relation: relation, figure: other))
        }
      }
    }
    return relations
  }
}
