import ArchiveModel
import HanCalendar
import HanText
import Lexicon

/// A byline found in a line.
struct BylineReading: Sendable {
  /// Where it stands in the line.
  var range: Range<Int>
  /// The names with their places in the line, in printed order.
  var credits: [(name: Range<Int>, role: CreditRole)]
  /// The paper or agency, as a range of the line.
  var agency: Range<Int>?
  /// Whether it credits photographers and nobody else.
  var isPhoto: Bool
  /// How strongly its form speaks for a byline, in log-odds.
  var strength: Double
}

/// Finds bylines: before the text of a paragraph, behind it, or alone on a line.
struct BylineReader: Sendable {
  let resolver: CreditResolver

  init(lexicon: Lexicon) { resolver = CreditResolver(lexicon: lexicon) }

  private static let openingBrackets: ScalarSet = "(【〔[［〖"
  private static let closingBrackets: ScalarSet = ")】〕]］〗"
  /// What closes credits that stand before the text.
  private static let creditClosers: ScalarSet = ")】〕]］"
  /// What opens a signature in brackets behind the text.
  private static let signatureOpeners: ScalarSet = "(〔[【"
  /// What ends the text before a signature without brackets, and before one in brackets.
  private static let textEnds: ScalarSet = "。!?”)》"
  private static let signatureStops: ScalarSet = "。!?”…》;"
  private static let nameBreaks: ScalarSet = "、,:/"
  private static let placeEndings: ScalarSet = "区县市镇乡村省"

