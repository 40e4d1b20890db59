import ArchiveModel
import ArchiveStore
import ArgumentParsing

/// An article as people read it.
struct ArticleText {
  let context: Context
  /// Titles of the articles at the other ends of continuations, by id, as far as they are known.
  var titles: [String: String] = [:]

  func write(_ archived: ArchivedArticle) throws(Failure) {
    let article = archived.article
    try line(context.style.dim(Display.line(origin(of: archived))))
    for section in article.section { try line(Display.line(section)) }
    if let kicker = article.kicker { try line(Display.line(kicker)) }
    try context.print(context.style.bold(Display.line(archived.title)), hanging: 0)
    for deck in article.deck { try line(Display.line(deck)) }
    if let series = article.series { try line(Display.line(series)) }
    try line("")
    for item in article.items { try write(item) }
    try line("")
    try writeFacts(archived)
  }

  private func origin(of archived: ArchivedArticle) -> String {
    var facts = [archived.id, archived.newspaper]
    if let issue = archived.issueDate {
      facts.append("\(issue.date) (\(issue.source.rawValue), \(share(issue.confidence, 2)))")
    }
    if let number = archived.issueNumber { facts.append("第\(number)期") }
    if let page = archived.pageLabel { facts.append("\(page)版") }
    if archived.article.kind != .news { facts.append(archived.article.kind.rawValue) }
    return facts.joined(separator: " · ")
  }

  private func write(_ item: Item) throws(Failure) {
    let text = Display.lines(item.text)
    switch item.role {
    case .section, .kicker, .headline, .deck, .series, .repeat: break
    case .subhead: try line(context.style.bold(text))
    case .body: try paragraph("　　" + text)
    case .byline, .caption, .photoCredit, .note, .jump:
      try paragraph(context.style.isOn ? context.style.dim(text) : text)
    case .table, .list: try paragraph(text)
    }
  }

  private func paragraph(_ text: String) throws(Failure) { try context.print(text, hanging: 0) }

  private func writeFacts(_ archived: ArchivedArticle) throws(Failure) {
    let article = archived.article
    let credits = article.creditedNames.map { name in
      let roles = article.credits.filter { $0.name == name }.map(\.role.rawValue)
      return "\(name) (\(roles.joined(separator: ", ")))"
    }
    let persons = article.persons.map { person in
      let name = ([person.name] + (person.titles.isEmpty ? [] : [person.titles.joined(separator: "/")]))
        .joined(separator: " ")
      // What the page alone does not show says so.
      return person.source == .page
        ? name : name + Wording(" (known to the archive)", "（据全库）").text(in: context.language)
    }
    try fact(Wording("Credits", "署名"), credits)
    try fact(Wording("Persons", "人物"), persons)
    try fact(Wording("Districts", "区县"), article.districts)
    try fact(Wording("Places", "乡镇街道"), article.places)
    try fact(Wording("Continued from", "上接"), jump(article.continuedFrom))
    try fact(Wording("Continued on", "下转"), jump(article.continuedOn))
    let lines = article.items.flatMap(\.lines)
    let range = lines.min().map { ":\($0)-\(lines.max() ?? $0)" } ?? ""
    try fact(Wording("Source", "来源"), [archived.source.path + range])
    for diagnostic in article.diagnostics {
      let lines = diagnostic.lines.map(String.init).joined(separator: ",")
      try line(
        Display.line("! \(diagnostic.code.rawValue) [\(lines)] \(diagnostic.told(in: context.language))"))
    }
  }

  private func jump(_ jump: PageJump?) -> [String] {
    guard let jump else { return [] }
    let title = jump.article.flatMap { titles[$0] }
    let parts = [jump.page.map { $0 + "版" }, jump.mark, jump.article, title]
    return [parts.compactMap { $0 }.joined(separator: " ")]
  }

  private func fact(_ name: Wording, _ values: [String]) throws(Failure) {
    guard !values.isEmpty else { return }
    let title = name.text(in: context.language) + (context.language == .english ? ": " : "：")
    try line(Display.line(title + values.joined(separator: context.language == .english ? ", " : "、")))
  }

  private func line(_ text: String) throws(Failure) { try context.print(text) }
}
