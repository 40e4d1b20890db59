import HanText

/// Credits of pictures that stand behind another article.
extension CreditLines {
  /// Gives 本报记者 张三 摄 on a line of its own, behind a report without pictures, to the pictures before it that nobody is
  /// credited for.
  ///
  /// A picture whose text is set as a paragraph is a short article, and its credit stays with it: so does one behind an
  /// article that is no report.
  func givePhotographers(_ drafts: inout [Draft], _ readings: [LineReading]) {
    for position in drafts.indices {
      guard let last = drafts[position].entries.last, last.state == .photoCredit,
        drafts[position].entries.count > 1,
        !hasPictures(drafts[position]), isReport(drafts[position], readings),
        let owner = owner(of: last.line, drafts, readings), owner != position
      else { continue }
      drafts[position].entries.removeLast()
      drafts[owner].entries.append(last)
    }
  }

  /// The nearest article before a line that consists of pictures which nobody is credited for.
  private func owner(of line: Int, _ drafts: [Draft], _ readings: [LineReading]) -> Int? {
    drafts.indices.filter { position in
      let entries = drafts[position].entries
      guard let first = entries.first, let last = entries.last, first.line < line, last.line < line,
        hasPictures(drafts[position]), last.state == .caption || last.state == .photo || last.state.isText,
        !entries.contains(where: { $0.state == .photoCredit })
      else { return false }
      return !entries.contains { readings[$0.line].closing?.isPhoto ?? false }
        && !isReport(drafts[position], readings)
    }.max { (drafts[$0].entries.last?.line ?? 0) < (drafts[$1].entries.last?.line ?? 0) }
  }

  private func hasPictures(_ draft: Draft) -> Bool {
    draft.entries.contains { $0.state == .caption || $0.state == .photo }
  }

  /// Whether an article has a dateline or a byline, or lists notices.
  private func isReport(_ draft: Draft, _ readings: [LineReading]) -> Bool {
    draft.entries.contains { entry in
      switch entry.state {
      case .byline, .signature, .list, .table: true
      case .lead, .body, .start, .rest: readings[entry.line].opening != nil
      default: readings[entry.line].has(.noticeTitle)
      }
    }
  }
}
