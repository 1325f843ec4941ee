/// The JSON Schema (draft-07) of rule files, for editors that complete and check YAML.
///
/// Kept as text, which is what people read; tests hold it to the keys that the reader takes. What a pattern says only the
/// compiler checks.
package enum RuleSchema {
  /// The schema, indented, with a line feed at its end.
  package static let json = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "SoLieu rule file",
      "description": "Rules of one topic in one language. See Sources/RuleCompiler/README.md.",
      "type": "object",
      "properties": {
        "words": {
          "description": "Lists of words and phrases, which patterns of this file name as {list}; those of common.yaml are for all files of its language.",
          "type": "object",
          "additionalProperties": {"$ref": "#/definitions/texts"},
          "propertyNames": {"pattern": "^[A-Za-z0-9_-]+$"}
        },
        "macros": {
          "description": "Parts of patterns with a name, which patterns name as {macro}.",
          "type": "object",
          "additionalProperties": {"type": "string"},
          "propertyNames": {"pattern": "^[A-Za-z0-9_-]+$"}
        },
        "rules": {"type": "array", "items": {"$ref": "#/definitions/rule"}}
      },
      "additionalProperties": false,
      "definitions": {
        "texts": {
          "anyOf": [{"type": ["string", "number", "boolean"]}, {"type": "array", "items": {"type": ["string", "number", "boolean"]}}]
        },
        "comparator": {"enum": ["=", ">", ">=", "<", "<=", "~"]},
        "rule": {
          "type": "object",
          "properties": {
            "id": {
              "description": "The rule's name: language, topic, name. Unique; a file that adds to others replaces the rule of this id.",
              "type": "string",
              "pattern": "^[a-z0-9.-]+$"
            },
            "kind": {
              "description": "What its figures are; a relation says more about figures that other rules found.",
              "enum": [
                "count", "ratio", "percentage", "money", "measure", "duration", "date", "time", "age", "multiple", "score",
                "ordinal", "identifier", "relation"
              ]
            },
            "pattern": {
              "description": "What stands in the text: {#} is the number, [ ] the figure's own text, < > its subject. One or several.",
              "$ref": "#/definitions/texts"
            },
            "over": {
              "description": "Rules that this one wins over whatever they match; vi.count.* is all that begin so.",
              "$ref": "#/definitions/texts"
            },
            "unit": {"description": "A fixed unit: a code of lexicon/units.tsv.", "type": "string"},
            "op": {"description": "A fixed comparator.", "$ref": "#/definitions/comparator"},
            "subject": {
              "description": "none: the figure has no subject. left: what stands right of it isn't its subject.",
              "enum": ["none", "left"]
            },
            "measure": {"description": "The statistic: a key of lexicon/measures.tsv.", "type": "string"},
            "as": {"description": "A hint for whoever makes the figure of the match.", "type": "string"},
            "figures": {
              "description": "For a relation: what it says about the figure in each slot.",
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": {
                  "measure": {"type": "string"},
                  "size_of": {"type": "string"},
                  "part_of": {"type": "string"},
                  "whole_of": {"type": "string"},
                  "change_of": {"type": "string"},
                  "same_as": {"type": "string"},
                  "baseline": {"type": "string"}
                },
                "additionalProperties": false
              }
            },
            "means": {
              "description": "What its figures say, in both languages.",
              "type": "object",
              "properties": {"vi": {"type": "string"}, "en": {"type": "string"}},
              "additionalProperties": false
            },
            "reads": {
              "description": "Texts in which the rule finds what is marked and nothing else: [text | value] is a figure, {…} its subject.",
              "$ref": "#/definitions/texts"
            },
            "leaves": {
              "description": "Texts, close to those, in which the rule finds nothing.",
              "$ref": "#/definitions/texts"
            },
            "todo": {"description": "Marked texts that the rule doesn't read yet.", "$ref": "#/definitions/texts"}
          },
          "required": ["id", "kind", "pattern", "reads", "leaves"],
          "additionalProperties": false
        }
      }
    }

    """#
}
