import ArchiveModel
import HanText
import Lexicon

/// Gathers the credits of an article from its bylines, in printed order, each once.
struct CreditCollector: Sendable {
  let bylines: BylineReader

  /// A byline with the line that it stands in.
  private typealias Found = (line: PageLine, byline: BylineReading)

  /// Sets credits, agency and byline of an article.
  func collect(into article: inout Article, _ draft: Draft, _ readings: [LineReading]) {
    var seen = Set<Credit>()
    var printed: [String] = []
    // The role that a byline of no names leaves to the lines below it: 本报记者 / 张三 / 李四.
    var awaited: CreditRole?
    for (position, piece) in draft.pieces.enumerated() where piece.role != .repeat {
      if piece.role != .byline { awaited = nil }
      let isQuestion = piece.role == .body && Self.asks(piece, readings)
      for (line, found) in found(in: piece, readings) {
        var byline = found
        // 朱亭 靳东方: where the writer lives stands before the name.
        if !byline.isSaid, byline.credits.count == 2,
          bylines.resolver.isHome(
            line.folded[byline.credits[0].name], of: line.folded[byline.credits[1].name])
        {
          byline.credits.removeFirst()
        }
        // Whoever asks is named, and is no writer: 问：…？(北区 张三)
        if isQuestion { byline.credits.removeAll { $0.role == .author } }
        if piece.role == .byline {
          if byline.isSaid { awaited = nil }
          if let role = awaited {
            byline.credits = byline.credits.map { ($0.name, $0.role == .author ? role : $0.role) }
          }
          if byline.credits.isEmpty { awaited = bylines.awaitedRole(line) }
        }
        let place = place(of: position, in: draft, readings)
        let isSure =
          byline.isMarked
          || (piece.role == .byline
            && (byline.agency != nil
              || (Self.isSetWide(byline, in: line) && !isBelowParts(position, in: draft, readings))))
        for credit in byline.credits
        where !isNobody(
          line.folded[credit.name], isSure: isSure || isSaid(credit.name, by: byline, in: line.folded),
          (place == .belowTitle || place == .amongParts) && byline.credits.count > 1 ? .elsewhere : place)
        {
          let name = String(scalars: line.text[credit.name].filter { !$0.isBlank })
          let value = Credit(name: name, role: credit.role)
          // (张三) behind the report of 记者张三 says nothing new.
          if credit.role == .author, !byline.isSaid, isWriter(name, in: article) { continue }
          // Most articles credit a few: to look at them is less work than to hash one.
          let isNew: Bool
          if article.credits.count < 16 {
            isNew = !article.credits.contains(value)
          } else {
            if seen.isEmpty { seen = Set(article.credits) }
            isNew = seen.insert(value).inserted
          }
          if isNew { article.credits.append(value) }
        }
        // 张三 李四 / （均系本报通讯员）
        if byline.credits.isEmpty, let said = CreditTokenizer.calling(line.folded, 0, line.folded.count),
          said.end == line.folded.count
        {
          for index in article.credits.indices where article.credits[index].role == .author {
            article.credits[index].role = said.role
          }
        }
        if !byline.credits.isEmpty || byline.agency != nil {
          printed.append(String(scalars: line.text[byline.range]))
          if article.agency == nil, let agency = byline.agency {
            article.agency = String(scalars: line.text[agency])
          }
        }
      }
    }
    if article.credits.isEmpty, let name = penName(of: draft, readings) ?? lastName(of: draft, readings) {
      article.credits.append(Credit(name: name, role: .author))
    }
    article.byline = printed.isEmpty ? nil : printed.joined(separator: " ")
  }

  /// 凡　尘: two characters alone on a line with a blank between them are a name, whatever word they make.
  private static func isSetWide(_ byline: BylineReading, in line: PageLine) -> Bool {
    guard byline.credits.count == 1, let name = byline.credits.first?.name, name == byline.range else {
      return false
    }
    // The line's own blanks were closed when it was read.
    if line.wasSpaced, name.count == 2, line.folded.count == 2 { return true }
    let letters = line.folded[name].count { !$0.isBlank }
    return letters == 2 && name.count > 2
  }

