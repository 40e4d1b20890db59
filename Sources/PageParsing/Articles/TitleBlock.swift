import ArchiveModel
import HanText
import Lexicon

/// Tells section, kicker, headline, deck and series of a title block apart.
struct TitleBlock: Sendable {
  let words: WordTable

  /// Makes the title block of an article whole: one headline, whatever the decoder called the lines.
  func read(_ draft: inout Draft, _ readings: [LineReading]) {
    let titles = draft.pieces.indices.filter { draft.pieces[$0].role.isTitle }
    guard !titles.isEmpty else { return }
    if let headline = titles.first(where: { draft.pieces[$0].role == .headline }) {
      // What stands below the headline is a deck, also when it looked like a second headline.
      for later in titles where later > headline && draft.pieces[later].role == .headline {
        let isLabel = draft.pieces[later].lines.first.map { readings[$0].has(.sectionWord) } ?? false
        draft.pieces[later].role = isLabel ? .section : .deck
      }
      return
    }
    // Without a headline the line nearest to the text is it: a deck first, then a kicker, a series, a section.
    for role in [ItemRole.deck, .kicker, .series, .section] {
      let found =
        role == .deck
        ? titles.first { draft.pieces[$0].role == role } : titles.last { draft.pieces[$0].role == role }
      if let found {
        draft.pieces[found].role = .headline
        return
      }
    }
  }

  /// The log-odds that the first of two title lines is a kicker of the second.
  func kickerScore(_ first: LineReading, _ second: LineReading) -> Double {
    let (a, b) = (first.line.folded, second.line.folded)
    var score = -2.0
    if let last = a.last {
      if last == ":" { score += 3.5 }
      if last == "—" { score += 1 }
    }
    if first.has(.kickerEnd) { score += 3 }
    if second.has(.dashStart) { return -5 }
    if Self.placeStarts.match(in: a, at: 0, before: a.count) != nil, !first.has(.titleEnd), first.length <= 14
    {
      score += 1.8
    }
    if namesOnlyWho(a) { score += 3 }
    if a.first == "在", let last = a.last, "里上中下旁边前".unicodeScalars.contains(last) { score += 1.4 }
    if let last = a.last, last == "地", a.count <= 8 { score += 2.6 }
    if second.has(.noticeTitle), !first.has(.noticeTitle), let end = a.last,
      CreditWords.unitEndings.contains(end)
    {
      score += 3
    }
    let (levelA, levelB) = (first.line.headingLevel, second.line.headingLevel)
    if levelA > 0 || levelB > 0 {
      if levelB > 0, levelA == 0 || levelB < levelA { score += 3 }
      if levelA > 0, levelB == 0 || levelA < levelB { score -= 3 }
    }
    let (blankA, blankB) = (a.contains(where: \.isBlank), b.contains(where: \.isBlank))
    if blankB, !blankA { score += 0.7 }
    if blankA, !blankB { score -= 0.7 }
    // 行刑衔接,严打食药安全违法行为 / 株洲新模式 获省食安办通报表扬: a slogan without subject above news with one.
    if a.contains(","), !hasSubject(a), hasSubject(b) { score += 1.6 }
    // 芦淞区政务服务中心“跨省通办” / 温州聋人夫妻 20分钟办结参保业务: what it is about, without a verb.
    if let last = a.last, last == "”" || last == "》", !blankA, blankB, hasSubject(a) { score += 1.8 }
    if first.has(.titleEnd) { score -= 0.8 }
    if second.has(.titleEnd) { score += 0.4 }
    if first.length > second.length + 5 { score += 0.7 }
    if second.length > first.length + 6 { score -= 1 }
    if b.contains(","), !a.contains(",") { score -= 0.5 }
    return score
  }

  /// The log-odds that two title lines are one headline, broken.
  func brokenScore(_ first: LineReading, _ second: LineReading) -> Double {
    let (a, b) = (first.line.folded, second.line.folded)
    guard let last = a.last, let head = b.first, a.count + b.count <= 44 else { return -5 }
    if second.has(.dashStart) || first.line.headingLevel != second.line.headingLevel { return -5 }
    var score = -2.4
    if last.isHan, head.isHan { score += min(words.bridge(a.suffix(4), b.prefix(4)).gain, 8) * 0.5 }
    if "的和与在为把将向对从及、,".unicodeScalars.contains(last) { score += 3 }
    var open = 0
    for scalar in a {
      if scalar == "“" || scalar == "《" || scalar == "(" { open += 1 }
      if scalar == "”" || scalar == "》" || scalar == ")" { open -= 1 }
    }
    if open > 0 { score += 3.5 }
    if second.line.blanksBefore == 0, second.has(.tight) { score += 0.8 }
    if first.has(.titleEnd) { score -= 1.5 }
    if a.contains(where: \.isBlank) || b.contains(where: \.isBlank) { score -= 0.5 }
    if LineWords.orphanStarts.contains(head) { score += 3 }
    return score
  }

  /// Whether a line only names who or where: short, no verb of an event, ending as institutions and places do.
  private func namesOnlyWho(_ text: HanScalars) -> Bool {
    guard text.count <= 14, let last = text.last else { return false }
    if text.contains(",") || text.contains(where: \.isBlank) { return false }
    if last == "中" || last == "会" || last == "大" || last == "行" { return false }
    return CreditWords.unitEndings.contains(last)
      || Self.groups.contains { text.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a title names who does something: it begins with a place, an office or an institution.
  private func hasSubject(_ text: HanScalars) -> Bool {
    if Self.subjects.match(in: text, at: 0, before: text.count) != nil { return true }
    return false
  }

  /// Groups of people that a kicker names.
  private static let groups = [
    "民兵", "职工", "社员", "干部", "群众", "青年", "师生", "工人", "农民", "妇女", "党员", "战士", "家属", "居民",
  ].map {
    HanScalars($0.unicodeScalars)
  }
  private static let placeStarts = Vocabulary<Void>([
    "在", "从", "来自", "记", "访", "为了", "写在", "贯彻", "响应", "纪念", "庆祝", "坚决", "响應",
  ])
  static let subjects = Vocabulary<Void>([
    "株洲", "我市", "市", "全市", "省", "我省", "我国", "全国", "湖南", "荷塘", "芦淞", "石峰", "天元", "渌口", "醴陵", "攸县", "茶陵", "炎陵",
    "云龙", "县", "区",
  ])
}

extension ItemRole {
  /// Whether it is of the title block.
  var isTitle: Bool {
    self == .section || self == .kicker || self == .headline || self == .deck || self == .series
  }
}

extension LineReading {
  /// Whether a feature was seen.
  func has(_ feature: Feature) -> Bool { features.contains(feature) }
}
