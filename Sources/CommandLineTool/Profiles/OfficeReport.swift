import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText

/// Who held an office: a line each, with the gaps and overlaps between one and the next.
struct OfficeReport {
  /// Somebody who held it.
  struct Holder {
    private(set) var tenure = Tenure()
    private(set) var printed = Tally()

    /// Takes in an article that shows it, with the names as printed.
    mutating func add(_ article: ArchivedArticle, printed names: Set<String>) {
      tenure.add(article)
      for name in names { printed.add(name) }
    }
  }

  private let rows: [(name: String, holder: Holder)]

  init(_ holders: [String: Holder]) {
    rows = holders.map { ($0.key, $0.value) }.sorted { a, b in
      switch (a.1.tenure.first, b.1.tenure.first) {
      case (let x?, let y?) where x != y: x < y
      case (nil, _?): false
      case (_?, nil): true
      default: a.0 < b.0
      }
    }
  }

  func writeText(to context: Context) throws(Failure) {
    let cells = rows.map { Display.width.cells($0.name) }.max() ?? 0
    var last: CalendarDate?
    for (name, holder) in rows {
      let tenure = holder.tenure
      if let note = note(last, tenure.first) {
        try context.print("  " + context.style.dim(note.text.text(in: context.language, [note.span])))
      }
      let ids = [tenure.firstArticle, tenure.lastArticle].compactMap { $0 }
      let shown = ids.first == ids.last ? ids.first ?? "" : ids.joined(separator: " … ")
      try context.print(
        "\(Display.width.padded(Display.line(name), to: cells))  \(tenure.span)  \(tenure.count)  "
          + context.style.dim(shown + PrintedForms.told(holder.printed.names, of: name, in: context.language))
      )
      last = [last, tenure.last].compactMap { $0 }.max()
    }
  }

  func writeJSON(to writer: inout JSONWriter) {
    writer.array { writer in
      for (name, holder) in rows {
        writer.element()
        writer.object(inline: true) { writer in
          writer.member("name", name)
          holder.tenure.write(to: &writer)
          let printed = holder.printed.names
          if printed != [name] { writer.member("printed", printed) }
        }
      }
    }
  }

  private func note(_ last: CalendarDate?, _ first: CalendarDate?) -> (text: Wording, span: String)? {
    guard let last, let first else { return nil }
    if first <= last {
      return (Wording("overlap: %1", "重叠：%1"), first == last ? "\(first)" : "\(first) – \(last)")
    }
    guard first.julianDay > last.julianDay + 1 else { return nil }
    return (Wording("gap: %1", "空缺：%1"), "\(last) – \(first)")
  }
}
