import ArchiveModel
import HanCalendar

extension DateInference {
  /// What speaks for a day, in plain words, the strongest first; at most eight reasons.
  func reasons(for date: CalendarDate) -> [Evidence] {
    let printed = date.julianDay
    var reasons: [Evidence] = []
    for mention in mentions {
      guard let gap = gap(mention, date, printed), abs(gap) <= 120 else { continue }
      let weight =
        DateInference.weight(mention, gap)
        + (mention.year == nil ? 0 : DatingWeights.fullDate(gap: gap, mention.tense))
      guard abs(weight) >= 0.3 else { continue }
      let written =
        mention.feast?.name ?? (mention.year.map { "\($0)年" } ?? "") + "\(mention.month)月\(mention.day)日"
      let told =
        switch mention.tense {
        case .past: "is told of as past"
        case .dateline: "is the day that news was sent on"
        case .signature: "is the day that a notice is signed on"
        case .issue: "is the day of an earlier issue"
        case .recalled: "is named in an essay or story"
        case .retold: "is named in an essay or story"
        case .programme: "is the day of a programme"
        case .display: "is the day from which a list is shown"
        case .future: "is still to come"
        case .schedule: "stands in a table or list"
        case .open: "is named"
        }
      reasons.append(
        Evidence(
          field: "publication_date", lines: [mention.line], reason: "\(written) \(told)", weight: weight))
    }
    for anchor in evidence.anchors {
      var day = 0.0
      var year = 0.0
      add(anchor, date, printed, &day, &year)
      guard abs(day + year) >= 0.3 else { continue }
      let word = anchor.offset == -2 ? "前天" : anchor.offset == -1 ? "昨" : anchor.offset == 0 ? "今" : "明"
      let festival = anchor.festival.map { " is \($0)" } ?? ""
      reasons.append(
        Evidence(
          field: "publication_date", lines: [anchor.line],
          reason: "\(word)\(festival) in an article with that day", weight: day + year))
    }
    for mention in years {
      let weight = DateInference.weight(mention, date)
      guard abs(weight) >= 0.3 else { continue }
      reasons.append(
        Evidence(
          field: "publication_date", lines: [mention.line], reason: "the year \(mention.year) is named",
          weight: weight))
    }
    for hint in hints {
      let weight = DateInference.weight(hint, printed)
      guard abs(weight) >= 0.3 else { continue }
      reasons.append(
        Evidence(
          field: "publication_date", lines: [hint.line], reason: "\(hint.words) belongs to a time",
          weight: weight))
    }
    for sum in sums where sum.years == date.year {
      reasons.append(
        Evidence(
          field: "publication_date", lines: [sum.line], reason: "years that have passed lead to \(date.year)",
          weight: weight(sum)))
    }
    return Array(reasons.sorted { abs($0.weight) > abs($1.weight) }.prefix(8))
  }
}
