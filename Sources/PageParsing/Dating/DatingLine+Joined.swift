import ArchiveModel
import HanCalendar
import HanText

extension DatingLine {
  /// A piece of an article from its lines: a date that the end of a line cuts in two is one again (12月18 / 日上午).
  ///
  /// - Parameters:
  ///   - lines: The folded lines with their numbers, in reading order.
  ///   - role: What the piece is.
  ///   - start: Where the text of the first line begins behind a byline that opens it.
  init?(_ lines: [(number: Int, text: HanScalars)], role: ItemRole, start: Int) {
    guard let first = lines.first else { return nil }
    self.init(number: first.number, text: [], role: role, start: start)
    for line in lines {
      if !text.isEmpty {
        if let a = text.last, let b = line.text.first, a.isLatin, b.isLatin { text.append(" ") }
        seams.append((text.count, line.number))
      }
      text += line.text
    }
    if role != .table { closeNumbers() }
  }

  /// Takes the blanks out of numbers that a transcription has torn: 一九七一年十 二月十日.
  private mutating func closeNumbers() {
    let torn = text.indices.filter {
      text[$0] == " " && $0 > 0 && $0 + 1 < text.count && Self.isTorn(text[$0 - 1], text[$0 + 1])
    }
    guard !torn.isEmpty else { return }
    var closed = HanScalars()
    closed.reserveCapacity(text.count)
    var from = 0
    for blank in torn {
      closed += text[from..<blank]
      from = blank + 1
    }
    text = closed + text[from...]
    start -= torn.prefix { $0 < start }.count
    var passed = 0
    for seam in seams.indices {
      while passed < torn.count, torn[passed] < seams[seam].start { passed += 1 }
      seams[seam].start -= passed
    }
  }

  /// Whether a blank between two characters tears a number: one of them must be 十, since 冬九 一九五七年 is a name and a year.
  private static func isTorn(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    guard left == "十" || right == "十", left.value > 0x7F, right.value > 0x7F else { return false }
    return HanNumeral.begins(left) && HanNumeral.begins(right)
  }
}
