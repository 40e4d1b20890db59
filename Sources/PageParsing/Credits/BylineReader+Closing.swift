import ArchiveModel
import HanText
import Lexicon

/// Bylines behind the text: in brackets, behind the last full stop, or set off by blanks.
extension BylineReader {
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
        // （…要求。　张三　摄）: the whole caption is in brackets.
        return text.first == "(" && text.count > 12 ? unbracketed(text, before: end - 1) : nil
      }
      if isAboutPicture(text, open + 1..<end - 1), open > 6, let closing = unbracketed(text, before: open) {
        return closing
      }
      // 。 张三(市环卫处)
      if open > 6, isOfUnit(text, open + 1..<end - 1), let signed = called(text, open, end, before: open) {
        return signed
      }
      if let closing = closingBracket(text, open, end) { return closing }
      // 。张三（本报记者）
      guard open > 6, CreditTokenizer.calling(text, open, end)?.end == end else { return nil }
      return called(text, open, end)
    }
    return unbracketed(text, before: end)
  }

  /// 张三 摄（资料图）: whether a bracket says of a picture only where it is from.
  private func isAboutPicture(_ text: HanScalars, _ inner: Range<Int>) -> Bool {
    guard let word = CreditWords.long.match(in: text, at: inner.lowerBound, before: inner.upperBound),
      case .nobody = word.value
    else { return false }
    return word.end == inner.upperBound
  }

  /// Behind the last full stop: 。 记者 张三 摄
  private func unbracketed(_ text: HanScalars, before limit: Int) -> BylineReading? {
    var end = limit
    while end > 0, text[end - 1].isBlank { end -= 1 }
    let floor = max(0, end - 44)
    guard let stop = text[floor..<end].lastIndex(where: Self.textEnds.contains),
      stop + 2 < end
    else {
      return nil
    }
    var start = stop + 1
    while start < end, text[start].isBlank { start += 1 }
    // 。□ 本报记者 张三
    while start < end, CreditWords.marks.contains(text[start]) || text[start].isBlank { start += 1 }
    if let signature = setOff(text, stop, start..<end) { return signature }
    // Without a word of credits the last sentence is text.
    guard
      CreditWords.long.occurs(in: text, start..<end) || CreditWords.short.occurs(in: text, start..<end)
        || (end - start <= 5 && Self.artEnds.contains(text[end - 1])),
      let tokens = CreditTokenizer.tokens(text, start..<end)
    else {
      return nil
    }
    let reading = resolver.ofPicture(resolver.resolve(tokens, in: text), text[start..<end])
    guard reading.unexplained == 0 else { return nil }
    if !reading.hasUncredited {
      // 卫星 摄, 本报通讯员高粱: a name that is a word is believed where the role is set apart, stands behind it or is of the paper.
      let isSetApart =
        reading.units.isEmpty
        && (text[start..<end].contains { $0.isBlank || $0 == "/" } || text[end - 1] == "摄"
          || (reading.hasAgency && reading.credits.allSatisfy { $0.role != .editor }))
      // 作者“欧小明”应为“欧晓明”: credits quote nobody.
      // 市文旅局供图: a unit gave the picture.
      if reading.credits.isEmpty, let unit = reading.units.last,
        CreditWords.unitEndings.contains(text[unit.upperBound - 1]),
        text[start..<end].suffix(2).elementsEqual(["供", "图"])
      {
        return BylineReading(range: start..<text.count, credits: [], agency: nil, isPhoto: true, strength: 5)
      }
      // 能不能调一调？　　读者 张三
      let isReader =
        reading.hasNobody && start > stop + 1 && reading.credits.count == 1 && reading.units.isEmpty
        && areShort(reading) && (reading.nameScore > 0 || Self.artEnds.contains(text[end - 1]))
      guard reading.hasRoleWord || isReader, !reading.credits.isEmpty,
        reading.isPhoto || !text[start..<end].contains("“"),
        isSetApart || isReader || reading.nameScore > -2 * Double(reading.credits.count)
      else {
        return nil
      }
      guard reading.credits.count <= 6, reading.units.reduce(0, { $0 + $1.count }) <= 12 else { return nil }
    }
    return BylineReading(
      range: start..<text.count, credits: reading.credits, agency: agency(in: text, start..<end),
      isPhoto: reading.isPhoto, strength: 5, isSaid: reading.units.isEmpty)
  }

  /// 。　　张三, （木刻）　李四: a name that blanks set off from the end of the text, without any word of credits.
  private func setOff(_ text: HanScalars, _ stop: Int, _ range: Range<Int>) -> BylineReading? {
    guard range.lowerBound > stop + 1, (2...9).contains(range.count), text[stop] != "》",
      text[range].allSatisfy({ $0.isHan || $0.isBlank }), !resolver.isPlace(text[range], orTown: true)
    else { return nil }
    // Behind a bracket a name is one if that tells the kind of a work.
    var genre: CreditWord?
    if text[stop] == ")" {
      guard let open = text[max(0, stop - 6)..<stop].lastIndex(of: "("),
        let found = CreditWords.genres.match(in: text, at: open + 1, before: stop), found.end == stop
      else { return nil }
      genre = found.value
    }
    guard let tokens = CreditTokenizer.tokens(text, range) else { return nil }
    var reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0, !reading.hasRoleWord, !reading.hasNobody, !reading.credits.isEmpty,
      reading.credits.count <= 2, areShort(reading), !isRemark(text[range])
    else { return nil }
    let average = reading.nameScore / Double(reading.credits.count)
    // A pen name is a word; two blanks set it off.
    guard average > 0 || (range.lowerBound > stop + 2 && range.count <= 3) else { return nil }
    if case .role(let role)? = genre { reading.credits = reading.credits.map { ($0.name, role) } }
    return BylineReading(
      range: range.lowerBound..<text.count, credits: reading.credits, agency: nil,
      isPhoto: genre != nil, strength: 2 + min(max(average, 0), 3) / 2)
  }

  /// 市消协 is a unit, 徒弟丙 one of several whom the text names.
  static let noNameEnds: ScalarSet = "联协甲乙丙丁"

  /// What somebody did who is named right before it: 张三画.
  private static let artEnds: ScalarSet = "画作刻"

  /// A name of a kind that only its place can tell, in brackets behind the last stop of an article: (半杯清茶).
  func penName(_ line: PageLine) -> BylineReading? {
    let text = line.folded
    guard text.last == ")", let open = text.suffix(10).lastIndex(of: "("), open > 1 else { return nil }
    let inner = open + 1..<text.count - 1
    var before = open
    while before > 0, text[before - 1].isBlank { before -= 1 }
    guard (3...6).contains(inner.count), before > 0, Self.signatureStops.contains(text[before - 1]),
      text[inner].allSatisfy(\.isHan), !isRemark(text[inner]), !resolver.isPlace(text[inner]),
      !Dateline.isSource(text, inner), let last = text[inner].last, !CreditWords.unitEndings.contains(last),
      !Self.noNameEnds.contains(last),
      !CreditWords.long.occurs(in: text, inner), !CreditWords.noPenNames.contains(text[inner.lowerBound])
    else { return nil }
    return BylineReading(
      range: open..<text.count, credits: [(inner, .author)], agency: nil, isPhoto: false, strength: 1)
  }

  /// Whether a bracket holds a unit or a place and nothing else.
  private func isOfUnit(_ text: HanScalars, _ inner: Range<Int>) -> Bool {
    guard (2...12).contains(inner.count), text[inner].allSatisfy(\.isHan), let last = text[inner].last else {
      return false
    }
    return resolver.isPlace(text[inner])
      || (CreditWords.unitEndings.contains(last) && resolver.nameOdds(text[inner]) < 0)
  }

  /// 。张三（本报记者）: the names between the last stop and a bracket that says what they are.
  private func called(_ text: HanScalars, _ open: Int, _ end: Int, before limit: Int? = nil) -> BylineReading?
  {
    guard let stop = text[..<open].suffix(24).lastIndex(where: Self.textEnds.contains),
      // …丙(厂)丁(厂): without a stop and a blank it is the next of a list.
      limit == nil || (text[stop] == "。" && stop > 10 && text[stop + 1].isBlank),
      let tokens = CreditTokenizer.tokens(text, stop + 1..<(limit ?? end))
    else { return nil }
    let reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0, reading.units.isEmpty, !reading.credits.isEmpty, areShort(reading),
      reading.credits.allSatisfy({ resolver.nameOdds(text[$0.name]) > 0 })
    else { return nil }
    return BylineReading(
      range: stop + 1..<text.count, credits: reading.credits, agency: agency(in: text, open..<end),
      isPhoto: false, strength: 5, isSaid: true)
  }

  private func closingBracket(_ text: HanScalars, _ open: Int, _ end: Int) -> BylineReading? {
    var inner = open + 1..<end - 1
    guard !inner.isEmpty else { return nil }
    // (通讯员 张三,作者单位:县经委)
    if let comma = text[inner].firstIndex(of: ","), comma > inner.lowerBound + 1,
      Self.posts.match(in: text, at: comma + 1, before: inner.upperBound) != nil
    {
      inner = inner.lowerBound..<comma
    }
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
    // (作者系市作协会员), (作者单位:市二中): who the writer is, and no name. (作者张三系市作协会员)
    if text[inner].starts(with: ["作", "者"]),
      let verb = text[inner].prefix(7).lastIndex(where: Self.isWords.contains),
      verb >= inner.lowerBound + 4, let tokens = CreditTokenizer.tokens(text, inner.lowerBound..<verb)
    {
      let reading = resolver.resolve(tokens, in: text)
      if reading.unexplained == 0, reading.units.isEmpty, reading.credits.count == 1 {
        return closed(text, open, reading, 4)
      }
    }
    if isRemark(text[inner]) { return nil }
    if isBehindStop, let told = told(text, open..<end) { return told }
    if Self.posts.match(in: text, at: inner.lowerBound, before: inner.upperBound) != nil { return nil }
    guard let tokens = CreditTokenizer.tokens(text, inner) else { return nil }
    let reading = resolver.resolve(tokens, in: text)
    guard reading.unexplained == 0 else { return nil }
    var strength = isBehindStop ? 2.0 : -1.5
    // （画中人…。）（老张画）
    if before > 0, text[before - 1] == ")", Self.artEnds.contains(text[inner.upperBound - 1]) { strength = 2 }
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
          case let core = HanScalars(text[name].filter { !$0.isBlank }),
          (2...3).contains(core.count), core.count == 2 || resolver.nameOdds(core[...]) > -6,
          name.count == inner.count || (!reading.units.isEmpty && text[name.lowerBound - 1].isBlank),
          !isRemark(text[inner]),
          !resolver.isPlace(text[inner])
        else { return reading.hasNobody && strength > 2 ? closed(text, open, reading, strength) : nil }
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
      isPhoto: reading.isPhoto, strength: strength, isSaid: reading.hasRoleWord && reading.units.isEmpty)
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
}
