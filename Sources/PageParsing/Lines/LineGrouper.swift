import HanText

/// Joins hard-wrapped lines: a page transcribed line by line as printed has one printed line of a column on each line
/// of the dump, all of one width.
enum LineGrouper {
  /// The lines with the printed lines of each paragraph joined to one.
  ///
  /// - Parameters:
  ///   - lines: the lines of the page.
  ///   - reader: what is seen of them; `nil` where the page is not transcribed line by line.
  ///   - apart: the numbers of lines that a person says begin something, which go on from nothing.
  /// - Returns: the lines, those of one paragraph as one.
  static func group(_ lines: [PageLine], _ reader: WrapReader?, apart: Set<Int> = []) -> [PageLine] {
    guard let joins = reader.map({ WrapModel.trained.joins(lines.count, $0) }), joins.contains(true) else {
      return lines
    }
    var grouped: [PageLine] = []
    for index in lines.indices {
      guard joins[index], !apart.contains(lines[index].number), let last = grouped.indices.last else {
        grouped.append(lines[index])
        continue
      }
      let line = lines[index]
      if grouped[last].joined.isEmpty { grouped[last].joined = [grouped[last].number] }
      grouped[last].joined.append(line.number)
      let areWords = (grouped[last].folded.last?.isLatin ?? false) && (line.folded.first?.isLatin ?? false)
      if areWords || CreditBreak.partsNames(grouped[last].folded, line.folded) {
        grouped[last].text.append(" ")
        grouped[last].folded.append(" ")
      }
      grouped[last].text += line.text
      grouped[last].folded += line.folded
      grouped[last].cells = []
    }
    return grouped
  }
}
