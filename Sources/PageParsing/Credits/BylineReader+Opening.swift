import ArchiveModel
import HanText
import Lexicon

/// Bylines that open a paragraph.
extension BylineReader {
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
    } else if CreditWords.marks.contains(text[0]), Dateline.read(text, from: 1, before: limit) != nil {
      // ■株洲日报讯（记者张三）: one of several reports under a headline.
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
      if end < limit, "(〔[【".unicodeScalars.contains(text[end]) {
        // 本报讯 【记者张三】昨日: of such brackets most hold something else.
        if let inside = bracketed(text, from: end, before: limit),
          text[end] != "【" || inside.reading.hasRoleWord
        {
          // 本报讯（文/张三 图/李四）: who writes a report is a reporter.
          credits = inside.reading.credits.map {
            ($0.name, $0.role == .author && inside.reading.hasRoleWord ? .reporter : $0.role)
          }
          end = inside.end
        }
      } else if let bare = bare(text, from: end, before: limit) {
        credits = bare.credits
        end = bare.end
      } else if let reported = reported(text, from: end, before: limit, as: .author) {
        credits = reported.credits
        end = reported.range.upperBound
      }
      if bracket != nil, end < limit, Self.creditClosers.contains(text[end]) { end += 1 }
      guard end < text.count || !credits.isEmpty else { return nil }
      if credits.isEmpty, var follower = inSentence(text, before: limit) {
        follower.strength = max(follower.strength, source.strength)
        return follower
      }
      return BylineReading(
        range: 0..<end, credits: credits, agency: source.agency, isPhoto: false,
        strength: credits.isEmpty ? source.strength : max(source.strength, 6), isSaid: true)
    }
    // 【炎陵讯】（记者 张三）: the place alone.
    if let end = placeDateline(text, from: index, isBracketed: bracket != nil), end < limit,
      text[end] == "(" || text[end] == "〔", let inside = bracketed(text, from: end, before: limit),
      inside.reading.hasRoleWord
    {
      return BylineReading(
        range: 0..<inside.end, credits: inside.reading.credits, agency: nil, isPhoto: false, strength: 6,
        isSaid: true)
    }
    // 炎陵讯 通讯员张三报道:
    if bracket == nil, let end = placeDateline(text, from: 0, isBracketed: false), end < limit,
      let found = bare(text, from: end, before: limit), endsWithReport(text, found.end)
    {
      return BylineReading(
        range: 0..<found.end, credits: found.credits, agency: nil, isPhoto: false, strength: 6, isSaid: true)
    }
    // 通讯员张三报道: without the paper's name.
    if bracket == nil, case .role? = CreditWords.long.match(in: text, at: 0, before: limit)?.value,
      let found = bare(text, from: 0, before: limit), found.end > 2,
      endsWithReport(text, found.end) || (found.credits.count > 1 && endsWithBlank(text, found))
    {
      return BylineReading(
        range: 0..<found.end, credits: found.credits, agency: nil, isPhoto: false, strength: 4, isSaid: true)
    }
    if bracket == nil, let follower = inSentence(text, before: limit) { return follower }
    // 据林志超、文小汉报道: correspondents, whom no word calls so.
    if bracket == nil, text[0] == "据",
      let reported = reported(text, from: 1, before: limit, as: .correspondent)
    {
      return reported
    }
    if bracket == nil, let ofUnit = ofUnit(text, before: limit) { return ofUnit }
    // 张三　李四报道：
    if bracket == nil, text[0].isHan, let reported = reported(text, from: 0, before: limit, as: .author) {
      return reported
    }
    if bracket == nil, let inside = inFirstWords(text) { return inside }
    // (记者 张三) or (本报通讯员 张三) before the text.
    if bracket == "(" || bracket == "〔" || bracket == "【",
      let inside = bracketed(text, from: 0, before: limit),
      inside.reading.hasRoleWord
        || (inside.reading.nameScore > 0 && text[..<(inside.end - 1)].suffix(2).elementsEqual(["报", "道"]))
        || bracket != "【" && areOnlyNames(inside.reading, text, 1..<(inside.end - 1)),
      !inside.reading.credits.isEmpty, inside.end < text.count
    {
      return BylineReading(
        range: 0..<inside.end, credits: inside.reading.credits, agency: agency(in: text, 0..<inside.end),
        isPhoto: false, strength: 5, isSaid: inside.reading.hasRoleWord)
    }
    return nil
  }

  /// （张三）3月5日,…: nothing but names that can be nothing else.
  private func areOnlyNames(_ reading: CreditReading, _ text: HanScalars, _ range: Range<Int>) -> Bool {
    reading.unexplained == 0 && reading.units.isEmpty && range.count <= 8
      && text[range].allSatisfy { $0.isHan || $0.isBlank }
      && reading.credits.allSatisfy { resolver.nameOdds(text[$0.name]) > 3 }
  }

  /// The end of 炎陵讯 or 【炎陵讯】 with its bracket and the blanks behind it.
  private func placeDateline(_ text: HanScalars, from start: Int, isBracketed: Bool) -> Int? {
    guard text.count > start + 5,
      let end = text[start..<start + 6].firstIndex(of: "讯"), end >= start + 2,
      resolver.isPlace(text[start..<end], orTown: true)
    else { return nil }
    var index = end + 1
    if isBracketed {
      guard index < text.count, Self.closingBrackets.contains(text[index]) else { return nil }
      index += 1
    }
    while index < text.count, text[index].isBlank { index += 1 }
    return index
  }

  /// 本报记者张三日前走访了…: who wrote is named in the first sentence, which goes on at once.
  private func inSentence(_ text: HanScalars, before limit: Int) -> BylineReading? {
    var index = 0
    var agency: Range<Int>?
    if let source = Dateline.read(text, from: 0, before: limit) {
      (index, agency) = (source.end, source.agency)
      while index < limit, text[index].isBlank { index += 1 }
    } else if let paper = CreditWords.long.match(in: text, at: 0, before: limit), case .agency = paper.value {
      (index, agency) = (paper.end, 0..<paper.end)
    }
    guard agency != nil, let word = CreditWords.long.match(in: text, at: index, before: limit),
      case .role(let role) = word.value, role == .reporter || role == .correspondent
    else { return nil }
    // 本报记者 张三 李四 7月7日,…
    if let found = bare(text, from: index, before: limit), endsWithBlank(text, found) {
      return BylineReading(
        range: 0..<found.end, credits: found.credits, agency: agency, isPhoto: false, strength: 3,
        isSaid: true)
    }
    var start = word.end
    while start < limit, text[start].isBlank { start += 1 }
    for length in [3, 2] where start + length + 1 < limit {
      let name = start..<start + length
      guard text[name].allSatisfy(\.isHan), resolver.nameOdds(text[name]) > 3 else { continue }
      var next = name.upperBound
      while next < limit, text[next].isBlank { next += 1 }
      guard CreditWords.followers.match(in: text, at: next, before: limit) != nil else { continue }
      return BylineReading(
        range: 0..<name.upperBound, credits: [(name, role)], agency: agency, isPhoto: false, strength: 3,
        isSaid: true)
    }
    return nil
  }

  /// 据张三、李四报道: or 张三 李四报道: names before the word; those whom no word calls anything have a role by what stands
  /// before them.
  private func reported(
    _ text: HanScalars, from start: Int, before limit: Int, as role: CreditRole
  ) -> BylineReading? {
    let reach = min(limit, start + 20)
    guard reach > start + 4,
      let end = (start + 2..<reach - 1).first(where: { text[$0] == "报" && text[$0 + 1] == "道" }),
      end + 2 < limit,
      text[end + 2] == ":" || text[end + 2] == "," || (text[end + 2].isBlank && text[end - 1].isBlank),
      let tokens = CreditTokenizer.tokens(text, start..<end)
    else { return nil }
    let reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0, reading.units.isEmpty, !reading.hasAgency, !reading.credits.isEmpty,
      areShort(reading), areReporters(reading, text)
    else { return nil }
    return BylineReading(
      range: 0..<end + 3,
      credits: reading.hasRoleWord ? reading.credits : reading.credits.map { ($0.name, role) },
      agency: nil, isPhoto: false, strength: 4, isSaid: reading.hasRoleWord)
  }

  /// Whether all who are named before 报道 have names; beside one that can be nothing else a word that begins with a surname
  /// is one too (余声　李浩报道).
  private func areReporters(_ reading: CreditReading, _ text: HanScalars) -> Bool {
    let odds = reading.credits.map { resolver.nameOdds(text[$0.name].filter { !$0.isBlank }[...]) }
    let haveSurnames = reading.credits.allSatisfy {
      resolver.lexicon.names.surnameCost(text[$0.name.lowerBound]) != nil
    }
    return odds.allSatisfy { $0 > 2 }
      || (haveSurnames && odds.contains { $0 > 2 } && odds.allSatisfy { $0 > -6 })
  }

  /// 株洲车辆厂通讯员张三报道: the unit stands before the word.
  private func ofUnit(_ text: HanScalars, before limit: Int) -> BylineReading? {
    guard let word = CreditWords.long.first(in: text, 0..<min(limit, 16)), word.range.lowerBound >= 2,
      case .role(.correspondent) = word.value, text[..<word.range.lowerBound].allSatisfy(\.isHan),
      CreditWords.unitEndings.contains(text[word.range.lowerBound - 1]),
      let found = bare(text, from: word.range.lowerBound, before: limit), endsWithReport(text, found.end)
    else { return nil }
    return BylineReading(
      range: 0..<found.end, credits: found.credits, agency: nil, isPhoto: false, strength: 4, isSaid: true)
  }

  /// Whether 报道 ends what stands before a place.
  private func endsWithReport(_ text: HanScalars, _ end: Int) -> Bool {
    text[..<end].reversed().drop(while: { $0.isBlank || $0 == ":" }).starts(with: ["道", "报"])
  }

  /// Whether a blank parts credits that can be nothing else from the sentence behind them: 记者 张三 通讯员 李四 7月7日,….
  private func endsWithBlank(
    _ text: HanScalars,
    _ found: (credits: [(name: Range<Int>, role: CreditRole)], reading: CreditReading, end: Int)
  ) -> Bool {
    found.end < text.count && text[found.end - 1].isBlank && found.reading.units.isEmpty
      && found.credits.allSatisfy { resolver.nameOdds(text[$0.name].filter { !$0.isBlank }[...]) > 2 }
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
      guard
        reading.hasRoleWord || reading.hasNobody
          || (reading.unexplained == 0 && !resolver.isPlace(text[start + 1..<close], orTown: true)
            && (reading.nameScore > 0 || isPenName(reading, text, start + 1..<close)))
      else {
        return nil
      }
      return (reading, close + 1)
    }
    guard let bare = bare(text, from: start + 1, before: limit) else { return nil }
    return (bare.reading, bare.end)
  }

  /// 本报讯（江南月）: two or three characters and nothing else, of which no place and no remark is made.
  private func isPenName(_ reading: CreditReading, _ text: HanScalars, _ range: Range<Int>) -> Bool {
    reading.credits.count == 1 && reading.units.isEmpty && (2...3).contains(range.count)
      && reading.credits.first?.name == range && text[range].allSatisfy(\.isHan)
      && !isRemark(text[range]) && !isLabel(text[range])
  }

  /// 据县纪委通报（记者 张三 通讯员 李四）：…: the bracket stands behind the first words of the sentence.
  private func inFirstWords(_ text: HanScalars) -> BylineReading? {
    guard let open = text.prefix(20).firstIndex(of: "("), open >= 2, text[..<open].allSatisfy(\.isHan),
      let close = text[open...].prefix(48).firstIndex(of: ")"), close + 1 < text.count,
      CreditWords.long.match(in: text, at: open + 1, before: close) != nil,
      let tokens = CreditTokenizer.tokens(text, open + 1..<close)
    else { return nil }
    let reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0, reading.hasRoleWord, reading.units.isEmpty, !reading.credits.isEmpty,
      reading.credits.allSatisfy({
        writes($0.role) && resolver.nameOdds(text[$0.name].filter { !$0.isBlank }[...]) > 0
      })
    else { return nil }
    return BylineReading(
      range: open..<close + 1, credits: reading.credits, agency: agency(in: text, open..<close),
      isPhoto: false,
      strength: 3, isSaid: true)
  }

  private func writes(_ role: CreditRole) -> Bool {
    role == .reporter || role == .correspondent || role == .intern
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
          if let known = last, goesOnWithWords(text, known, end) { break }
          if let reading = named(text, start..<end, isParted: scalar.isBlank || scalar == ")") {
            last = (reading, end)
          } else if let known = last, !awaitsName(text, start..<end), !awaitsHalf(text, known, end) {
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

  /// Whether words that no name is made of follow whole credits behind a blank, so that the sentence has begun:
  /// 通讯员 张三 不烧纸、不放炮,….
  private func goesOnWithWords(_ text: HanScalars, _ found: (reading: CreditReading, end: Int), _ end: Int)
    -> Bool
  {
    guard let start = text[found.end..<end].firstIndex(where: { !$0.isBlank }),
      isBehindNames(text, found, start),
      end - start >= 3, text[start..<end].allSatisfy(\.isHan), !CreditWords.long.occurs(in: text, start..<end)
    else { return false }
    return resolver.lexicon.names.surnameCost(text[start]) == nil && resolver.nameOdds(text[start..<end]) < -6
  }

  /// Whether a single character that is a surname stands behind whole credits: the first half of a name that is set wide (记者 彭少岩
  /// 田 力).
  private func awaitsHalf(_ text: HanScalars, _ found: (reading: CreditReading, end: Int), _ end: Int) -> Bool
  {
    guard let start = text[found.end..<end].firstIndex(where: { !$0.isBlank }), start + 1 == end else {
      return false
    }
    return isBehindNames(text, found, start) && resolver.lexicon.names.surnameCost(text[start]) != nil
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
      let isSetApart = reading.credits.allSatisfy {
        text[$0.name.lowerBound - 1].isBlank
          && (reading.hasAgency || (text[$0.name.upperBound].isBlank && $0.name.count <= 3))
      }
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
  func awaitsName(_ text: HanScalars, _ range: Range<Int>) -> Bool {
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
}
