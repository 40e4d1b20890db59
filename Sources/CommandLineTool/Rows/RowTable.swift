import HanText
import SQLite

/// Rows as a table for people: columns aligned by the cells that they take, numbers to the right.
///
/// The first rows are held back to see how wide each column is; the rest is written as it comes. On a terminal the
/// table is made to fit, and what is cut ends with `…`; where there are too many columns for that, a row is a line for
/// each value. Elsewhere nothing is cut: a cell wider than the rest pushes its row.
struct RowTable: RowWriter {
  /// How many rows are looked at before the first is written.
  private static let lookAhead = 200
  /// The most cells that a column is filled up to where nothing is cut.
  private static let widestFill = 80
  /// The fewest cells that a column is cut to.
  private static let narrowest = 12
  private static let gap = "  "

  /// How rows are laid out, once the first have been seen.
  private enum Layout {
    case undecided
    case columns([Column])
    /// A line for each value, names filled up to so many cells.
    case records(nameCells: Int)
  }

  private struct Column {
    var width: Int
    var alignment = DisplayWidth.Alignment.right
  }

  private let hasHeader: Bool
  private var names: [String] = []
  private var held: [[Value]] = []
  private var layout = Layout.undecided
  /// The number of tables written, and of the rows of this one as far as they are counted.
  private var tables = 0
  private var records = 0
  /// Whether a cell was cut.
  private(set) var wasCut = false

  init(hasHeader: Bool) {
    self.hasHeader = hasHeader
  }

  mutating func begin(_ columns: [String], _ context: Context) throws(Failure) {
    names = columns.map { Display.line($0) }
    held = []
    layout = .undecided
  }

  mutating func write(_ row: [Value], _ context: Context) throws(Failure) {
    switch layout {
    case .columns(let columns): try write(row, columns, context)
    case .records(let cells): try write(row, nameCells: cells, context)
    case .undecided:
      held.append(row)
      if held.count == RowTable.lookAhead { try layOut(context) }
    }
  }

  mutating func finish(_ context: Context) throws(Failure) {
    if case .undecided = layout, !held.isEmpty { try layOut(context) }
  }

  /// Decides on the layout and writes what was held back.
  private mutating func layOut(_ context: Context) throws(Failure) {
    if tables > 0 { try context.print("") }
    tables += 1
    records = 0
    let columns = columns(context)
    if let columns {
      layout = .columns(columns)
      if hasHeader {
        try writeLine(names.map { ($0, context.style.bold) }, columns, context)
        let rules = columns.map { String(repeating: "─", count: $0.width) }
        try writeLine(rules.map { ($0, context.style.dim) }, columns, context)
      }
    } else {
      layout = .records(nameCells: names.map { Display.width.cells($0) }.max() ?? 0)
    }
    let rows = held
    held = []
    for row in rows { try write(row, context) }
  }

  /// The columns as wide as the rows held back need them; `nil` where there are too many for the terminal.
  private func columns(_ context: Context) -> [Column]? {
    var columns = names.map { Column(width: hasHeader ? Display.width.cells($0) : 0) }
    for row in held {
      for (index, value) in row.enumerated() {
        columns[index].width = max(columns[index].width, Display.width.cells(RowText.cell(value)))
        if !value.isNumberOrNull { columns[index].alignment = .left }
      }
    }
    guard context.console.outputIsTerminal else {
      return columns.map { Column(width: min($0.width, RowTable.widestFill), alignment: $0.alignment) }
    }
    let room = context.console.width - (columns.count - 1) * RowTable.gap.utf8.count
    func fits(_ cap: Int) -> Bool { columns.reduce(0) { $0 + min($1.width, cap) } <= room }
    // The widest columns become narrower until all fit.
    guard
      let cap = stride(from: max(room, RowTable.narrowest), through: RowTable.narrowest, by: -1)
        .first(where: fits)
    else { return nil }
    return columns.map { Column(width: min($0.width, cap), alignment: $0.alignment) }
  }

  private mutating func write(_ row: [Value], _ columns: [Column], _ context: Context) throws(Failure) {
    let cells = row.map { (RowText.cell($0), $0 == .null ? context.style.dim : { $0 }) }
    try writeLine(cells, columns, context)
  }

  /// Writes cells, each with the style that it has.
  private mutating func writeLine(
    _ cells: [(text: String, style: (String) -> String)], _ columns: [Column], _ context: Context
  ) throws(Failure) {
    var line = ""
    for (index, (cell, column)) in zip(cells, columns).enumerated() {
      var shown = cut(cell.text, to: column.width, context)
      if index < columns.count - 1 || column.alignment == .right {
        shown = Display.width.padded(shown, to: column.width, column.alignment)
      }
      line += (index == 0 ? "" : RowTable.gap) + cell.style(shown)
    }
    try context.print(line)
  }

  private mutating func write(_ row: [Value], nameCells: Int, _ context: Context) throws(Failure) {
    records += 1
    try context.print(context.style.dim("── \(records)"))
    let room = max(RowTable.narrowest, context.console.width - nameCells - RowTable.gap.utf8.count)
    for (name, value) in zip(names, row) {
      let cell = cut(RowText.cell(value), to: room, context)
      let shown = value == .null ? context.style.dim(cell) : cell
      try context.print(
        context.style.bold(Display.width.padded(name, to: nameCells)) + RowTable.gap + shown)
    }
  }

  /// As much of a cell as there is room for on a terminal.
  private mutating func cut(_ cell: String, to cells: Int, _ context: Context) -> String {
    guard context.console.outputIsTerminal else { return cell }
    let shown = Display.width.truncated(cell, to: cells)
    if shown != cell { wasCut = true }
    return shown
  }
}

extension Value {
  /// Whether it stands to the right, or anywhere.
  fileprivate var isNumberOrNull: Bool {
    switch self {
    case .null, .integer, .real: true
    case .text, .blob: false
    }
  }
}