  /// A line that holds nothing but credits: `株洲日报·掌上株洲记者/李逸峰`, `□ 张三`, `文/张三 图/李四`, `刘震 摄`.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - after: the role in which a byline right before it ended.
  /// - Returns: the reading, or `nil` when anything else is on the line.
  func wholeLine(_ line: PageLine, after: CreditRole? = nil) -> BylineReading? {
    let text = line.folded
    guard text.count >= 2, text.count <= 80 else { return nil }
    var range = 0..<text.count
    var hasMark = false
    while let first = text[range].first,
      CreditWords.marks.contains(first) || first.isBlank || first == "—" || first == "-"
    {
      if CreditWords.marks.contains(first) || first == "—" { hasMark = true }
      range = range.lowerBound + 1..<range.upperBound
      guard !range.isEmpty else { return nil }
    }
    while let last = text[range].last, last == "。" || last.isBlank || last == ":" {
      range = range.lowerBound..<range.upperBound - 1
      guard !range.isEmpty else { return nil }
    }
    let isBracketed =
      (text[range].first == "(" || text[range].first == "〔")
      && (text[range].last == ")" || text[range].last == "〕")
    // (均据新华社电), (综合新华社、《中国青年报》): the source of what stands above.
    if isBracketed || text[range].first == "(", text.count <= 40,
      Dateline.isSource(
        text, range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - (isBracketed ? 1 : 0)))
    {
      return BylineReading(
        range: range, credits: [], agency: agency(in: text, range), isPhoto: false, strength: 4)
    }
    // (市妇联办公室), (市委报道组): a unit signs.
    if isBracketed, text.count >= 5, text.count <= 24, let end = text[range].dropLast().last,
      CreditWords.unitEndings.contains(end),
      text[range].dropFirst().dropLast().allSatisfy({ $0.isHan || $0.isBlank }),
      CreditWords.long.match(in: text, at: 1, before: 4) == nil
    {
      return BylineReading(range: range, credits: [], agency: nil, isPhoto: false, strength: 3)
    }
    if CreditWords.noticeEndings.contains(where: { text[range].suffix($0.count).elementsEqual($0) }) {
      return nil
    }
    range = withoutPost(text, withoutOthers(text, range))
    guard let tokens = CreditTokenizer.tokens(text, range) else { return nil }
    let reading = resolver.resolve(tokens, in: text, after: after)
    // 芦淞区: a place alone is a heading.
    if !hasMark, !isBracketed, resolver.isPlace(text[range], orTown: true) { return nil }
    guard reading.unexplained == 0 else { return nil }
    let names = reading.credits.count
    if !reading.hasRoleWord, text[range].contains(where: { $0 == "“" || $0 == "《" || $0 == ":" || $0 == "," })
    {
      return nil
    }
    var strength: Double
    if reading.hasRoleWord, names > 0 {
      strength = 6 + min(reading.nameScore, 4) * 0.3
      // 告诉记者。: a word beside 记者 is no name.
      if reading.nameScore < -1 * Double(names) { strength -= text.last == "。" ? 8 : 3 }
    } else if reading.hasRoleWord || reading.hasNobody, names == 0 {
      // 本报评论员, 通讯员供图, 本报记者 alone.
      strength = reading.units.isEmpty ? 3.5 : 1
    } else if names > 0 {
      // Names alone: a signature, if they are names and nothing else; with a mark before them surely.
      let average = reading.nameScore / Double(names)
      strength = min(average, 4) - 1 + (hasMark ? 4 : 0) - (names > 3 ? 1 : 0)
      if !reading.units.isEmpty { strength += average > 0 ? 1 : -1 }
      if isBracketed { strength += 2.5 }
      if after != nil { strength += 3 }
      if text.count > 24 { strength -= 2 }
      // A pen name (敢言, 湘滨) has not the form of a name: two or three characters alone may be one.
      if names == 1, reading.units.isEmpty, text.count <= 3,
        resolver.lexicon.words.level(text[range].filter { !$0.isBlank }[...]) < 22,
        !SectionForm.hasLabelEnding(text)
      {
        strength = max(strength, -0.8)
      }
    } else {
      return nil
    }
    if reading.units.reduce(0, { $0 + $1.count }) > 16 { strength -= 3 }
    return BylineReading(
      range: range, credits: reading.credits, agency: agency(in: text, range), isPhoto: reading.isPhoto,
      strength: strength)
  }

  /// Whom a line credits that is known to be a byline from what stands around it, whatever its own form: a pen name, a
  /// name that is a word too.
  func signature(_ line: PageLine) -> BylineReading? {
    let text = line.folded
    guard text.count <= 40,
      !CreditWords.noticeEndings.contains(where: { text.suffix($0.count).elementsEqual($0) })
    else { return nil }
    var range = 0..<text.count
    while let first = text[range].first, CreditWords.marks.contains(first) || first.isBlank || first == "—" {
      range = range.dropFirst()
    }
    while let last = text[range].last, last == "。" || last.isBlank || last == ":" { range = range.dropLast() }
    range = withoutPost(text, withoutOthers(text, range))
    guard !resolver.isPlace(text[range], orTown: true),
      let tokens = CreditTokenizer.tokens(text, range)
    else { return nil }
    var reading = resolver.resolve(tokens, in: text)
    if reading.credits.isEmpty, !reading.hasNobody, case .run(let only)? = tokens.first, tokens.count == 1,
      only.count <= 4, !resolver.isPlace(text[only])
    {
      reading.credits = [(only, .author)]
      reading.unexplained = 0
    }
    guard reading.unexplained == 0, !reading.credits.isEmpty,
      reading.credits.allSatisfy({ (2...8).contains($0.name.count) })
    else { return nil }
    return BylineReading(
      range: range, credits: reading.credits, agency: nil, isPhoto: reading.isPhoto, strength: 0)
  }

  /// The range without what is said of the writer in brackets: (作者单位:市社会科学院), (作者系市作协会员).
  private func withoutPost(_ text: HanScalars, _ range: Range<Int>) -> Range<Int> {
    guard let open = text[range].lastIndex(of: "("), open - range.lowerBound >= 2,
      Self.posts.match(in: text, at: open + 1, before: range.upperBound) != nil
    else { return range }
    return range.lowerBound..<open
  }

  private static let posts = Vocabulary<Void>(["作者单位", "作者系", "作者为", "作者是", "作者:系", "单位:"])

  /// The range without those whom the byline does not name: 张三等二十户居民.
  private func withoutOthers(_ text: HanScalars, _ range: Range<Int>) -> Range<Int> {
    guard range.count >= 4, let others = text[range].lastIndex(of: "等"), others - range.lowerBound >= 2,
      range.upperBound - others <= 12, text[others..<range.upperBound].allSatisfy(\.isHan)
    else { return range }
    let next = others + 1
    guard
      next == range.upperBound || HanNumeral.begins(text[next]) || "全几多数群".unicodeScalars.contains(text[next])
    else { return range }
    return range.lowerBound..<others
  }

  /// The byline that opens a paragraph: `株洲日报讯(记者/…)`, `本报讯 记者张三报道:`, `新华社北京7月7日电`, `(记者 张三)`.
  func opening(_ line: PageLine) -> BylineReading? {
    let text = line.folded
    guard text.count >= 3 else { return nil }
    var index = 0
    let limit = min(text.count, 160)
    var bracket: Unicode.Scalar?
    if Self.openingBrackets.contains(text[0]) {
      bracket = text[0]
      index = 1
    }
    if let source = Dateline.read(text, from: index, before: limit) {
      var end = source.end
      var credits: [(name: Range<Int>, role: CreditRole)] = []
      while end < limit, text[end].isBlank { end += 1 }
      if bracket != nil, end < limit, Self.closingBrackets.contains(text[end]) {
        end += 1
        bracket = nil
        while end < limit, text[end].isBlank { end += 1 }
      }
      if end < limit, text[end] == "(" || text[end] == "〔" || text[end] == "[" {
        if let inside = bracketed(text, from: end, before: limit) {
          credits = inside.reading.credits
          end = inside.end
        }
      } else if let bare = bare(text, from: end, before: limit) {
        credits = bare.credits
        end = bare.end
      }
      if bracket != nil, end < limit, Self.creditClosers.contains(text[end]) { end += 1 }
      guard end < text.count || !credits.isEmpty else { return nil }
      return BylineReading(
        range: 0..<end, credits: credits, agency: source.agency, isPhoto: false,
        strength: credits.isEmpty ? source.strength : max(source.strength, 6))
    }
    // 通讯员张三报道: without the paper's name.
    if bracket == nil, case .role? = CreditWords.long.match(in: text, at: 0, before: limit)?.value,
      let found = bare(text, from: 0, before: limit), found.end > 2,
      text[..<found.end].reversed().drop(while: { $0.isBlank || $0 == ":" }).starts(with: ["道", "报"])
    {
      return BylineReading(
        range: 0..<found.end, credits: found.credits, agency: nil, isPhoto: false, strength: 4)
    }
    // (记者 张三) or (本报通讯员 张三) before the text.
    if bracket == "(" || bracket == "〔" || bracket == "【",
      let inside = bracketed(text, from: 0, before: limit),
      inside.reading.hasRoleWord
        || (inside.reading.nameScore > 0 && text[..<(inside.end - 1)].suffix(2).elementsEqual(["报", "道"])),
      !inside.reading.credits.isEmpty, inside.end < text.count
    {
      return BylineReading(
        range: 0..<inside.end, credits: inside.reading.credits, agency: agency(in: text, 0..<inside.end),
        isPhoto: false, strength: 5)
    }
    return nil
  }

  /// The byline behind the text of a paragraph: `。(张三)`, `。 株洲日报全媒体记者 温琳/摄`, `(据新华社)`.
  func closing(_ line: PageLine) -> BylineReading? {
    let text = line.folded
    guard text.count >= 6 else { return nil }
    var end = text.count
    while end > 0, text[end - 1] == "。" || text[end - 1].isBlank { end -= 1 }
    guard end > 4 else { return nil }
    if text[end - 1] == ")" || text[end - 1] == "〕" || text[end - 1] == "]" || text[end - 1] == "】" {
      guard let open = text[max(0, end - 48)..<end].lastIndex(where: Self.signatureOpeners.contains),
        open > 1
      else {
        return nil
      }
      return closingBracket(text, open, end)
    }
    // Behind the last full stop: 。 记者 张三 摄
    let floor = max(0, end - 44)
    guard let stop = text[floor..<end].lastIndex(where: Self.textEnds.contains),
      stop + 2 < end
    else {
      return nil
    }
    var start = stop + 1
    while start < end, text[start].isBlank { start += 1 }
    // Without a word of credits the last sentence is text.
    guard CreditWords.long.occurs(in: text, start..<end) || CreditWords.short.occurs(in: text, start..<end),
      let tokens = CreditTokenizer.tokens(text, start..<end)
    else {
      return nil
    }
    let reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0 else { return nil }
    if !reading.hasUncredited {
      // 卫星 摄, 本报通讯员高粱: a name that is a word is believed where the role is set apart, stands behind it or is of the paper.
      let isSetApart =
        reading.units.isEmpty
        && (text[start..<end].contains { $0.isBlank || $0 == "/" } || text[end - 1] == "摄"
          || (reading.hasAgency && reading.credits.allSatisfy { $0.role != .editor }))
      guard reading.hasRoleWord, !reading.credits.isEmpty,
        isSetApart || reading.nameScore > -2 * Double(reading.credits.count)
      else {
        return nil
      }
      guard reading.credits.count <= 6, reading.units.reduce(0, { $0 + $1.count }) <= 12 else { return nil }
    }
    return BylineReading(
      range: start..<text.count, credits: reading.credits, agency: agency(in: text, start..<end),
      isPhoto: reading.isPhoto, strength: 5)
  }

  private func closingBracket(_ text: HanScalars, _ open: Int, _ end: Int) -> BylineReading? {
    let inner = open + 1..<end - 1
    guard !inner.isEmpty else { return nil }
    var before = open
    while before > 0, text[before - 1].isBlank { before -= 1 }
    let isBehindStop = before > 0 && Self.signatureStops.contains(text[before - 1])
    if text[inner].starts(with: "据".unicodeScalars) || Dateline.isSource(text, inner) {
      return isBehindStop
        ? BylineReading(
          range: open..<text.count, credits: quoted(text, inner), agency: agency(in: text, inner),
          isPhoto: false,
          strength: 2.5) : nil
    }
    guard let tokens = CreditTokenizer.tokens(text, inner) else { return nil }
    let reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0 else { return nil }
    var strength = isBehindStop ? 2.0 : -1.5
    if reading.hasRoleWord { strength += 3 } else if reading.hasNobody { strength += 2 }
    if reading.credits.isEmpty {
      // (市供销社报道组): a unit signs; it credits nobody.
      guard reading.hasNobody || (isBehindStop && !reading.units.isEmpty && inner.count <= 14) else {
        return nil
      }
    } else if !reading.hasRoleWord {
      let average = reading.nameScore / Double(reading.credits.count)
      // (石峰区): a place behind an item of a list is no signature.
      let isPlace = reading.credits.contains { credit in
        Self.placeEndings.contains(text[credit.name.upperBound - 1]) && credit.name.count >= 3
      }
      guard !isPlace else { return nil }
      if average > 0 {
        strength += min(average, 3) - 0.5
      } else {
        // A pen name, or a name that is a word: two or three characters alone behind the end of a text.
        guard isBehindStop, reading.credits.count == 1, let name = reading.credits.first?.name,
          (2...3).contains(name.count), name.count == 2 || resolver.nameOdds(text[name]) > -6,
          name.count == inner.count || (!reading.units.isEmpty && text[name.lowerBound - 1].isBlank),
          CreditWords.remarks.match(in: text, at: inner.lowerBound, before: inner.upperBound)?.end
            != inner.upperBound,
          !resolver.isPlace(text[inner])
        else { return reading.hasNobody && isBehindStop ? closed(text, open, reading, strength) : nil }
        strength -= 0.5
      }
    }
    guard strength > 0.5 else { return nil }
    return closed(text, open, reading, strength)
  }

  private func closed(_ text: HanScalars, _ open: Int, _ reading: CreditReading, _ strength: Double)
    -> BylineReading
  {
    BylineReading(
      range: open..<text.count, credits: reading.credits, agency: agency(in: text, open..<text.count),
      isPhoto: reading.isPhoto, strength: strength)
  }

  /// Whom a source in brackets names: 据新华社记者张三.
  private func quoted(_ text: HanScalars, _ inner: Range<Int>) -> [(name: Range<Int>, role: CreditRole)] {
    guard let word = CreditWords.long.first(in: text, inner) else { return [] }
    guard let tokens = CreditTokenizer.tokens(text, word.range.lowerBound..<inner.upperBound) else {
      return []
    }
    let reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0, reading.hasRoleWord,
      reading.nameScore > -2 * Double(reading.credits.count)
    else { return [] }
    return reading.credits
  }

  /// Credits between brackets from an index on; a bracket that never closes ends with its names.
  private func bracketed(_ text: HanScalars, from start: Int, before limit: Int) -> (
    reading: CreditReading, end: Int
  )? {
    if let close = text[start..<limit].firstIndex(where: Self.creditClosers.contains),
      close > start + 1
    {
      guard let tokens = CreditTokenizer.tokens(text, start + 1..<close) else { return nil }
      let reading = resolver.resolve(tokens, in: text)
      guard reading.hasRoleWord || reading.hasNobody || (reading.unexplained == 0 && reading.nameScore > 0)
      else {
        return nil
      }
      return (reading, close + 1)
    }
    guard let bare = bare(text, from: start + 1, before: limit) else { return nil }
    return (bare.reading, bare.end)
  }

  /// Credits without brackets: 记者张三 通讯员李四报道. It must begin with a word of a role, and its names must be names.
  private func bare(
    _ text: HanScalars, from start: Int, before limit: Int
  ) -> (credits: [(name: Range<Int>, role: CreditRole)], reading: CreditReading, end: Int)? {
    guard let word = CreditWords.long.match(in: text, at: start, before: limit) else { return nil }
    switch word.value {
    case .role, .agency: break
    default: return nil
    }
    // The longest stretch that reads as credits: up to the first sign that no byline holds, or a blank behind names.
    var end = start
    var last: (reading: CreditReading, end: Int)?
    var runLength = 0
    while end < limit {
      let scalar = text[end]
      let isBreak = scalar.isBlank || Self.nameBreaks.contains(scalar)
      let isStop = !isBreak && !scalar.isHan && scalar != "·"
      // 记者张三报道…: the word ends the byline, and the text may follow at once.
      if scalar == "报", end + 1 < limit, text[end + 1] == "道", end >= start + 3,
        end + 2 >= limit || text[end + 2] != "组"
      {
        if let found = named(text, start..<end, isReport: true) {
          last = (found, end + 2)
          break
        }
      }
      if isBreak || isStop {
        if end > start {
          if let reading = named(text, start..<end) {
            last = (reading, end)
          } else if last != nil {
            break
          }
        }
        runLength = 0
      } else {
        runLength += 1
      }
      if isStop || runLength > 14 { break }
      end += 1
    }
    guard var found = last else { return nil }
    while found.end < limit, text[found.end].isBlank || text[found.end] == ":" || text[found.end] == ")" {
      found.end += 1
    }
    return (found.reading.credits, found.reading, found.end)
  }

  /// What a stretch credits, if its names are names; before 报道 a name may be a word too (本报记者文武报道).
  private func named(_ text: HanScalars, _ range: Range<Int>, isReport: Bool = false) -> CreditReading? {
    guard let tokens = CreditTokenizer.tokens(text, range) else { return nil }
    let reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0, reading.units.isEmpty, !reading.credits.isEmpty, areShort(reading) else {
      return nil
    }
    if isReport {
      guard reading.credits.allSatisfy({ resolver.nameOdds(text[$0.name]) > -8 }) else { return nil }
    } else {
      guard reading.nameScore > 0.5 * Double(reading.credits.count) else { return nil }
    }
    return reading
  }

  private func areShort(_ reading: CreditReading) -> Bool {
    reading.credits.allSatisfy { $0.name.count <= 4 }
  }

  /// The paper or agency named in a range: all words of agencies that stand together.
  private func agency(in text: HanScalars, _ range: Range<Int>) -> Range<Int>? {
    Dateline.agencies.first(in: text, range)?.range
  }
}
