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
  /// Whether a word of a role says that names stand here.
  var isSaid = false
  /// Whether a mark before it does (□).
  var isMarked = false
}

/// Finds bylines: before the text of a paragraph, behind it, or alone on a line.
struct BylineReader: Sendable {
  let resolver: CreditResolver

  init(lexicon: Lexicon) { resolver = CreditResolver(lexicon: lexicon) }

  static let openingBrackets: ScalarSet = "(【〔[［〖"
  static let closingBrackets: ScalarSet = ")】〕]］〗"
  /// What closes credits that stand before the text.
  static let creditClosers: ScalarSet = ")】〕]］"
  /// What opens a signature in brackets behind the text.
  static let signatureOpeners: ScalarSet = "(〔[【"
  /// What ends the text before a signature without brackets, and before one in brackets.
  static let textEnds: ScalarSet = "。!?”)》"
  static let signatureStops: ScalarSet = "。!?”…》;"
  static let nameBreaks: ScalarSet = "、,:/"
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
    var isMarked = false
    while let first = text[range].first,
      CreditWords.marks.contains(first) || first.isBlank || first == "—" || first == "-"
    {
      if CreditWords.marks.contains(first) || first == "—" { hasMark = true }
      isMarked = isMarked || (CreditWords.marks.contains(first) && !CreditWords.pictureMarks.contains(first))
      range = range.lowerBound + 1..<range.upperBound
      guard !range.isEmpty else { return nil }
    }
    while let last = text[range].last, last == "。" || last.isBlank || last == ":" {
      range = range.lowerBound..<range.upperBound - 1
      guard !range.isEmpty else { return nil }
    }
    // ·石 坚·: set between two dots.
    if text[range].first == "·", text[range].last == "·", range.count >= 4 {
      hasMark = true
      isMarked = true
      range = range.dropFirst().dropLast()
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
    // (方 行) is a name set wide, (陈建军 李建中) are two.
    if isBracketed, text.count >= 5, text.count <= 24, let end = text[range].dropLast().last,
      CreditWords.unitEndings.contains(end), text[range].count(where: \.isHan) > 2,
      text[range].dropFirst().dropLast().allSatisfy({ $0.isHan || $0.isBlank }),
      CreditWords.long.match(in: text, at: 1, before: 4) == nil, !areNames(text[range].dropFirst().dropLast())
    {
      return BylineReading(range: range, credits: [], agency: nil, isPhoto: false, strength: 3)
    }
    if CreditWords.noticeEndings.contains(where: { text[range].suffix($0.count).elementsEqual($0) }) {
      return nil
    }
    // (待 续), (完): a remark that is set wide.
    if isBracketed, isRemark(text[range].dropFirst().dropLast()) { return nil }
    if isBracketed, let told = told(text, range) { return told }
    if hasTextBehindReport(text, range) { return nil }
    // “六一”前一天,小记者张三来采访“独臂姐姐”: a sentence.
    if text[range].contains(","), text[range].contains(where: { $0 == "“" || $0 == "\"" }) { return nil }
    range = withoutPictureTitle(text, withoutPost(text, withoutOthers(text, range)))
    guard let tokens = CreditTokenizer.tokens(text, range) else { return nil }
    let reading = resolver.ofPicture(resolver.resolve(tokens, in: text, after: after), text[range])
    if isLabel(text[range]) { return nil }
    // 芦淞区: a place alone is a heading.
    if !hasMark, !isBracketed, resolver.isPlace(text[range], orTown: true) { return nil }
    guard reading.unexplained == 0 else { return nil }
    let names = reading.credits.count
    if !reading.hasRoleWord,
      text[range].contains(where: {
        $0 == "“" || $0 == "《" || ($0 == ":" && !reading.hasNobody) || $0 == ","
      })
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
        strength -= text.last == "。" ? 8 : isOfPaper ? 0 : 3
      }
    } else if reading.hasRoleWord || reading.hasNobody, names == 0 {
      // 本报评论员, 通讯员供图, 本报记者 alone.
      strength = reading.units.isEmpty ? 3.5 : 1
    } else if names > 0 {
      // Names alone: a signature, if they are names and nothing else; with a mark before them surely.
      let average = reading.nameScore / Double(names)
      strength = min(average, 4) - 1 + (hasMark ? 4 : 0) - (names > 3 ? 1 : 0)
      if !reading.units.isEmpty { strength += average > 0 ? 1 : -1 }
      if isBracketed { strength += average > 0 ? 3.5 : 2.5 }
      // 渌口区朱亭中学 钟笛: behind a unit and a blank even a rare name is one.
      if isBehindUnit(reading, text) { strength = max(strength, 1.5) }
      // 红卫大队 张三：: heads what somebody says.
      if text.last == ":" { strength -= 4 }
      // 整理/左岸, 读者：林菁
      if reading.hasNobody, reading.credits.allSatisfy({ resolver.nameOdds(text[$0.name]) > -8 }) {
        strength += 4
      }
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
    // 县国土局副局长张三告诉记者,开发: a sentence.
    if !reading.units.isEmpty, !isBracketed, text[range].contains(",") { strength -= 5 }
    // (美)玛丽·怀特: nobody but a writer is introduced so.
    if names > 0, CreditTokenizer.country(text, range.lowerBound, range.upperBound) != nil { strength += 3 }
    if text.starts(with: ["图", "为"]) { strength -= 4 }
    return BylineReading(
      range: range, credits: reading.credits, agency: agency(in: text, range), isPhoto: reading.isPhoto,
      strength: strength, isSaid: reading.hasRoleWord, isMarked: isMarked)
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
    while text[range].first == "(", text[range].last == ")" { range = range.dropFirst().dropLast() }
    // 吕　梁: a place's name set wide is a pen name.
    guard isNameSetWide(line) || !resolver.isPlace(text[range], orTown: true), !isRemark(text[range]),
      !isLabel(text[range]),
      let tokens = CreditTokenizer.tokens(text, range)
    else { return nil }
    var reading = resolver.resolve(tokens, in: text, isKnown: true)
    // 莫 等闲, 竹 叶青: one character set apart from two is a name, whatever it is.
    if reading.credits.isEmpty || reading.unexplained > 0, case .run(let first)? = tokens.first,
      tokens.count == 3, case .blank = tokens[1], case .run(let last) = tokens[2], first.count == 1,
      last.count == 2
    {
      reading.credits = [(first.lowerBound..<last.upperBound, .author)]
      reading.unexplained = 0
    }
    // 红卫大队 张三：: heads what somebody says.
    if text.last == ":", !reading.hasRoleWord, !reading.units.isEmpty { return nil }
    if reading.credits.isEmpty, !reading.hasNobody, case .run(let only)? = tokens.first, tokens.count == 1,
      only.count <= 4, isNameSetWide(line) || !resolver.isPlace(text[only]),
      !Self.noNameEnds.contains(text[only.upperBound - 1])
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

  /// Whether a byline names one person behind a unit of the kind that has people, parted by a blank.
  private func isBehindUnit(_ reading: CreditReading, _ text: HanScalars) -> Bool {
    guard reading.credits.count == 1, let name = reading.credits.first?.name, name.upperBound == text.count,
      (2...3).contains(name.count), let unit = reading.units.last, unit.count >= 4,
      unit.upperBound < name.lowerBound, CreditWords.unitEndings.contains(text[unit.upperBound - 1])
    else { return false }
    return resolver.lexicon.names.surnameCost(text[name.lowerBound]) != nil
      && resolver.nameOdds(text[name]) > -6
  }

  /// 导读: a heading whatever stands around it.
  func isLabel(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let core = text.filter { !$0.isBlank }
    return CreditWords.labels.match(in: core, at: 0, before: core.count)?.end == core.count
  }

  /// Whether nothing but a remark of the paper's stands there (待 续), blanks or not; a serial's may have the paper's name and
  /// a number (本版连载 九).
  func isRemark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var core = text.filter { !$0.isBlank }
    // (打一物 谜底下期揭晓): of a riddle.
    if core.starts(with: ["打", "一"]) || core.starts(with: ["答", "案"]) || core.starts(with: ["谜", "底"]) {
      return true
    }
    // (相关报道见明日二版), (全文见八月二十日本报“周末”版).
    if core.last == "版", core.contains("见") { return true }
    if let paper = CreditWords.long.match(in: core, at: 0, before: core.count), case .agency = paper.value {
      core.removeFirst(paper.end)
    }
    while core.count > 2, let last = core.last, HanNumeral.begins(last) || last == "之" { core.removeLast() }
    return CreditWords.remarks.match(in: core, at: 0, before: core.count)?.end == core.count
  }

  /// Whether what blanks part are names, each of two or three characters: 陈建军 李建中, 李 建 中.
  private func areNames(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var parts = text.split(whereSeparator: \.isBlank)
    if parts.count > 1, parts.allSatisfy({ $0.count == 1 }) { parts = [text.filter { !$0.isBlank }[...]] }
    return parts.allSatisfy { (2...3).contains($0.count) && resolver.nameOdds($0) > 2 }
  }

  /// The range without what is said of the writer in brackets: (作者单位:市社会科学院), (作者系市作协会员).
  private func withoutPost(_ text: HanScalars, _ range: Range<Int>) -> Range<Int> {
    guard let open = text[range].lastIndex(of: "("), open - range.lowerBound >= 2,
      Self.posts.match(in: text, at: open + 1, before: range.upperBound) != nil
    else { return range }
    return range.lowerBound..<open
  }

  /// 晨练　　　　张三摄: the range without the title of the picture, which a wide blank parts from the name.
  private func withoutPictureTitle(_ text: HanScalars, _ range: Range<Int>) -> Range<Int> {
    guard text[range].last == "摄", let blank = text[range].lastIndex(where: \.isBlank) else { return range }
    var end = blank
    var start = blank
    // The last blank of three characters or more.
    while true {
      guard let before = text[range.lowerBound..<end].lastIndex(where: { !$0.isBlank }) else { return range }
      start = before + 1
      if end - start >= 3 { break }
      guard let next = text[range.lowerBound..<start].lastIndex(where: \.isBlank) else { return range }
      end = next + 1
    }
    let title = text[range.lowerBound..<start]
    guard title.count >= 2, title.allSatisfy({ $0.isHan || $0.isBlank }), resolver.nameOdds(title) < 2,
      !CreditWords.long.occurs(in: text, range.lowerBound..<start),
      text[end..<range.upperBound].count(where: \.isHan) > 2
    else { return range }
    return end..<range.upperBound
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

  func areShort(_ reading: CreditReading) -> Bool {
    reading.credits.allSatisfy { $0.name.count <= 4 }
  }

  /// The paper or agency named in a range: all words of agencies that stand together.
  func agency(in text: HanScalars, _ range: Range<Int>) -> Range<Int>? {
    Dateline.agencies.first(in: text, range)?.range
  }
}