  /// Who signs the last paragraph of an article in brackets with words that no name is made of.
  private func penName(of draft: Draft, _ readings: [LineReading]) -> String? {
    guard let piece = draft.pieces.last(where: { $0.role != .note && $0.role != .jump }), piece.role == .body,
      let last = piece.lines.last, let byline = bylines.penName(readings[last].line),
      let name = byline.credits.first?.name
    else { return nil }
    return String(scalars: readings[last].line.text[name])
  }

  /// Who is named behind the last stop of an article without anything around it: …好不好？张三, …修好。南区居民 张三.
  private func lastName(of draft: Draft, _ readings: [LineReading]) -> String? {
    guard let piece = draft.pieces.last(where: { $0.role != .note && $0.role != .jump }), piece.role == .body,
      let last = piece.lines.last
    else { return nil }
    var line = readings[last].line
    var range = bylines.lastName(line)
    if range == nil, piece.lines.count > 1, line.folded.count <= 8,
      line.folded.allSatisfy({ $0.isHan || $0.isBlank })
    {
      // …卖票。　市搪瓷厂工人 / 　张三
      line = readings[piece.lines[piece.lines.count - 2]].line.followed(by: line, parted: true)
      range = bylines.lastName(line)
    }
    guard let range else { return nil }
    return String(scalars: line.text[range].filter { !$0.isBlank })
  }

  /// 问:…
  private static func asks(_ piece: Draft.Piece, _ readings: [LineReading]) -> Bool {
    guard let first = piece.lines.first else { return false }
    return readings[first].line.folded.starts(with: ["问", ":"])
  }

  /// Takes back what the kind of an article denies: whoever signs a notice or an advertisement did not write for the paper.
  static func settle(_ article: inout Article) {
    // 文/图 makes a reporter of whoever writes, but an essay has an author.
    if article.kind == .literary, let byline = article.byline, !byline.unicodeScalars.contains("记") {
      for index in article.credits.indices where article.credits[index].role == .reporter {
        article.credits[index].role = .author
      }
    }
    guard article.kind == .notice || article.kind == .advertisement else { return }
    article.credits.removeAll { $0.role == .author || $0.role == .editor }
    if article.credits.isEmpty, article.agency == nil { article.byline = nil }
  }

  /// Where a byline stands in its article, by which a word is believed to be a pen name.
  private enum Place {
    /// Between the title and the text of an article without subheads.
    case belowTitle
    /// Below a title that tells of several works, or above their titles.
    case amongParts
    /// The last line of the article.
    case end
    case elsewhere
  }

  private func place(of position: Int, in draft: Draft, _ readings: [LineReading]) -> Place {
    let pieces = draft.pieces
    let isLast = position == pieces.count - 1
    guard pieces[position].role == .byline else {
      return isLast && pieces[position].role == .body ? .end : .elsewhere
    }
    if isLast { return .end }
    guard position > 0, pieces[position - 1].role.isTitle else { return .elsewhere }
    // 草木二题, and 荠菜 above 艾草: the title of the first of some works.
    let length = width(of: pieces[position], readings)
    let isBeforeText = position + 1 < pieces.count && pieces[position + 1].role == .body
    let hasParts =
      isBeforeText
      && pieces[..<position].contains { title in
        title.role.isTitle && title.lines.contains { Self.tellsParts(readings[$0].line.folded) }
      }
      || pieces[position...].contains { piece in
        piece.role == .subhead && abs(width(of: piece, readings) - length) <= 1
      }
    if hasParts { return .amongParts }
    let hasRivals = pieces.indices.contains {
      $0 != position && pieces[$0].lines.count == 1
        && (pieces[$0].role == .subhead || pieces[$0].role == .byline)
    }
    return hasRivals ? .elsewhere : .belowTitle
  }

  /// Whether the title right above a piece tells of several works, so that it may be the title of the first: 秋天二题, 柿　子.
  private func isBelowParts(_ position: Int, in draft: Draft, _ readings: [LineReading]) -> Bool {
    guard position > 0, draft.pieces[position - 1].role.isTitle else { return false }
    return draft.pieces[position - 1].lines.contains { Self.tellsParts(readings[$0].line.folded) }
  }

  /// How many characters a piece of one line has.
  private func width(of piece: Draft.Piece, _ readings: [LineReading]) -> Int {
    piece.lines.reduce(0) { $0 + readings[$1].length }
  }

