// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
  import Glibc
#endif

// One set of rules for every target: Swift 6 language mode, every unsafe construct marked as such,
// warnings are errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of this package; `uses` names the only modules that it may import.
func library(_ name: String, uses: [String] = []) -> Target {
  .target(name: name, dependencies: uses.map { .byName(name: $0) }, swiftSettings: strict)
}

/// A test target; `exclude` names files that it reads from the repository.
func tests(_ name: String, of uses: [String], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: uses.map { .byName(name: $0) }, exclude: exclude, swiftSettings: strict)
}

/// How the program is linked for release: a command that answers in two milliseconds cannot spend two on loading
/// libraries. With SQLite as an archive (Debian's libsqlite3-dev has it) no shared library is needed at all; elsewhere
/// only Swift's own are linked in.
func linking() -> [LinkerSetting] {
  #if canImport(Glibc)
    let folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"]
    let hasArchive = folders.contains { access($0 + "/libsqlite3.a", R_OK) == 0 }
    let flags = [hasArchive ? "-static-executable" : "-static-stdlib", "-use-ld=lld"]
    return [.unsafeFlags(flags, .when(platforms: [.linux], configuration: .release))]
  #else
    return []
  #endif
}

let package = Package(
  name: "zzdaily",
  products: [
    .executable(name: "zzdaily", targets: ["zzdaily"]),
    .library(name: "PageParsing", targets: ["PageParsing", "ArchiveModel"]),
  ],
  targets: [
    // Values and text: pure, nothing but the standard library.
    library("ArchiveModel"),
    library("HanCalendar", uses: ["ArchiveModel"]),
    library("HanText"),
    library("Lexicon", uses: ["HanText"]),

    // From the bytes of a dump to articles: pure.
    library("NameRecognition", uses: ["ArchiveModel", "HanText", "Lexicon"]),
    library(
      "PageParsing",
      uses: ["ArchiveModel", "HanCalendar", "HanText", "Lexicon", "NameRecognition"]),

    // What users type.
    library("SearchQuery", uses: ["ArchiveModel", "HanCalendar", "HanText"]),

    // The archive file. SQL is in ArchiveStore and nowhere else.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    library("SQLite", uses: ["CSQLite"]),
    library("ArchiveStore", uses: ["ArchiveModel", "HanText", "SearchQuery", "SQLite"]),

    // What people run.
    library(
      "Ingest", uses: ["ArchiveModel", "ArchiveStore", "Lexicon", "NameRecognition", "PageParsing"]),
    library("ArgumentParsing"),
    library("Evaluation", uses: ["ArchiveModel", "HanText"]),
    library(
      "CommandLineTool",
      uses: [
        "ArchiveModel", "ArchiveStore", "ArgumentParsing", "Evaluation", "HanCalendar", "HanText",
        "Ingest", "Lexicon", "PageParsing", "SQLite", "SearchQuery",
      ]),
    .executableTarget(
      name: "zzdaily", dependencies: ["CommandLineTool"], swiftSettings: strict, linkerSettings: linking()),

    // What developers run: `swift run -c release bench`.
    .executableTarget(
      name: "bench",
      dependencies: [
        "ArchiveModel", "ArchiveStore", "HanText", "Ingest", "Lexicon", "NameRecognition", "PageParsing",
        "SearchQuery", "SQLite",
      ], swiftSettings: strict),

    // Learns the weights of names: scripts/lexicon/names.
    .executableTarget(
      name: "namefit",
      dependencies: ["ArchiveModel", "Evaluation", "HanText", "Lexicon", "NameRecognition", "PageParsing"],
      swiftSettings: strict),

    // Pages of known truth, laid out anew; and what `scripts/roles/train` and `scripts/assembly/train` learn from.
    library("PageComposing", uses: ["ArchiveModel", "Evaluation"]),
    .executableTarget(
      name: "features",
      dependencies: ["ArchiveModel", "Evaluation", "Lexicon", "PageComposing", "PageParsing"],
      swiftSettings: strict),

    tests("SQLiteTests", of: ["SQLite"]),
    tests(
      "ArchiveStoreTests",
      of: ["ArchiveModel", "ArchiveStore", "HanText", "PageParsing", "SearchQuery", "SQLite"]),
    tests("IngestTests", of: ["ArchiveModel", "ArchiveStore", "Ingest", "SearchQuery", "SQLite"]),
    tests("ArgumentParsingTests", of: ["ArgumentParsing"]),
    tests(
      "CommandLineTests",
      of: [
        "ArchiveModel", "ArchiveStore", "ArgumentParsing", "CommandLineTool", "HanText", "Ingest", "zzdaily",
      ],
      exclude: ["Snapshots"]),
    tests("LexiconTests", of: ["HanText", "Lexicon"]),
    tests("NameRecognitionTests", of: ["ArchiveModel", "HanText", "Lexicon", "NameRecognition"]),
    tests("HanCalendarTests", of: ["ArchiveModel", "HanCalendar"]),
    tests("PageParsingTests", of: ["ArchiveModel", "HanCalendar", "HanText", "Lexicon", "PageParsing"]),
    tests(
      "GoldTests",
      of: ["ArchiveModel", "Evaluation", "Lexicon", "NameRecognition", "PageComposing", "PageParsing"]),
    tests("EvaluationTests", of: ["ArchiveModel", "Evaluation"]),
    tests("HanTextTests", of: ["HanText"]),
    tests("SearchQueryTests", of: ["ArchiveModel", "HanText", "SearchQuery"]),
  ]
)
