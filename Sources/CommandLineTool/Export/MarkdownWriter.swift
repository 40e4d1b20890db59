import ArchiveModel
import ArchiveStore

/// An article a section; what Markdown would read as markup is escaped.
struct MarkdownWriter: ArticleWriter {
  private var isFirst = true

  mutating func write(_ archived: ArchivedArticle, _ console: Console) throws(Failure) {
    let article = archived.article
    var text = isFirst ? "" : "\n"
    isFirst = false
    for line in article.section { text += escaped(line) + "\n\n" }
    if let kicker = article.kicker { text += escaped(kicker) + "\n\n" }
    text += "## \(escaped(archived.title))\n\n"
    for deck in article.deck { text += "**\(escaped(deck))**\n\n" }
    if let series = article.series { text += "\(escaped(series))\n\n" }
    for item in article.items { text += block(item) }
    let facts = [
      archived.newspaper, archived.issueDate?.date.description, archived.pageLabel.map { $0 + "版" },
      archived.id,
    ]
    text += "*\(escaped(facts.compactMap { $0 }.joined(separator: " · ")))*\n"
    try console.write(text)
  }

  private func block(_ item: Item) -> String {
    switch item.role {
    case .section, .kicker, .headline, .deck, .series, .repeat: ""
    case .subhead: "### \(escaped(item.text))\n\n"
    case .list: "- \(escaped(item.text))\n\n"
    case .caption, .photoCredit, .note: "> \(escaped(item.text))\n\n"
    case .byline, .body, .table, .jump: escaped(item.text) + "\n\n"
    }
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for (index, character) in Display.line(text).enumerated() {
      if "\\`*_[]<>|~&".contains(character) || (index == 0 && "#+-=".contains(character)) { result += "\\" }
      result.append(character)
    }
    // `1.` at the start would begin a list.
    if let stop = result.firstIndex(of: "."), stop > result.startIndex,
      result[..<stop].allSatisfy({ $0.isASCII && $0.isNumber })
    {
      result.insert("\\", at: stop)
    }
    return result
  }
}
