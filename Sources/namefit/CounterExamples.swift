import ArchiveModel
import HanText
import NameRecognition

/// Phrases in which a name names nobody, beside such in which it does (`scripts/lexicon/named_after.tsv`).
enum CounterExamples {
  /// The phrases as pages, one each: what one of them says of a name holds for no other.
  ///
  /// - Parameter bytes: lines of a group, a tab and a phrase with its persons in square brackets; `#` opens a comment.
  /// - Returns: a page for each phrase.
  static func pages(_ bytes: [UInt8]) -> [TrainingPage] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t")
      guard line.first != "#", columns.count == 2 else { return nil }
      var page = TrainingPage(isLocal: false)
      page.isCounterExample = true
      page.items = [item(columns[1])]
      return page
    }
  }

  private static func item(_ phrase: Substring) -> TrainingPage.Item {
    var item = TrainingPage.Item(role: .body)
    var start: Int?
    for scalar in Folding.fold(phrase.unicodeScalars) {
      switch scalar {
      case "[": start = item.text.count
      case "]":
        if let low = start { item.names.append(low..<item.text.count) }
        start = nil
      default: item.text.append(scalar)
      }
    }
    return item
  }
}