  /// 短章四题, 新诗二首
  static func tellsParts(_ text: HanScalars) -> Bool {
    if text.contains("外") { return false }
    return CreditWords.collections.occurs(in: text, 0..<text.count)
      || text.indices.dropFirst().contains {
        "题首章则篇".unicodeScalars.contains(text[$0]) && "二两三四五六七八九十".unicodeScalars.contains(text[$0 - 1])
      }
  }

  /// Whether a byline calls somebody 记者, 通讯员 or 实习生; one who took a picture too (本报记者 瓦当 摄).
  private func isSaid(_ name: Range<Int>, by byline: BylineReading, in text: HanScalars) -> Bool {
    guard byline.isSaid else { return false }
    return byline.credits.contains { $0.name == name && Self.writes($0.role) }
      || bylines.isBehindWord(name.lowerBound, in: text)
  }

  /// Whether it is the role of one who writes for the paper.
  private static func writes(_ role: CreditRole) -> Bool {
    role == .reporter || role == .correspondent || role == .intern
  }

  /// Whether an article credits somebody as one who wrote for the paper.
  private func isWriter(_ name: String, in article: Article) -> Bool {
    article.credits.contains {
      $0.name == name && Self.writes($0.role)
    }
  }

  private func found(in piece: Draft.Piece, _ readings: [LineReading]) -> [Found] {
    switch piece.role {
    case .byline, .photoCredit:
      return piece.lines.compactMap { whole(readings[$0], isPhoto: piece.role == .photoCredit) }
    case .body, .list: return openings(of: piece, readings) + closings(of: piece, readings)
    case .caption: return closings(of: piece, readings)
    case .note: return closings(of: piece, readings) + told(in: piece, readings)
    default: return []
    }
  }

  /// A line of nothing but credits. A name that has not the form of one is known by its place.
  private func whole(_ reading: LineReading, isPhoto: Bool) -> Found? {
    guard var byline = reading.whole ?? bylines.signature(reading.line) ?? reading.opening else { return nil }
    if byline.credits.isEmpty, let named = bylines.bracketedName(reading.line) {
      return (reading.line, named)
    }
    if isPhoto {
      byline.credits = byline.credits.map { ($0.name, $0.role == .author ? .photographer : $0.role) }
    }
    return (reading.line, byline)
  }

  /// （作者单位：市文联　张三）, which is a note of the paper's too.
  private func told(in piece: Draft.Piece, _ readings: [LineReading]) -> [Found] {
    piece.lines.compactMap { index in
      let line = readings[index].line
      guard let byline = bylines.told(line.folded, 0..<line.folded.count) else { return nil }
      return (line, byline)
    }
  }

  private func openings(of piece: Draft.Piece, _ readings: [LineReading]) -> [Found] {
    var found: [Found] = []
    for (position, index) in piece.lines.enumerated() {
      var opening = readings[index].opening
      let folded = readings[index].line.folded
      let isCut = opening.map { $0.range.upperBound + 1 >= folded.count && folded.count <= 40 } ?? false
      let mayGoOn = position + 1 < piece.lines.count && (isCut || Self.isOpenBracket(folded))
      guard mayGoOn || opening != nil else { continue }
      var line = readings[index].line
      if mayGoOn {
        // 本报讯（记者 张三 通讯员 李 / 四）, 通讯员张三、李四报 / 道：: the line ends inside the byline.
        let next = readings[piece.lines[position + 1]].line
        line = line.followed(by: next, parted: CreditBreak.partsNames(folded, next.folded))
        opening = bylines.opening(line)
      }
      guard let opening else { continue }
      // 本报讯(记者…) opens a report although the line was joined to the one before it.
      if position == 0 || (opening.agency != nil && opening.strength >= 6) { found.append((line, opening)) }
    }
    return found
  }

