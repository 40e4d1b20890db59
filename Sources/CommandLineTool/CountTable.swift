import ArchiveStore
import HanText

/// Values with their counts and a bar each, as wide as the terminal allows.
struct CountTable {
  /// The cells of a bar where there is room for all.
  private static let barCells = 30
  /// A bar of fewer cells tells nothing.
  private static let fewestBarCells = 5
  /// The cells of a name on a terminal.
  private static let nameCells = 40

  private let counts: [FacetCount]

  init(_ counts: [FacetCount]) {
    self.counts = counts
  }

  func write(to context: Context) throws(Failure) {
    let names = counts.map { $0.value.isEmpty ? "?" : Display.line($0.value) }
    let widest = names.map { Display.width.cells($0) }.max() ?? 0
    let most = counts.map(\.count).max() ?? 0
    let countCells = String(most).utf8.count
    var nameCells = widest
    var barCells = CountTable.barCells
    if let columns = context.columns {
      // Two blanks before each column.
      let room = columns - countCells - 6
      nameCells = max(4, min(widest, CountTable.nameCells, room - CountTable.fewestBarCells))
      barCells = min(barCells, room - nameCells)
    }
    for (name, count) in zip(names, counts) {
      let shown = Display.width.padded(Display.width.truncated(name, to: nameCells), to: nameCells)
      let number = Display.width.padded(String(count.count), to: countCells, .right)
      let bar = CountTable.bar(count.count, of: most, cells: barCells)
      let printed = PrintedForms.told(count.printed, of: count.value, in: context.language)
      try context.print("  \(shown)  \(number)  " + context.style.dim(bar + printed))
    }
  }

  /// A bar in proportion, never empty for what is not nothing; none where there is no room.
  private static func bar(_ count: Int, of most: Int, cells: Int) -> String {
    guard count > 0, most > 0, cells > 0 else { return "" }
    return String(repeating: "█", count: max(1, count * cells / most))
  }
}
