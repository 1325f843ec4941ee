/// A nondeterministic automaton over symbols, without empty moves.
struct Automaton: Sendable {
}
