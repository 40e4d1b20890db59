import ArchiveModel
import HanText

/// Gathers the credits of an article from its bylines, in printed order, each once.
enum CreditCollector {
  static func collect(into article: inout Article, _ draft: Draft, _ readings: [LineReading]) {
    var seen = Set<Credit>()
    var bylines: [String] = []
    for piece in draft.pieces where piece.role != .repeat {
      guard let first = piece.lines.first, let last = piece.lines.last else { continue }
      var found: [(LineReading, BylineReading)] = []
      switch piece.role {
      case .byline, .photoCredit:
        for line in piece.lines {
          if let whole = readings[line].whole { found.append((readings[line], whole)) }
        }
      case .body, .list, .caption, .note:
        if piece.role == .body || piece.role == .list, let opening = readings[first].opening {
          found.append((readings[first], opening))
        }
        if let closing = readings[last].closing { found.append((readings[last], closing)) }
      default: break
      }
      for (reading, byline) in found {
        let text = reading.line.text
        for credit in byline.credits {
          let name = String(scalars: text[credit.name].filter { !$0.isBlank })
          let value = Credit(name: name, role: credit.role)
          if seen.insert(value).inserted { article.credits.append(value) }
        }
        if !byline.credits.isEmpty || byline.agency != nil {
          bylines.append(String(scalars: text[byline.range]))
          if article.agency == nil, let agency = byline.agency {
            article.agency = String(scalars: text[agency])
          }
        }
      }
    }
    article.byline = bylines.isEmpty ? nil : bylines.joined(separator: " ")
  }
}
