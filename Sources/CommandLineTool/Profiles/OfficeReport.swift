import ArchiveModel
import ArgumentParsing
import HanText

/// Who held an office: a line each, with the gaps and overlaps between one and the next.
struct OfficeReport {
  private let rows: [(name: String, tenure: Tenure)]

  init(_ holders: [String: Tenure]) {
    rows = holders.map { ($0.key, $0.value) }.sorted { a, b in
      switch (a.1.first, b.1.first) {
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
    for (name, tenure) in rows {
      if let note = note(last, tenure.first) {
        try context.print("  " + context.style.dim(note.text.text(in: context.language, [note.span])))
      }
      let ids = [tenure.firstArticle, tenure.lastArticle].compactMap { $0 }
      let shown = ids.first == ids.last ? ids.first ?? "" : ids.joined(separator: " … ")
      try context.print(
        "\(Display.width.padded(Display.line(name), to: cells))  \(tenure.span)  \(tenure.count)  "
          + context.style.dim(shown))
      last = [last, tenure.last].compactMap { $0 }.max()
    }
  }

  func writeJSON(to writer: inout JSONWriter) {
    writer.array { writer in
      for (name, tenure) in rows {
        writer.element()
        writer.object(inline: true) { writer in
          writer.member("name", name)
          tenure.write(to: &writer)
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
