// What the entry points take and return, so that `import SoLieu` is enough.
@_exported public import SoLieuDocuments
@_exported public import SoLieuFigures
@_exported public import SoLieuFiles
@_exported public import SoLieuLexicon
@_exported public import SoLieuNumerals
@_exported public import SoLieuPipeline
@_exported public import SoLieuRecords
