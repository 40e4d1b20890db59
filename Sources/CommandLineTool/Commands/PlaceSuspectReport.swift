import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText

/// Towns and streets that are probably misprinted, with what is probably meant: `districts --suspect`.
struct PlaceSuspectReport {
  private struct Row {
    var proposal: PlaceProposal
    var articles: [String] = []
  }

  let format: String

  func run(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> ExitStatus {
    let rows = try rows(arguments, context)
    switch format {
    case "csv":
      try context.console.write("printed,place,district,articles,signs,first_article\r\n")
      for row in rows {
        try context.console.write(
          TableWriter.row([
            row.proposal.printed, row.proposal.place, row.proposal.district, String(row.articles.count),
            row.proposal.signs.map(\.rawValue).joined(separator: "; "), row.articles.first ?? "",
          ]))
      }
    case "json", "ndjson":
      var stream = ArticleStream(format: format == "json" ? .json : .ndjson)
      for row in rows {
        try stream.write(to: context.console) { writer in
          writer.object(inline: true) { writer in
            writer.member("printed", row.proposal.printed)
            writer.member("place", row.proposal.place)
            writer.member("district", row.proposal.district)
            writer.member("signs", row.proposal.signs.map(\.rawValue))
            writer.member("articles", row.articles)
          }
        }
      }
      try stream.finish(to: context.console)
    default:
      for row in rows {
        let signs = row.proposal.signs.map { $0.wording.text(in: context.language) }
        try context.print(
          Display.line("\(row.proposal.printed) (\(row.articles.count))  ← \(row.proposal.place)  ")
            + context.style.dim(
              Display.line(
                "\(row.proposal.district); " + signs.joined(separator: ", ")
                  + "  \(row.articles.first ?? "")")))
      }
    }
    if rows.isEmpty { context.mention(.nothingFound) }
    return rows.isEmpty ? .nothingFound : .done
  }

  private func rows(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> [Row] {
    var filter = try FilterOptions.filter(arguments, context)
    filter.diagnostics = [.suspectPlace]
    let limit = try arguments.limit() ?? .max
    let archive = try Archive.open(arguments, context)
    let pattern = arguments.operands.first.map { Folding.foldForSearch($0.unicodeScalars) }
    var rows: [Row] = []
    try archive.each(filter: filter) { article throws(Failure) in
      for diagnostic in article.article.diagnostics where diagnostic.code == .suspectPlace {
        guard let proposal = PlaceProposal(message: diagnostic.message) else { continue }
        if let pattern,
          ![proposal.printed, proposal.place].contains(where: {
            Folding.foldForSearch($0.unicodeScalars).contains(pattern)
          })
        {
          continue
        }
        let known = rows.firstIndex { row in
          row.proposal.printed == proposal.printed && row.proposal.place == proposal.place
        }
        if let known {
          rows[known].articles.append(article.id)
        } else {
          rows.append(Row(proposal: proposal, articles: [article.id]))
        }
      }
    }
    rows.sort { ($1.articles.count, $0.proposal.printed) < ($0.articles.count, $1.proposal.printed) }
    return Array(rows.prefix(limit))
  }
}

extension PlaceProposal.Sign {
  /// What speaks for a proposal, in both languages.
  var wording: Wording {
    switch self {
    case .districtBefore: Wording(rawValue, "前面就是其所在区县")
    case .districtNamed: Wording(rawValue, "文中提到其所在区县")
    case .variant: Wording(rawValue, "地名中常见的异写")
    case .shape: Wording(rawValue, "字形相近")
    case .sound: Wording(rawValue, "读音相同")
    }
  }
}

extension Diagnostic {
  /// What it is, in the user's language as far as the program has words for it.
  func told(in language: Language) -> String {
    guard language != .english else { return message }
    switch code {
    case .correctionUnfit: return CorrectionObstacle.told(message, in: language)
    case .suspectPlace:
      guard let proposal = PlaceProposal(message: message) else { return message }
      let signs = proposal.signs.map { $0.wording.text(in: language) }.joined(separator: "，")
      return "“\(proposal.printed)”可能是“\(proposal.place)”（\(proposal.district)）的误排：\(signs)"
    default: return DiagnosticWording.told(message, of: code, in: language)
    }
  }
}
