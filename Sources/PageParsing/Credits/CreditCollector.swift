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
    for piece in draft.pieces where piece.role != .repeat {
      for (line, byline) in found(in: piece, readings) {
        let isSure = piece.role == .byline && byline.agency != nil
        let isLast = piece.role == .byline && piece.lines.last == draft.pieces.last?.lines.last
        for credit in byline.credits
        where !isNobody(line.folded[credit.name], isSure: isSure, isLast: isLast) {
          let name = String(scalars: line.text[credit.name].filter { !$0.isBlank })
          let value = Credit(name: name, role: credit.role)
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
        if !byline.credits.isEmpty || byline.agency != nil {
          printed.append(String(scalars: line.text[byline.range]))
          if article.agency == nil, let agency = byline.agency {
            article.agency = String(scalars: line.text[agency])
          }
        }
      }
    }
    article.byline = printed.isEmpty ? nil : printed.joined(separator: " ")
  }

  private func found(in piece: Draft.Piece, _ readings: [LineReading]) -> [Found] {
    switch piece.role {
    case .byline, .photoCredit:
      return piece.lines.compactMap { whole(readings[$0], isPhoto: piece.role == .photoCredit) }
    case .body, .list: return openings(of: piece, readings) + closings(of: piece, readings)
    case .caption, .note: return closings(of: piece, readings)
    default: return []
    }
  }

  /// A line of nothing but credits. A name that has not the form of one is known by its place.
  private func whole(_ reading: LineReading, isPhoto: Bool) -> Found? {
    guard var byline = reading.whole ?? bylines.signature(reading.line) else { return nil }
    if isPhoto {
      byline.credits = byline.credits.map { ($0.name, $0.role == .author ? .photographer : $0.role) }
    }
    return (reading.line, byline)
  }

  private func openings(of piece: Draft.Piece, _ readings: [LineReading]) -> [Found] {
    var found: [Found] = []
    for (position, index) in piece.lines.enumerated() {
      var line = readings[index].line
      var opening = readings[index].opening
      if position + 1 < piece.lines.count, Self.isOpenBracket(line.folded) {
        // 本报讯（记者 张三 通讯员 李 / 四）: the line ends inside the byline.
        line = line.followed(by: readings[piece.lines[position + 1]].line)
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
    // A picture's credit closes its text, whatever was joined to it.
    for line in piece.lines.dropLast() {
      if let closing = readings[line].closing, closing.isPhoto {
        found.append((readings[line].line, closing))
      }
    }
    if let closing = readings[last].closing {
      found.append((readings[last].line, closing))
    } else if piece.role == .caption, let whole = readings[last].whole, whole.isPhoto {
      found.append((readings[last].line, whole))
    } else if piece.role == .body, let whole = readings[last].whole, whole.strength > 4 {
      // （通讯员　张三） as the last line of a paragraph, 本报记者　张三 taken for one.
      found.append((readings[last].line, whole))
    } else if piece.lines.count > 1, Self.isRestOfBracket(readings[last].line.folded) {
      // （市第五中学　王 / 五）
      let line = readings[piece.lines[piece.lines.count - 2]].line.followed(by: readings[last].line)
      if let closing = bylines.closing(line) { found.append((line, closing)) }
    }
    return found
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
  /// `isSure` says that the line can be nothing but a byline, `isLast` that it closes the article.
  private func isNobody(_ name: ArraySlice<Unicode.Scalar>, isSure: Bool, isLast: Bool) -> Bool {
    // 一丁 and 一民 are pen names.
    (name.first == "一" && name.count > 2) || Self.farewells.contains { name.elementsEqual($0) }
      || (name.count >= 3 && Self.manners.contains { name.suffix(2).elementsEqual($0) })
      // 本报记者 晨光: alone on a line behind the paper's name even a word is one.
      || (!isSure && isCommonWord(name, isLast ? 29 : 18))
      || (name.count > 2 || isLast) && bylines.resolver.isPlace(name)
  }

  /// Whether it is a word that one of 650,000 is at least, and begins with no surname. Rarer words are pen names.
  private func isCommonWord(_ name: ArraySlice<Unicode.Scalar>, _ level: UInt8) -> Bool {
    guard name.allSatisfy(\.isHan), let first = name.first else { return false }
    let lexicon = bylines.resolver.lexicon
    return lexicon.words.level(name) >= level && lexicon.names.surnameCost(first) == nil
  }

  /// What closes a letter and a notice.
  private static let farewells: [HanScalars] = ["敬上", "敬告", "谨启", "敬启", "谨上"].map { Array($0.unicodeScalars) }

  private static let manners: [HanScalars] = ["女士", "先生", "小姐", "师傅", "同志", "大爷", "大妈"].map {
    Array($0.unicodeScalars)
  }
}

extension PageLine {
  /// The line with the text of the next one behind it.
  fileprivate func followed(by next: PageLine) -> PageLine {
    var line = self
    line.text += next.text
    line.folded += next.folded
    return line
  }
}
