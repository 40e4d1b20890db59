import HanText

/// The text of an item, made of its lines.
enum ItemText {
  /// The lines joined for reading: nothing between them, a blank where two words of Latin letters meet.
  static func join(_ lines: [Int], _ readings: [LineReading]) -> HanScalars {
    guard let first = lines.first else { return [] }
    var text = readings[first].line.text
    for line in lines.dropFirst() {
      let next = readings[line].line.text
      if let a = text.last, let b = next.first, a.isLatin, b.isLatin { text.append(" ") }
      text += next
    }
    return text
  }

  /// The same folded; a blank stands where one stands in the text as printed.
  static func joinFolded(_ lines: [Int], _ readings: [LineReading]) -> HanScalars {
    guard let first = lines.first else { return [] }
    var text = readings[first].line.folded
    var last = readings[first].line.text.last
    for line in lines.dropFirst() {
      let next = readings[line].line.text
      if let a = last, let b = next.first, a.isLatin, b.isLatin { text.append(" ") }
      text += readings[line].line.folded
      last = next.last ?? last
    }
    return text
  }
}
