import Foundation
import PageParsing

// Prints what the parser sees of each line of the dumps that are named: a line of JSON for each page, as
// scripts/roles/train reads it.

/// A line as the script reads it.
struct Row: Encodable {
  /// The lines of the dump.
  var n: [Int]
  /// Features with their values.
  var f: [String: Float]
  /// What is seen between it and the line before.
  var e: [String: Float]
}

/// What is read of an annotation.
struct Truth: Decodable {
  struct Item: Decodable { var lines: [Int] }
  struct Article: Decodable { var items: [Item] }
  var articles: [Article]

  /// The article of each line.
  var articleOfLine: [Int: Int] {
    var found: [Int: Int] = [:]
    for (number, article) in articles.enumerated() {
      for item in article.items { for line in item.lines { found[line] = number } }
    }
    return found
  }
}

let parser = PageParser()
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
var paths = CommandLine.arguments.dropFirst()
if paths.first == "--assembly" {
  // features --assembly GOLD.json DUMP COUNT …: the weights for putting lines into articles, learned.
  paths = paths.dropFirst()
  var learner = AssemblyLearner()
  while let gold = paths.popFirst(), let path = paths.popFirst(), let count = paths.popFirst().flatMap(Float.init) {
    let truth = try JSONDecoder().decode(Truth.self, from: Data(contentsOf: URL(fileURLWithPath: gold)))
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    learner.add(bytes, truth: truth.articleOfLine, count: count, with: parser)
  }
  let learned = learner.learn(rounds: 20)
  print(learned.table)
  FileHandle.standardError.write(Data("\(learned.right) of \(learned.of) lines of the others in the right article\n".utf8))
} else {
  for path in paths {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for page in parser.evidence(bytes) {
      let rows = page.map { Row(n: $0.lines, f: $0.features, e: $0.boundaries) }
      print(String(decoding: try encoder.encode(rows), as: UTF8.self))
    }
  }
}
