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
  static let signatureOpeners: ScalarSet = "(〔[【"
  /// What ends the text before a signature without brackets, and before one in brackets.
  static let textEnds: ScalarSet = "。!?”)》"
  static let signatureStops: ScalarSet = "。!?”…》;"
  private static let nameBreaks: ScalarSet = "、,:/"
  static let placeEndings: ScalarSet = "区县市镇乡村省"

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
    // (待 续), (完): a remark that is set wide.
    if isBracketed, isRemark(text[range].dropFirst().dropLast()) { return nil }
    // “六一”前一天,小记者张三来采访“独臂姐姐”: a sentence.
    if text[range].contains(","), text[range].contains(where: { $0 == "“" || $0 == "\"" }) { return nil }
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
      // After 本报记者 even a word is one, if nothing else is on the line.
      if reading.nameScore < -1 * Double(names) {
        let isOfPaper = reading.hasAgency && reading.units.isEmpty && areShort(reading)
        strength -= text.last == "。" ? 8 : isOfPaper ? 1 : 3
      }
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

  /// Whether nothing but a remark of the paper's stands there (待 续), blanks or not.
  func isRemark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let core = text.filter { !$0.isBlank }
    return CreditWords.remarks.match(in: core, at: 0, before: core.count)?.end == core.count
  }

  /// The range without what is said of the writer in brackets: (作者单位:市社会科学院), (作者系市作协会员).
  private func withoutPost(_ text: HanScalars, _ range: Range<Int>) -> Range<Int> {
    guard let open = text[range].lastIndex(of: "("), open - range.lowerBound >= 2,
      Self.posts.match(in: text, at: open + 1, before: range.upperBound) != nil
    else { return range }
    return range.lowerBound..<open
  }

  static let isWords: ScalarSet = ["系", "为", "是"]

  static let posts = Vocabulary<Void>(["作者单位", "作者系", "作者为", "作者是", "作者:系", "单位:"])

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
    // 据林志超、文小汉报道: correspondents, whom no word calls so.
    if bracket == nil, text[0] == "据", let reported = reported(text, before: limit) { return reported }
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

  private func reported(_ text: HanScalars, before limit: Int) -> BylineReading? {
    let reach = min(limit, 16)
    guard reach > 5, let end = (3..<reach - 1).first(where: { text[$0] == "报" && text[$0 + 1] == "道" }),
      end + 2 < limit, text[end + 2] == ":" || text[end + 2] == ",",
      let tokens = CreditTokenizer.tokens(text, 1..<end)
    else { return nil }
    let reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0, reading.units.isEmpty, !reading.hasRoleWord, !reading.hasAgency,
      !reading.credits.isEmpty, areShort(reading),
      reading.credits.allSatisfy({ resolver.nameOdds(text[$0.name]) > 2 })
    else { return nil }
    return BylineReading(
      range: 0..<end + 3, credits: reading.credits.map { ($0.name, .correspondent) }, agency: nil,
      isPhoto: false,
      strength: 4)
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
        let opensSentence = scalar == "," && last.map { isBehindNames(text, $0, end - runLength) } == true
        if end > start, !opensSentence {
          if let reading = named(text, start..<end, isParted: scalar.isBlank || scalar == ")") {
            last = (reading, end)
          } else if last != nil, !awaitsName(text, start..<end) {
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
    // The line ends inside the byline.
    if end == limit, limit == text.count, runLength > 0, runLength <= 14,
      let reading = named(text, start..<end)
    {
      last = (reading, end)
    }
    guard var found = last else { return nil }
    while found.end < limit, text[found.end].isBlank || text[found.end] == ":" || text[found.end] == ")" {
      found.end += 1
    }
    return (found.reading.credits, found.reading, found.end)
  }

  /// Whether nothing but a blank stands between whole credits and a place. A comma behind the next words makes them the first of
  /// a sentence, however much they look like a name: 记者 阮小平 四月底,一船烟花….
  private func isBehindNames(_ text: HanScalars, _ found: (reading: CreditReading, end: Int), _ place: Int)
    -> Bool
  {
    found.reading.credits.last?.name.upperBound == found.end && found.end < place
      && text[found.end..<place].allSatisfy(\.isBlank)
  }

  /// What a stretch credits, if its names are names; before 报道 a name may be a word too (本报记者文武报道).
  ///
  /// `isParted` says that a blank or a bracket ends the stretch: then a word that begins with a surname is a name too
  /// (本报讯 记者向东 株洲…).
  private func named(
    _ text: HanScalars, _ range: Range<Int>, isReport: Bool = false, isParted: Bool = false
  ) -> CreditReading? {
    guard let tokens = CreditTokenizer.tokens(text, range) else { return nil }
    let reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0, reading.units.isEmpty, !reading.credits.isEmpty, areShort(reading) else {
      return nil
    }
    if awaitsName(text, range) { return nil }
    if isReport {
      // 本报通讯员 工宣 报道: set apart, any word is a name.
      let isSetApart =
        reading.hasAgency && reading.credits.allSatisfy { text[$0.name.lowerBound - 1].isBlank }
      guard isSetApart || reading.credits.allSatisfy({ resolver.nameOdds(text[$0.name]) > -8 }) else {
        return nil
      }
    } else if reading.nameScore <= 0.5 * Double(reading.credits.count) {
      let mayBeNames = reading.credits.allSatisfy {
        resolver.lexicon.names.surnameCost(text[$0.name.lowerBound]) != nil
          && resolver.nameOdds(text[$0.name]) > -5
      }
      guard isParted, reading.hasRoleWord, mayBeNames else { return nil }
    }
    return reading
  }

  /// 记者 张三 通讯员: whose names are still to come.
  private func awaitsName(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    let end = text[range].last == "者" || text[range].last == "员" || text[range].last == "生"
    guard end, range.count >= 3 else { return false }
    return (2...min(5, range.count)).contains { length in
      let start = range.upperBound - length
      guard let word = CreditWords.long.match(in: text, at: start, before: range.upperBound),
        word.end == range.upperBound, case .role(let role) = word.value
      else { return false }
      return role == .reporter || role == .correspondent || role == .intern
    }
  }

  func areShort(_ reading: CreditReading) -> Bool {
    reading.credits.allSatisfy { $0.name.count <= 4 }
  }

  /// The paper or agency named in a range: all words of agencies that stand together.
  func agency(in text: HanScalars, _ range: Range<Int>) -> Range<Int>? {
    Dateline.agencies.first(in: text, range)?.range
  }
}
