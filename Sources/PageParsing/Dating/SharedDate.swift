import ArchiveModel

extension IssueDater {
  /// Gives the date that one page of a file prints to the others of the file that print none: they are of one issue.
  static func share(_ pages: inout [Page]) {
    let printed = Set(pages.compactMap { $0.issueDate?.source == .masthead ? $0.issueDate?.date : nil })
    guard printed.count == 1, let date = printed.first else { return }
    for position in pages.indices {
      let own = pages[position].issueDate
      guard own == nil || own?.source == .inferred && own?.date != date else { continue }
      pages[position].issueDate = IssueDate(
        date: date, source: .masthead, confidence: sharedConfidence,
        evidence: [
          Evidence(
            field: "publication_date", reason: "another page of the file prints it",
            weight: DatingWeights.fileName)
        ])
      pages[position].diagnostics.removeAll { $0.code == .dateUnknown }
    }
  }

  /// How sure it is that the pages of a file are of one day.
  private static let sharedConfidence = 0.9
}
