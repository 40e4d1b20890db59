import ArchiveModel
import HanText

/// What is seen of an article before its kind is told: its texts by role, who signs it and where.
///
/// A class, since each is looked at from many articles around it.
final class KindSight {
  let draft: Draft
  let readings: [LineReading]
  let credits: [Credit]
  let title: HanScalars
  let headline: HanScalars
  let section: HanScalars
  let body: HanScalars
  let byline: HanScalars
  /// Whether its first paragraph opens with a byline or dateline.
  let hasLead: Bool

  init(_ draft: Draft, _ readings: [LineReading], credits: [Credit]) {
    self.draft = draft
    self.readings = readings
    self.credits = credits
    func text(_ roles: [ItemRole]) -> HanScalars { KindSight.text(draft, readings, roles) }
    title = text([.headline, .kicker, .deck])
    headline = text([.headline])
    section = text([.section, .series])
    body = text([.body, .list, .note])
    byline = text([.byline])
    hasLead = draft.entries.contains { $0.state == .lead }
  }

  /// Whether it is of verse: many of its lines stand among lines of verse, or its text is of short lines.
  private(set) lazy var isVerseLike = isVerse || isShortLines
  /// Whether the headline is the name of a notice: 停电通知, 公告(第三号); 一张迟到的通知书 is not.
  private(set) lazy var isNoticeTitle = readNoticeTitle()
  /// How many words of each vocabulary of `KindWords.ofText` its text has.
  private(set) lazy var bodyCounts = KindWords.ofText.counts(in: body)
  /// Whether its text has words of notices.
  var hasNoticeBody: Bool { bodyCounts[5] > 0 }

  /// The folded text of a piece.
  func text(of piece: Draft.Piece) -> HanScalars {
    guard let first = piece.lines.first else { return [] }
    var text = readings[first].line.folded
    for line in piece.lines.dropFirst() { text += readings[line].line.folded }
    return text
  }

  /// Whether many of its lines stand among lines of verse.
  var isVerse: Bool {
    let entries = draft.entries
    let verse = entries.count { $0.state == .body && readings[$0.line].has(.verse) }
    return verse >= 3 && verse * 3 >= entries.count
  }

  /// The folded text of all lines with those roles, a blank behind each.
  func text(_ roles: [ItemRole]) -> HanScalars { KindSight.text(draft, readings, roles) }

  private static func text(_ draft: Draft, _ readings: [LineReading], _ roles: [ItemRole]) -> HanScalars {
    var length = 0
    for piece in draft.pieces where roles.contains(piece.role) {
      for line in piece.lines { length += readings[line].line.folded.count + 1 }
    }
    var text = HanScalars()
    text.reserveCapacity(length)
    for piece in draft.pieces where roles.contains(piece.role) {
      for line in piece.lines {
        text += readings[line].line.folded
        text.append(" ")
      }
    }
    return text
  }

  func count(_ role: ItemRole) -> Int { draft.pieces.count { $0.role == role } }

  func has(_ words: Vocabulary<Void>, _ text: HanScalars) -> Bool { words.occurs(in: text, 0..<text.count) }

  var hasHeadline: Bool { !headline.isEmpty }
  var hasAuthor: Bool { credits.contains { $0.role == .author } }
  var isReported: Bool { credits.contains { $0.role == .reporter || $0.role == .correspondent } }
  var signsAtHead: Bool { draft.entries.contains { $0.state == .byline } }
  /// Whether a signature stands on a line of its own behind the text.
  var signsAtEnd: Bool { draft.entries.contains { $0.state == .signature } }

  private func readNoticeTitle() -> Bool {
    var end = headline.count
    while end > 0, headline[end - 1].isBlank { end -= 1 }
    if end > 0, headline[end - 1] == ")", let open = headline[..<end].lastIndex(of: "("), open > 0 {
      end = open
    }
    guard end > 0 else { return false }
    for start in max(0, end - 5)..<end
    where KindWords.notice.match(in: headline, at: start, before: end)?.end == end {
      return true
    }
    return KindWords.notice.match(in: headline, at: 0, before: end) != nil
  }

  /// Whether the headline warns: 莫把…当…, “零投诉”未必是好事.
  var isWarning: Bool {
    let start = headline.first == "“" ? (headline.firstIndex(of: "”") ?? -1) + 1 : 0
    return [0, start].contains {
      KindWords.warnings.match(in: headline, at: $0, before: headline.count) != nil
    }
  }

  /// Whether the text is of short lines that no stop ends: verse.
  var isShortLines: Bool {
    guard !hasLead else { return false }
    var (lines, short) = (0, 0)
    for piece in draft.pieces where piece.role == .body {
      lines += piece.lines.count
      short += piece.lines.count {
        readings[$0].length <= 14 && !readings[$0].hasStopInside && readings[$0].line.folded.last != ":"
      }
    }
    return lines >= 5 && short * 10 >= lines * 9
  }
}
