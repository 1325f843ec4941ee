/// The rules of one language, compiled.
package struct RuleSet: Sendable {}
