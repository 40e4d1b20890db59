import ArgumentParsing
import Evaluation
import HanText

/// Figures as people read them.
struct EvaluationText {
  let context: Context

  func write(_ score: Score, withDifferences: Bool) throws(Failure) {
    try line(
      Wording("%1 {page|pages}, %2 {article|articles}, %3 {line|lines}", "%1 版，%2 篇，%3 行"), score.dumps,
      score.articles, score.lines)
    try heading(Wording("By lines", "按行"), ["", "95 %"])
    for figure in score.figures {
      try row(figure.name, [share(figure.value, 4), interval(score.intervals[figure.name])])
    }
    let headings: [MatchLevel: Wording] = [
      .strict: Wording("Fields, strict: the same characters", "字段，strict：逐字相同"),
      .soft: Wording(
        "Fields, soft: width, case, variants, punctuation, blanks ignored", "字段，soft：不计全半角、大小写、异体、标点、空白"),
      .edit: Wording(
        "Fields, edit: at least 0.8 alike (Levenshtein, as GROBID)", "字段，edit：编辑距离相似度不低于 0.8（同 GROBID）"),
    ]
    for level in MatchLevel.allCases {
      let fields = score.fields.filter { $0.level == level && (level == .strict || $0.field.isText) }
      guard !fields.isEmpty, let title = headings[level] else { continue }
      try heading(title, ["precision", "recall", "f1", "95 %", "wanted"])
      for field in fields {
        let tally = field.tally
        try row(
          field.field.rawValue,
          [
            share(tally.precision, 4), share(tally.recall, 4), share(tally.f1, 4),
            interval(field.interval), String(tally.wanted),
          ])
      }
    }
    if withDifferences {
      for difference in score.differences { try context.print(Display.line(difference.description)) }
    } else if !score.differences.isEmpty {
      context.mention(.differencesFound, String(score.differences.count))
    }
  }

  private func line(_ wording: Wording, _ values: Int...) throws(Failure) {
    try context.print(wording.text(in: context.language, values.map(String.init)))
  }

  private func heading(_ title: Wording, _ columns: [String]) throws(Failure) {
    try context.print(context.style.bold(title.text(in: context.language)))
    try context.print(context.style.dim(cells("", columns)))
  }

  private func row(_ name: String, _ columns: [String]) throws(Failure) {
    try context.print(cells(name, columns))
  }

  private func cells(_ name: String, _ columns: [String]) -> String {
    var text = "  " + Display.width.padded(name, to: 26)
    let widths = columns.count > 2 ? [11, 8, 8, 16, 8] : [8, 16]
    for (column, width) in zip(columns, widths) { text += Display.width.padded(column, to: width, .right) }
    return text
  }

  private func interval(_ interval: ClosedRange<Double>?) -> String {
    guard let interval else { return "–" }
    return share(interval.lowerBound, 4) + "–" + share(interval.upperBound, 4)
  }
}
