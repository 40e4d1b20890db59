import ArchiveModel

/// What the name of a dump's file says: a date and a page label, as `2021-06-04_A2.txt` and `19580607_A2` have them.
///
/// A name that is the sum of the content (`6a8526045e1322f5`) says nothing.
struct FileNameReading: Sendable, Hashable {
  /// The day.
  var date: CalendarDate?
  /// The page's label.
  var label: String?

  /// Reads a name without its folders.
  init(_ name: String) {
    let bytes = Array(name.utf8)
    var runs: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard FileNameReading.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, FileNameReading.isDigit(bytes[index]) { index += 1 }
      runs.append(start..<index)
    }
    func value(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) } }
    func isAlone(_ range: Range<Int>) -> Bool {
      (range.lowerBound == 0 || !FileNameReading.isLetter(bytes[range.lowerBound - 1]))
        && (range.upperBound == bytes.count || !FileNameReading.isLetter(bytes[range.upperBound]))
    }
    var end: Int?
    for (position, run) in runs.enumerated() where date == nil && isAlone(run) {
      if run.count == 8 {
        let start = run.lowerBound
        date = FileNameReading.day(
          value(start..<(start + 4)), value((start + 4)..<(start + 6)), value((start + 6)..<(start + 8)))
        if date != nil { end = run.upperBound }
      } else if run.count == 4, position + 2 < runs.count {
        let month = runs[position + 1]
        let day = runs[position + 2]
        // One sign between the parts, or 年 and 月, which take three bytes.
        guard (1...3).contains(month.lowerBound - run.upperBound), month.count <= 2, day.count <= 2,
          (1...3).contains(day.lowerBound - month.upperBound), isAlone(month) || month.count == 2
        else { continue }
        date = FileNameReading.day(value(run), value(month), value(day))
        if date != nil { end = day.upperBound }
      }
    }
    guard let end else { return }
    label = FileNameReading.label(bytes, from: end)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard EraTable.years.contains(year) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `_A2`, `-03`, ` B12版`: a letter and a number, or a number, behind the date.
  private static func label(_ bytes: [UInt8], from end: Int) -> String? {
    var index = end
    while index < bytes.count, !isDigit(bytes[index]), !isLetter(bytes[index]), bytes[index] != 0x2E {
      index += 1
    }
    guard index > end, index < bytes.count, bytes[index] != 0x2E else { return nil }
    var letter = ""
    if isLetter(bytes[index]) {
      letter = String(UnicodeScalar(bytes[index] & 0xDF))
      index += 1
    }
    let start = index
    var number = 0
    while index < bytes.count, isDigit(bytes[index]), index - start < 3 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > start, number > 0,
      index == bytes.count || !(isDigit(bytes[index]) || isLetter(bytes[index]))
    else { return nil }
    return letter + String(number)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
