/// The regular forms of English nouns and verbs, so that data files name the irregular ones only.
package enum EnglishForms {
  /// The plural of a noun phrase: "Party member" → "Party members", "centre of excellence" → "centres of excellence".
  ///
  /// The head is the last word, or the one before the first preposition.
  package static func plural(of phrase: String) -> String {
    var words = phrase.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return phrase }
    let prepositions: Set = ["of", "in", "for", "at", "on", "to", "with", "by", "from", "under", "per"]
    let cut = words.firstIndex { prepositions.contains($0) } ?? words.count
    let head = max(0, cut - 1)
    words[head] = pluralWord(words[head])
    return words.joined(separator: " ")
  }

  private static func pluralWord(_ word: String) -> String {
    for (ending, plural) in [("woman", "women"), ("man", "men"), ("child", "children"), ("person", "people")]
    where word.lowercased().hasSuffix(ending) && !word.lowercased().hasSuffix("human") {
      return String(word.dropLast(ending.count)) + plural
    }
    return withS(word)
  }

  /// The word with -s or -es, as plurals of nouns and third persons of verbs have it.
  static func withS(_ word: String) -> String {
    if endsInConsonantAndY(word) { return word.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
    return word + "s"
  }

  /// The forms of a verb: base, -s, -ed, -ing, those of its first word where it's several ("carry out"). Where `listed`
  /// names past forms, -ed is left out.
  package static func verbForms(of phrase: String, listed: [String]) -> [String] {
    let parts = phrase.split(separator: " ", maxSplits: 1).map(String.init)
    guard let verb = parts.first else { return [] }
    let rest = parts.count > 1 ? " " + parts[1] : ""
    var forms = [phrase, withS(verb) + rest, withEnding("ing", verb) + rest]
    if listed.isEmpty { forms.append(withEnding("ed", verb) + rest) }
    return forms + listed
  }

  private static func withEnding(_ ending: String, _ verb: String) -> String {
    if verb.hasSuffix("ie"), ending == "ing" { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), !verb.hasSuffix("ee"), !verb.hasSuffix("oe"), !verb.hasSuffix("ye") {
      return verb.dropLast() + ending
    }
    if verb.hasSuffix("ee"), ending == "ed" { return verb + "d" }
    if endsInConsonantAndY(verb), ending == "ed" { return verb.dropLast() + "ied" }
    return doublesLast(verb) ? verb + String(verb.suffix(1)) + ending : verb + ending
  }

  /// One syllable that ends in one vowel and one consonant: "cut", "drop"; not "open", "rain", "grow".
  private static func doublesLast(_ verb: String) -> Bool {
    let letters = Array(verb)
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".contains(last),
      isVowel(letters[letters.count - 2]), !isVowel(letters[letters.count - 3])
    else { return false }
    return letters.filter(isVowel).count == 1
  }

  private static func endsInConsonantAndY(_ word: String) -> Bool {
    guard word.count >= 2, word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !isVowel(before)
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