  private func closings(of piece: Draft.Piece, _ readings: [LineReading]) -> [Found] {
    guard let last = piece.lines.last else { return [] }
    var found: [Found] = []
    // A picture's credit and a signature in brackets close their text, and a line of credits is one, whatever was joined to it.
    for line in piece.lines.dropLast() {
      if let closing = readings[line].closing, closing.isPhoto || Self.isSignature(closing, readings[line]) {
        found.append((readings[line].line, closing))
      } else if piece.role == .body || piece.role == .list, let whole = readings[line].whole,
        whole.strength > 5, whole.isSaid
      {
        found.append((readings[line].line, whole))
      }
    }
    if let named = bylines.bracketedName(readings[last].line) {
      found.append((readings[last].line, named))
    } else if let closing = readings[last].closing {
      found.append((readings[last].line, closing))
    } else if piece.role == .caption, let whole = readings[last].whole, whole.isPhoto {
      found.append((readings[last].line, whole))
    } else if piece.role == .body || piece.role == .list, let whole = readings[last].whole,
      whole.strength > 4, piece.role == .body || whole.isSaid
    {
      // （通讯员　张三） as the last line of a paragraph, 本报记者　张三 taken for one.
      found.append((readings[last].line, whole))
    } else if piece.lines.count > 1, Self.isRestOfBracket(readings[last].line.folded) {
      // （市第五中学　王 / 五）
      let line = readings[piece.lines[piece.lines.count - 2]].line.followed(by: readings[last].line)
      if let closing = bylines.closing(line) { found.append((line, closing)) }
    }
    return found
  }

  /// 。（张三）: a name in brackets behind a full stop, where the printed line ends.
  private static func isSignature(_ closing: BylineReading, _ reading: LineReading) -> Bool {
    closing.strength > 2 && reading.line.folded.last == ")" && !closing.credits.isEmpty
  }

  /// Whether a short bracket is opened near the beginning and not closed.
  private static func isOpenBracket(_ text: HanScalars) -> Bool {
    guard let open = text.lastIndex(of: "("), open <= 30 else { return false }
    return !text[open...].contains(")")
  }

  /// Whether nothing but the end of a bracket stands on a line.
  private static func isRestOfBracket(_ text: HanScalars) -> Bool {
    text.count <= 12 && text.suffix(2).contains(")") && !text.contains("(")
  }

  /// 一游人, 葛女士: somebody who is not named; 开发, 工人: a word that is no name.
  ///
  /// `isSure` says that the line can be nothing but a byline.
  private func isNobody(_ name: ArraySlice<Unicode.Scalar>, isSure: Bool, _ place: Place) -> Bool {
    // 一丁 and 一民 are pen names.
    (name.first == "一" && name.count > 2 && !isSure) || Self.farewells.contains { name.elementsEqual($0) }
      || (!isSure && bylines.isRemark(name))
      || (name.count >= 3 && Self.manners.contains { name.suffix(2).elementsEqual($0) })
      // 本报记者 晨光: alone on a line behind the paper's name even a word is one.
      || (!isSure && (isCommonWord(name, level(at: place)) || (place == .amongParts && isNoName(name))))
      || (name.count > 2 || (place == .end && !isSure)) && bylines.resolver.isPlace(name)
  }

  /// Whether it cannot be a person's name: 赛过龙王.
  private func isNoName(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard name.count >= 4, let first = name.first else { return false }
    return bylines.resolver.lexicon.names.surnameCost(first) == nil
  }

  /// How frequent a word must be to be none but a word where it stands.
  private func level(at place: Place) -> UInt8 {
    switch place {
    case .belowTitle, .end: 29
    case .amongParts: 1
    case .elsewhere: 18
    }
  }

  /// Whether it is a word that one of 650,000 is at least, and begins with no surname. Rarer words are pen names.
  private func isCommonWord(_ name: ArraySlice<Unicode.Scalar>, _ level: UInt8) -> Bool {
    guard name.allSatisfy(\.isHan), let first = name.first else { return false }
    let lexicon = bylines.resolver.lexicon
    return lexicon.words.level(name) >= level && lexicon.names.surnameCost(first) == nil
  }

  /// What closes a letter and a notice, and who has it printed.
  private static let farewells: [HanScalars] = ["敬上", "敬告", "谨启", "敬启", "谨上", "家人", "家属", "本人"].map {
    Array($0.unicodeScalars)
  }

  private static let manners: [HanScalars] = ["女士", "先生", "小姐", "师傅", "同志", "大爷", "大妈"].map {
    Array($0.unicodeScalars)
  }
}

extension PageLine {
  /// The line with the text of the next one behind it.
  fileprivate func followed(by next: PageLine, parted: Bool = false) -> PageLine {
    var line = self
    if parted {
      line.text.append(" ")
      line.folded.append(" ")
    }
    line.text += next.text
    line.folded += next.folded
    return line
  }
}
