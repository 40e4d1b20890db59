import ArchiveModel
import ArchiveStore

/// Who is named with whom: an edge between two persons for the articles that name both.
struct PersonNetwork {
  /// Two names in order of their characters.
  struct Pair: Hashable {
    var first: String
    var second: String
  }

  private(set) var articles: [String: Int] = [:]
  private(set) var edges: [Pair: Int] = [:]

  mutating func add(_ article: ArchivedArticle) {
    let names = Set(article.article.persons.map(\.name)).sorted()
    for (index, name) in names.enumerated() {
      articles[name, default: 0] += 1
      for other in names[(index + 1)...] { edges[Pair(first: name, second: other), default: 0] += 1 }
    }
  }

  /// Writes the edges, the heaviest first; as GraphML with the persons that they join.
  func write(
    _ format: String, limit: Int, _ context: Context, where isWanted: (String) -> Bool
  ) throws(Failure) -> ExitStatus {
    let rows = edges.filter { isWanted($0.key.first) || isWanted($0.key.second) }
      .sorted { ($1.value, $0.key.first, $0.key.second) < ($0.value, $1.key.first, $1.key.second) }
      .prefix(limit)
    switch format {
    case "graphml": try writeGraph(rows.map { ($0.key, $0.value) }, context)
    case "csv":
      // The column names are those that Gephi reads.
      try context.console.write("Source,Target,Type,Weight\r\n")
      for (pair, count) in rows {
        try context.console.write(TableWriter.row([pair.first, pair.second, "Undirected", String(count)]))
      }
    case "text":
      for (pair, count) in rows {
        try context.print("\(count)  \(Display.line(pair.first))  \(Display.line(pair.second))")
      }
    default:
      var stream = ArticleStream(format: format == "json" ? .json : .ndjson)
      for (pair, count) in rows {
        try stream.write(to: context.console) { writer in
          writer.object(inline: true) { writer in
            writer.member("persons", [pair.first, pair.second])
            writer.member("articles", count)
          }
        }
      }
      try stream.finish(to: context.console)
    }
    if rows.isEmpty { context.mention(.nothingFound) }
    return rows.isEmpty ? .nothingFound : .done
  }

  private func writeGraph(_ rows: [(pair: Pair, count: Int)], _ context: Context) throws(Failure) {
    let names = Set(rows.flatMap { [$0.pair.first, $0.pair.second] }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    try context.console.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="label" for="node" attr.name="label" attr.type="string"/>
        <key id="articles" for="node" attr.name="articles" attr.type="int"/>
        <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
        <graph edgedefault="undirected">

      """)
    for (number, name) in names.enumerated() {
      try context.console.write(
        "    <node id=\"n\(number)\"><data key=\"label\">\(Self.escaped(name))</data>"
          + "<data key=\"articles\">\(articles[name] ?? 0)</data></node>\n")
    }
    for (number, row) in rows.enumerated() {
      let ends = "source=\"n\(numbers[row.pair.first] ?? 0)\" target=\"n\(numbers[row.pair.second] ?? 0)\""
      try context.console.write(
        "    <edge id=\"e\(number)\" \(ends)><data key=\"weight\">\(row.count)</data></edge>\n")
    }
    try context.console.write("  </graph>\n</graphml>\n")
  }

  /// Text as XML holds it; what XML cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
