import HanText

/// What the lines around a line say of it: runs of short lines (verse, names), sequences of one form (items), columns
/// (tables), a notice's title above.
enum SurroundingEvidence {
  /// Up to this many characters a line is short.
  private static let shortLength = 20

  /// Adds the evidence to all lines.
  static func add(to readings: inout [LineReading]) {
    let isText = readings.map(\.looksLikeText)
    addRuns(&readings)
    addSequences(&readings)
    addCells(&readings)
    addNotices(&readings, isText)
    addPairs(&readings, isText)
  }

  private static func isShort(_ reading: LineReading) -> Bool {
    reading.length <= shortLength && !reading.hasStopInside && reading.opening == nil
      && reading.line.headingLevel == 0
  }

  private static func addRuns(_ readings: inout [LineReading]) {
    var start = 0
    while start < readings.count {
      var end = start
      while end < readings.count, isShort(readings[end]) { end += 1 }
      let feature: Feature =
        switch end - start {
        case 0, 1: .shortAlone
        case 2, 3: .shortFew
        case 4...6: .shortSeveral
        default: .shortMany
        }
      for index in start..<end {
        readings[index].features.append((feature, 1))
        guard end - start >= 4 else { continue }
        let length = readings[index].length
        let before = index > start ? abs(readings[index - 1].length - length) : 0
        let after = index + 1 < end ? abs(readings[index + 1].length - length) : 0
        if max(before, after) <= 2 { readings[index].features.append((.evenRun, 1)) }
      }
      start = max(end, start + 1)
    }
  }

  private static func addSequences(_ readings: inout [LineReading]) {
    let forms = readings.indices.map { SequenceForm.of(readings[$0].line) }
    for index in readings.indices {
      let text = readings[index].line.folded
      if text.first == "(", text.last == ")" { readings[index].features.append((.wholeParenthesis, 1)) }
      guard let form = forms[index] else { continue }
      let isShort = readings[index].length <= shortLength
      let before = index > 0 && forms[index - 1] == form
      let after = index + 1 < forms.count && forms[index + 1] == form
      let isNear = (max(0, index - 6)..<min(forms.count, index + 7)).contains {
        $0 != index && forms[$0] == form
      }
      let place: Feature =
        switch (before, after) {
        case (true, true): isShort ? .formBothShort : .formBothLong
        case (false, true): isShort ? .formNextShort : .formNextLong
        case (true, false): isShort ? .formPreviousShort : .formPreviousLong
        default:
          isNear ? isShort ? .formNearShort : .formNearLong : isShort ? .formAloneShort : .formAloneLong
        }
      readings[index].features.append((place, 1))
      readings[index].features.append((form.feature(isShort: isShort), 1))
    }
  }

  private static func addCells(_ readings: inout [LineReading]) {
    let cells = readings.indices.map {
      readings[$0].length <= 70 ? cellCount(readings[$0].line.text) : 1
    }
    for index in readings.indices where cells[index] >= 2 {
      let isRun =
        index > 0 && cells[index - 1] == cells[index]
        || index + 1 < cells.count && cells[index + 1] == cells[index]
      let feature: Feature =
        switch (cells[index], isRun) {
        case (2, false): .twoCells
        case (2, true): .twoCellsRun
        case (3, false): .threeCells
        case (3, true): .threeCellsRun
        case (_, false): .manyCells
        default: .manyCellsRun
        }
      readings[index].features.append((feature, 1))
    }
  }

  /// How many parts wide blanks, tabs and bars cut a line into.
  private static func cellCount(_ text: HanScalars) -> Int {
    var cells = 0
    var inCell = false
    for index in text.indices {
      let scalar = text[index]
      let isBorder =
        scalar == "\u{3000}" || scalar == "\t" || scalar == "|"
        || scalar == " "
          && (index > 0 && text[index - 1] == " " || index + 1 < text.count && text[index + 1] == " ")
      if isBorder {
        inCell = false
      } else if !inCell, !scalar.isBlank {
        cells += 1
        inCell = true
      }
    }
    return cells
  }

  /// What stands below the title of a notice is the notice's, the surer the nearer.
  private static func addNotices(_ readings: inout [LineReading], _ isText: [Bool]) {
    var odds: Float = 0
    for index in readings.indices {
      let title = readings[index].noticeTitle
      if odds > 0.05 { readings[index].features.append((.underNotice, odds)) }
      if title >= 1, readings[index].looksLikeTitle {
        odds = 1
      } else if (readings[index].opening?.strength ?? 0) > 3 || (readings[index].whole?.strength ?? 0) > 4 {
        odds = 0
      } else if !isText[index], readings[index].looksLikeTitle, (6...30).contains(readings[index].length),
        !readings[index].has(.unitLine), !readings[index].has(.dateLine),
        SequenceForm.of(readings[index].line) == nil
      {
        odds *= 0.6
      }
    }
  }

  /// What stands before and behind a line that could be a title.
  private static func addPairs(_ readings: inout [LineReading], _ isText: [Bool]) {
    for index in readings.indices where readings[index].looksLikeTitle && !isText[index] {
      let own = LineClass.Own(length: readings[index].length)
      let before: LineClass.Neighbour =
        if index == 0 { .edge } else { .init(readings[index - 1], isText[index - 1], isBehind: false) }
      let after: LineClass.Neighbour =
        if index + 1 == readings.count { .edge } else {
          .init(readings[index + 1], isText[index + 1], isBehind: true)
        }
      readings[index].context = LineClass.features(own, before, after)
    }
  }
}

extension LineReading {
  /// Whether it looks like running text rather than anything short.
  /// How surely its words are those of the title of a notice.
  fileprivate var noticeTitle: Float {
    has(.noticeTitle) ? features.first { $0.feature == .noticeTitle }?.value ?? 0 : 0
  }

  var looksLikeText: Bool { length > 28 || (hasStopInside || endsSentence) && length > 12 }
}
