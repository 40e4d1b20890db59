import ArchiveModel
import HanText
import Lexicon

@testable import PageParsing

/// Whom a line credits, as "name role, name role"; "none" where nothing was read.
func credits(_ found: BylineReading?, _ line: PageLine) -> String {
  guard let found else { return "none" }
  return found.credits.map { credit in
    String(scalars: line.text[credit.name].filter { !$0.isBlank }) + " " + credit.role.rawValue
  }.joined(separator: ", ")
}

/// Settles the credits of articles whose lines have been told what they are, and gives the states of each article's lines.
func settledCredits(_ articles: [[(String, LineState)]], _ bylines: BylineReader) -> [[LineState]] {
  let lines = articles.flatMap { $0 }.enumerated().map { index, line in
    var page = pageLine(line.0)
    page.number = index + 1
    return page
  }
  let readings = FeatureReader(bylines: bylines, lexicon: .zhuzhou).read(
    lines, furniture: [Float](repeating: 0, count: lines.count),
    repeats: [Int?](repeating: nil, count: lines.count))
  var line = -1
  var drafts = articles.map { lines in
    var draft = Draft()
    draft.entries = lines.map {
      line += 1
      return Draft.Entry(line: line, state: $0.1)
    }
    return draft
  }
  CreditLines(bylines: bylines).settle(&drafts, readings)
  return drafts.map { $0.entries.map(\.state) }
}
