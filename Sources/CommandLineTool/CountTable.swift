import ArchiveStore
import HanText

/// Values with their counts and a bar each.
struct CountTable {
  private static let barCells = 30

  private let counts: [FacetCount]

  init(_ counts: [FacetCount]) {
    self.counts = counts
  }

  func write(to context: Context) throws(Failure) {
    let names = counts.map { $0.value.isEmpty ? "?" : Display.line($0.value) }
    let nameCells = min(names.map { Display.width.cells($0) }.max() ?? 0, 40)
    let most = counts.map(\.count).max() ?? 0
    let countCells = String(most).utf8.count
    for (name, count) in zip(names, counts) {
      let shown = Display.width.padded(Display.width.truncated(name, to: 40), to: nameCells)
      let number = Display.width.padded(String(count.count), to: countCells, .right)
      let printed = PrintedForms.told(count.printed, of: count.value, in: context.language)
      try context.print(
        "  \(shown)  \(number)  " + context.style.dim(CountTable.bar(count.count, of: most) + printed))
    }
  }

  /// A bar in proportion, never empty for what is not nothing.
  private static func bar(_ count: Int, of most: Int) -> String {
    guard count > 0, most > 0 else { return "" }
    return String(repeating: "█", count: max(1, count * barCells / most))
  }
}
