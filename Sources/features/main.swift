import Evaluation
import Foundation
import Lexicon
import PageComposing
import PageParsing

// Prints what the parser sees of each line of the dumps that are named: a line of JSON for each page and an empty line
// behind each dump, as scripts/roles/train reads it.

/// A line as the script reads it.
struct Row: Encodable {
  /// The lines of the dump.
  var n: [Int]
  /// Features with their values.
  var f: [String: Float]
  /// What is seen between it and the line before.
  var e: [String: Float]
  /// The signs of its wording.
  var w: [UInt64]
  /// Whether they are those of running text.
  var t: Bool
}

/// What is seen of an article, as scripts/kinds/train reads it.
struct Sight: Encodable {
  /// Its kind by the annotation; empty of one that the parser found itself.
  var kind: String
  /// Its lines.
  var n: [Int]
  /// Features with their values.
  var f: [String: Float]
  /// The signs of its wording.
  var w: [UInt64]
}

/// A line that may be a title, as scripts/roles/train reads it.
struct Title: Encodable {
  /// The lines of the dump.
  var n: [Int]
  /// The values of its signs.
  var x: [Float]
  /// How likely it is each answer.
  var p: [Float]
}

/// A line that may go on with the paragraph of the line above, as scripts/wraps/train reads it.
struct Wrap: Encodable {
  /// The line above and the line.
  var above: Int, line: Int
  /// Signs with their values.
  var f: [String: Float]
}

/// The article of each line of an annotated dump, by its place in the annotation.
func articleOfLine(_ truth: Annotation) -> [Int: Int] {
  var found: [Int: Int] = [:]
  for (number, article) in truth.articles.enumerated() {
    for item in article.items { for line in item.lines { found[line] = number } }
  }
  return found
}

/// A line of a dump as lines are compared, as scripts/meanings/train reads it.
struct Text: Encodable {
  /// The lines of the dump.
  var n: [Int]
  /// Folded text.
  var s: String
}

