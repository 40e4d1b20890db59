import HanCalendar
import HanText

/// Issue numbers as people write them: 22623, 第22623期, 22600..22650, ..100, 22600...
enum IssueRange {
  /// The numbers that a value means; `nil` when it is none or the range ends before it begins.
  static func read(_ value: HanScalars) -> ClosedRange<Int>? {
    guard let dots = value.indices.first(where: { value[$0...].starts(with: [".", "."]) }) else {
      return number(value[...]).map { $0...$0 }
    }
    let before = value[..<dots]
    let behind = value[(dots + 2)...]
    guard !before.isEmpty || !behind.isEmpty else { return nil }
    guard let first = before.isEmpty ? 1 : number(before),
      let last = behind.isEmpty ? Int.max : number(behind), first <= last
    else { return nil }
    return first...last
  }

  private static func number(_ value: ArraySlice<Unicode.Scalar>) -> Int? {
    var value = value
    if value.first == "第" { value.removeFirst() }
    if value.last == "期" { value.removeLast() }
    let scalars = Array(value)
    guard let found = HanNumeral.read(scalars, at: 0), found.end == scalars.count, found.value > 0 else {
      return nil
    }
    return found.value
  }
}
