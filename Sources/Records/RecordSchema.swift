/// The JSON Schema (draft 2020-12) of the lines that leave: figures, documents, and failures.
///
/// Kept as text, which is what people read; tests hold it to real output, and the order of its keys to the order of the
/// record's.
public enum RecordSchema {
  /// The schema, indented, with a line feed at its end.
  public static let json = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "SoLieu record",
      "description": "One line of SoLieu's JSON Lines. Unknown fields are null. Numbers are exact decimals: read them as such.",
      "oneOf": [{"$ref": "#/$defs/figure"}, {"$ref": "#/$defs/document"}, {"$ref": "#/$defs/failure"}],
      "$defs": {
        "figure": {
          "type": "object",
          "properties": {
            "schema": {"const": "solieu.figure/1"},
            "id": {
              "description": "The document's id and the figure's span: the same bytes give the same id.",
              "type": "string",
              "pattern": "^.*:[0-9]+-[0-9]+$"
            },
            "document": {
              "type": "object",
              "properties": {
                "id": {
                  "description": "The first 32 hexadecimal digits of the SHA-256 of the document's bytes; with --stream, the id of the line.",
                  "type": "string"
                },
                "path": {
                  "description": "The path as it was given; null for standard input.",
                  "type": ["string", "null"]
                },
                "pathBase64": {"description": "The path's bytes, where they aren't UTF-8.", "type": "string"},
                "name": {"description": "What a file of many documents calls this one.", "type": "string"},
                "line": {"description": "The line of the file that holds the document, from 1.", "type": "integer", "minimum": 1},
                "part": {
                  "description": "Which part of the input spans count in, where it isn't the whole file.",
                  "type": "string",
                  "enum": ["text"]
                },
                "language": {"type": ["string", "null"], "enum": ["vi", "en", null]},
                "title": {"description": "The headline.", "type": ["string", "null"]},
                "published": {"description": "The article's own date, EDTF.", "type": ["string", "null"]}
              },
              "required": ["id", "path", "language", "title", "published"],
              "additionalProperties": false
            },
            "kind": {
              "type": "string",
              "enum": [
                "count", "ratio", "percentage", "money", "measure", "duration", "date", "time", "age",
                "multiple", "score", "ordinal", "identifier", "unresolved"
              ]
            },
            "text": {"description": "The numeric expression, as the document has it.", "type": "string"},
            "span": {
              "description": "Where the text stands.",
              "type": "object",
              "properties": {
                "start": {
                  "description": "Bytes of the file, as it was read, before the text.",
                  "type": "integer",
                  "minimum": 0
                },
                "end": {"type": "integer", "minimum": 0},
                "charStart": {
                  "description": "Unicode scalar values of the decoded text before it.",
                  "type": "integer",
                  "minimum": 0
                },
                "charEnd": {"type": "integer", "minimum": 0}
              },
              "required": ["start", "end", "charStart", "charEnd"],
              "additionalProperties": false
            },
            "value": {
              "type": ["object", "null"],
              "properties": {
                "low": {
                  "description": "The value, the lower end of a range, or the part of a ratio: an exact decimal in base units.",
                  "type": ["number", "null"]
                },
                "high": {
                  "description": "The upper end of a range, or the whole of a ratio.",
                  "type": ["number", "null"]
                },
                "op": {"type": "string", "enum": ["=", ">", ">=", "<", "<=", "~"]}
              },
              "required": ["low", "high", "op"],
              "additionalProperties": false
            },
            "unit": {
              "type": ["object", "null"],
              "properties": {
                "code": {
                  "description": "ISO 4217, the usual symbol, or a word; what a rate is per behind \"/\".",
                  "type": "string"
                },
                "vi": {"type": "string"},
                "en": {"type": "string"}
              },
              "required": ["code", "vi", "en"],
              "additionalProperties": false
            },
            "subject": {
              "type": ["object", "null"],
              "properties": {
                "text": {"description": "What is counted or measured, as the document has it.", "type": "string"},
                "span": {"$ref": "#/$defs/span"},
                "en": {"description": "Its English.", "type": ["string", "null"]}
              },
              "required": ["text", "span", "en"],
              "additionalProperties": false
            },
            "measure": {
              "type": ["object", "null"],
              "properties": {
                "key": {"description": "The statistic, where it's a known one.", "type": "string"},
                "vi": {"type": "string"},
                "en": {"type": "string"}
              },
              "required": ["key", "vi", "en"],
              "additionalProperties": false
            },
            "event": {
              "type": ["object", "null"],
              "properties": {
                "text": {"description": "The verb that governs the figure.", "type": "string"},
                "vi": {"type": ["string", "null"]},
                "en": {"type": ["string", "null"]},
                "direction": {"type": "string", "enum": ["up", "down"]}
              },
              "required": ["text", "vi", "en"],
              "additionalProperties": false
            },
            "when": {
              "type": ["object", "null"],
              "properties": {
                "edtf": {
                  "description": "The time that the figure holds for; of a date, its value; of a time, HH:MM (EDTF, ISO 8601-2).",
                  "type": ["string", "null"]
                },
                "text": {"description": "The words that say it.", "type": ["string", "null"]},
                "basis": {"type": "string", "enum": ["text", "carried", "published", "relative"]}
              },
              "required": ["edtf", "text", "basis"],
              "additionalProperties": false
            },
            "place": {
              "type": ["object", "null"],
              "properties": {
                "text": {"description": "The words that say where.", "type": "string"},
                "name": {"type": "string"},
                "code": {"type": ["string", "null"]}
              },
              "required": ["text", "name", "code"],
              "additionalProperties": false
            },
            "links": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "type": {
                    "type": "string",
                    "enum": ["size_of", "part_of", "whole_of", "change_of", "same_as", "baseline"]
                  },
                  "figure": {"description": "The id of the other figure.", "type": "string"}
                },
                "required": ["type", "figure"],
                "additionalProperties": false
              }
            },
            "sentence": {
              "type": "object",
              "properties": {"text": {"type": "string"}, "span": {"$ref": "#/$defs/span"}},
              "required": ["text", "span"],
              "additionalProperties": false
            },
            "rule": {"description": "The rule that read the figure.", "type": "string"},
            "reason": {"description": "Why a number is unresolved.", "type": "string"},
            "label": {
              "type": "object",
              "properties": {
                "vi": {"description": "The figure in one short phrase.", "type": "string"},
                "en": {"type": "string"}
              },
              "required": ["vi", "en"],
              "additionalProperties": false
            }
          },
          "required": [
            "schema", "id", "document", "kind", "text", "span", "value", "unit", "subject", "measure",
            "event", "when", "place", "links", "sentence", "rule", "label"
          ],
          "additionalProperties": false
        },
        "document": {
          "type": "object",
          "properties": {
            "schema": {"const": "solieu.document/1"},
            "id": {
              "description": "The first 32 hexadecimal digits of the SHA-256 of the document's bytes; with --stream, the id of the line.",
              "type": "string"
            },
            "path": {"description": "The path as it was given; null for standard input.", "type": ["string", "null"]},
            "pathBase64": {"description": "The path's bytes, where they aren't UTF-8.", "type": "string"},
            "name": {"description": "What a file of many documents calls this one.", "type": "string"},
            "line": {"description": "The line of the file that holds the document, from 1.", "type": "integer", "minimum": 1},
            "part": {
              "description": "Which part of the input spans count in, where it isn't the whole file.",
              "type": "string",
              "enum": ["text"]
            },
            "language": {"type": ["string", "null"], "enum": ["vi", "en", null]},
            "title": {"description": "The headline.", "type": ["string", "null"]},
            "published": {"description": "The article's own date, EDTF.", "type": ["string", "null"]},
            "counts": {
              "type": "object",
              "properties": {
                "bytes": {"type": "integer", "minimum": 0},
                "figures": {"description": "Figures of all kinds but the two below.", "type": "integer", "minimum": 0},
                "identifiers": {"type": "integer", "minimum": 0},
                "unresolved": {"type": "integer", "minimum": 0}
              },
              "required": ["bytes", "figures", "identifiers", "unresolved"],
              "additionalProperties": false
            },
            "warnings": {"type": "array", "items": {"type": "string"}}
          },
          "required": ["schema", "id", "path", "language", "title", "published", "counts", "warnings"],
          "additionalProperties": false
        },
        "failure": {
          "type": "object",
          "properties": {
            "schema": {"const": "solieu.failure/1"},
            "path": {"type": "string"},
            "pathBase64": {"description": "The path's bytes, where they aren't UTF-8.", "type": "string"},
            "line": {"description": "The line of the file that holds the document, from 1.", "type": "integer", "minimum": 1},
            "stage": {"description": "What was being done.", "type": "string"},
            "reason": {"type": "string"}
          },
          "required": ["schema", "path", "stage", "reason"],
          "additionalProperties": false
        },
        "span": {
          "description": "Bytes of the file.",
          "type": "object",
          "properties": {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 0}},
          "required": ["start", "end"],
          "additionalProperties": false
        }
      }
    }

    """#
}
