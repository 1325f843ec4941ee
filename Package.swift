// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of ours: `SoLieuNAME`, in `Sources/NAME`, of which the compiler leaves the folders `data` alone.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: "SoLieu\(name)", dependencies: dependencies, path: "Sources/\(name)", exclude: data,
    swiftSettings: strict, plugins: plugins)
}

/// The tests of a module of ours, in `Tests/NAMETests`.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)Tests", swiftSettings: strict)
}

let package = Package(
  name: "SoLieu",
  products: [
    .library(name: "SoLieu", targets: ["SoLieu"]),
    .executable(name: "solieu", targets: ["solieu-tool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(
      name: "CICU", path: "Sources/CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "CSHA256", path: "Sources/CSHA256"),
    .target(name: "CZlib", path: "Sources/CZlib", linkerSettings: [.linkedLibrary("z")]),
    module("Files", ["CZlib"], data: ["README.md"]),
    module("Documents", ["CICU"], data: ["README.md"]),
    module("Tokens", ["CICU", "SoLieuDocuments"], data: ["README.md"]),
    module("Numerals", ["SoLieuTokens", "SoLieuDocuments"], data: ["README.md"]),
    module("Lexicon", ["SoLieuNumerals", "SoLieuTokens", "SoLieuDocuments"], data: ["README.md"]),
    module("Rules", ["SoLieuLexicon", "SoLieuNumerals", "SoLieuTokens", "SoLieuDocuments"], data: ["README.md"]),
    module(
      "RuleCompiler", ["SoLieuRules", "SoLieuLexicon", "SoLieuNumerals", "SoLieuTokens", "SoLieuDocuments"],
      data: ["README.md"]),
    .executableTarget(
      name: "compile-rules",
      dependencies: ["SoLieuRuleCompiler", "SoLieuRules", "SoLieuLexicon"], path: "Sources/compile-rules",
      swiftSettings: strict),
    .plugin(name: "CompileRules", capability: .buildTool(), dependencies: ["compile-rules"]),
    module(
      "RuleBook", ["SoLieuRules", "SoLieuLexicon", "SoLieuDocuments"], data: ["README.md", "lexicon", "vi", "en"],
      plugins: ["CompileRules"]),
    module(
      "Figures", ["SoLieuRules", "SoLieuLexicon", "SoLieuNumerals", "SoLieuTokens", "SoLieuDocuments"],
      data: ["README.md"]),
    module(
      "Records",
      [
        "CSHA256", "SoLieuFiles", "SoLieuFigures", "SoLieuRules", "SoLieuLexicon", "SoLieuNumerals", "SoLieuTokens",
        "SoLieuDocuments",
      ],
      data: ["README.md"]),
    module(
      "Evaluation",
      [
        "SoLieuRecords", "SoLieuFiles", "SoLieuFigures", "SoLieuRuleBook", "SoLieuRuleCompiler", "SoLieuRules",
        "SoLieuLexicon", "SoLieuNumerals", "SoLieuTokens", "SoLieuDocuments",
      ], data: ["README.md"]),
    module(
      "Pipeline",
      [
        "SoLieuFiles", "SoLieuRecords", "SoLieuFigures", "SoLieuRules", "SoLieuLexicon", "SoLieuNumerals",
        "SoLieuTokens", "SoLieuDocuments",
      ],
      data: ["README.md"]),
    .target(
      name: "SoLieu",
      dependencies: [
        "SoLieuPipeline", "SoLieuFiles", "SoLieuRecords", "SoLieuFigures", "SoLieuRuleBook", "SoLieuRules",
        "SoLieuLexicon", "SoLieuNumerals",
        "SoLieuTokens", "SoLieuDocuments",
      ], path: "Sources/SoLieu", exclude: ["README.md"], swiftSettings: strict),
    module(
      "Training",
      ["SoLieuEvaluation", "SoLieuFigures", "SoLieuRules", "SoLieuLexicon", "SoLieuTokens", "SoLieuDocuments"]),
    .executableTarget(
      name: "solieu-train",
      dependencies: ["SoLieuTraining", "SoLieuRuleBook", "SoLieuRules", "SoLieuLexicon", "SoLieuDocuments"],
      path: "Sources/solieu-train", swiftSettings: strict),
    .executableTarget(
      name: "solieu-bench", dependencies: ["CICU", "SoLieu", "SoLieuTokens"], path: "Sources/solieu-bench",
      swiftSettings: strict),
    .executableTarget(
      name: "solieu-tool",
      dependencies: [
        "SoLieu", "SoLieuEvaluation", "SoLieuRuleCompiler",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/solieu-tool", exclude: ["README.md"], swiftSettings: strict),
    tests("Files", ["SoLieuFiles", "CZlib"]),
    tests("Documents", ["SoLieuDocuments", "CICU"]),
    tests("Tokens", ["SoLieuTokens", "SoLieuDocuments", "CICU"]),
    tests("Numerals", ["SoLieuNumerals", "SoLieuTokens", "SoLieuDocuments", "CICU"]),
    tests(
      "Lexicon",
      [
        "SoLieuLexicon", "SoLieuRuleBook", "SoLieuRuleCompiler", "SoLieuRules", "SoLieuNumerals", "SoLieuTokens",
        "SoLieuDocuments",
      ]),
    tests(
      "Evaluation",
      [
        "SoLieuEvaluation", "SoLieuFiles", "SoLieuFigures", "SoLieuRuleBook", "SoLieuRuleCompiler", "SoLieuRules",
        "SoLieuLexicon",
        "SoLieuNumerals", "SoLieuTokens", "SoLieuDocuments",
      ]),
    tests(
      "Rules",
      [
        "SoLieuRules", "SoLieuRuleCompiler", "SoLieuLexicon", "SoLieuNumerals", "SoLieuTokens", "SoLieuDocuments",
        "Yams",
      ]),
    tests(
      "Figures",
      [
        "SoLieuFigures", "SoLieuRuleCompiler", "SoLieuRules", "SoLieuLexicon", "SoLieuNumerals", "SoLieuTokens",
        "SoLieuDocuments",
      ]),
    tests("Training", ["SoLieuTraining", "SoLieuFigures", "SoLieuLexicon", "SoLieuTokens", "SoLieuDocuments"]),
    tests(
      "Records",
      [
        "SoLieuRecords", "SoLieuFiles", "SoLieuFigures", "SoLieuRules", "SoLieuLexicon", "SoLieuNumerals",
        "SoLieuTokens", "SoLieuDocuments",
      ]),
    tests(
      "Pipeline",
      ["SoLieuPipeline", "SoLieuFiles", "SoLieuRecords", "SoLieuFigures", "SoLieuLexicon", "SoLieuDocuments"]),
    .testTarget(
      name: "ToolTests", dependencies: ["solieu-tool"], path: "Tests/ToolTests", exclude: ["Snapshots", "Faults"],
      swiftSettings: strict),
  ]
)