/// The parser that reads what lines speak of by the table in a file, and how they go on by that in another.
/// `-` is the table of the program.
func makeParser(_ path: String, seams: String? = nil, roles: RoleModels = .trained) throws -> PageParser {
  func table(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
  return PageParser(
    roles: roles, meanings: path == "-" ? .builtIn : WordMeanings(table: try table(path)),
    seams: try seams.map { SeamModel(table: try table($0)) } ?? .trained)
}

let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
var paths = CommandLine.arguments.dropFirst()
// features --meanings FILE …: what lines speak of is told by the table in the file, learned without the pages that are read.
var table: String?
if paths.first == "--meanings" {
  paths = paths.dropFirst()
  table = paths.popFirst()
}
let parser = try table.map { try makeParser($0) } ?? PageParser()
if paths.first == "--assembly" || paths.first == "--assembly-on" {
  // features --assembly PAGES {GOLD.json DUMP COUNT MEANINGS SEAMS}…: the weights for putting lines into articles, learned from
  // the dumps with a count and from so many pages that are composed of the articles of those with a `+`, tried on those with a count of 0.
  // With --assembly-on only evidence that the program has no weight for yet is learned. Each is read by tables of meanings and of
  // seams that were learned without it.
  let isOnwards = paths.popFirst() == "--assembly-on"
  let composed = paths.popFirst().flatMap(Int.init) ?? 0
  var learner = AssemblyLearner()
  var parsers: [String: PageParser] = [:]
  var sources: [String: [(bytes: [UInt8], truth: Annotation)]] = [:]
  while let gold = paths.popFirst(), let path = paths.popFirst(), let count = paths.popFirst(),
    let table = paths.popFirst(), let seams = paths.popFirst()
  {
    // Pages of one fold share both tables; a fold's pages may be new to the program's meanings and not to its seams.
    let tables = table + " " + seams
    let own = try parsers[tables] ?? makeParser(table, seams: seams)
    parsers[tables] = own
    let truth = try Annotation(json: [UInt8](Data(contentsOf: URL(fileURLWithPath: gold))))
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let isSource = count.hasSuffix("+")
    let weight = Float(isSource ? String(count.dropLast()) : count) ?? 1
    learner.add(bytes, truth: articleOfLine(truth), count: weight, with: own)
    if isSource { sources[tables, default: []].append((bytes, truth)) }
  }
  // A composed page is of pages that the same tables were learned without.
  for (tables, own) in sources.sorted(by: { $0.key < $1.key }) {
    let composer = Composer(own)
    for number in 0..<composed / sources.count {
      // Other numbers than those of the pages that tests compose.
      let (bytes, truth) = composer.page(1_000_000 + number)
      learner.add(bytes, truth: articleOfLine(truth), count: 0.5, with: parsers[tables] ?? parser)
    }
  }
  let learned = learner.learn(rounds: isOnwards ? 10 : 40, isOnwards: isOnwards)
  print(learned.table)
  FileHandle.standardError.write(
    Data("\(learned.right) of \(learned.of) lines of the others in the right article\n".utf8))
} else if paths.first == "--kinds" {
  // features --kinds {GOLD.json DUMP}…: what is seen of the articles of each dump, those of the annotation and those that the
  // parser finds: a line for each dump.
  paths = paths.dropFirst()
  while let gold = paths.popFirst(), let path = paths.popFirst() {
    let truth = try Annotation(json: [UInt8](Data(contentsOf: URL(fileURLWithPath: gold))))
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let sights = parser.sights(bytes, told: truth.articles.map(\.items)).joined().map {
      Sight(kind: $0.number.map { truth.articles[$0].kind } ?? "", n: $0.lines, f: $0.features, w: $0.signs)
    }
    print(String(decoding: try encoder.encode(sights), as: UTF8.self))
  }
} else if paths.first == "--titles" {
  // features --titles FOLDER DUMP…: the names of the signs, then for each dump a line with what a first reading by the models in
  // the folder (weights, network, wording) shows of the lines that may be titles.
  paths = paths.dropFirst()
  let folder = URL(fileURLWithPath: paths.popFirst() ?? ".")
  func tableFile(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }
  let roles = RoleModels(
    weights: try tableFile("weights"), network: try tableFile("network"), wording: try tableFile("wording"))
  let parser = try table.map { try makeParser($0, roles: roles) } ?? PageParser(roles: roles)
  print(TitleEvidence.signNames.joined(separator: " "))
  for path in paths {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let rows = parser.titleEvidence(bytes).joined().map { Title(n: $0.lines, x: $0.signs, p: $0.answers) }
    print(String(decoding: try encoder.encode(rows), as: UTF8.self))
  }
} else if paths.first == "--text" {
  // features --text DUMP…: the lines of each dump, folded: a line for each dump.
  for path in paths.dropFirst() {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let rows = parser.foldedLines(bytes).joined().map { Text(n: $0.numbers, s: $0.text) }
    print(String(decoding: try encoder.encode(rows), as: UTF8.self))
  }
} else if paths.first == "--wraps" {
  // features --wraps SEAMS DUMP…: what is seen of the lines that may go on with the paragraph of the line above, in stretches: a
  // line for each dump. How text goes on across a seam is told by the table SEAMS, learned without the dumps.
  paths = paths.dropFirst()
  let seams = paths.popFirst()
  let parser = try makeParser("-", seams: seams)
  for path in paths {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let rows = parser.wrapEvidence(bytes).map { $0.map { Wrap(above: $0.above, line: $0.line, f: $0.signs) } }
    print(String(decoding: try encoder.encode(rows), as: UTF8.self))
  }
} else {
  for path in paths {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for page in parser.evidence(bytes) {
      let rows = page.map { Row(n: $0.lines, f: $0.features, e: $0.boundaries, w: $0.signs, t: $0.isText) }
      print(String(decoding: try encoder.encode(rows), as: UTF8.self))
    }
    // The end of the dump.
    print()
  }
}
