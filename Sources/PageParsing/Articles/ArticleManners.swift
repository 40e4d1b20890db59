import HanText

/// In what manner lines are written: by whom they speak, of whom, in what figures. The paragraphs of one article mostly agree.
enum Manner: Int, CaseIterable, Sendable {
  /// 我, 他, 她, 们.
  case oneself, him, her, several
  /// 社 of communes and agencies, 党 and 领导, 记者, 了 of what has happened.
  case commune, leadership, reporter, done
  /// 元, %, figures, numbers in characters.
  case money, percent, figures, numerals
  /// Words of others.
  case quotes

  /// The manners of a folded line, as bits.
  static func read(_ text: HanScalars) -> UInt32 {
    let (telling, numerals) = (telling, LineWords.hanDigits)
    var found: UInt32 = 0
    var before: Unicode.Scalar = " "
    for scalar in text {
      if telling.contains(scalar), let manner = signs(scalar, before, numerals) {
        found |= 1 << UInt32(manner.rawValue)
      }
      before = scalar
    }
    return found
  }

  /// The characters that tell a manner, some only behind another.
  private static let telling: ScalarSet = {
    var telling: ScalarSet = "我咱他她们社党导者了元%“"
    for value in UInt32(0)..<0x10000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.isDigit || LineWords.hanDigits.contains(scalar) { telling.insert(scalar) }
    }
    return telling
  }()

  @inline(__always)
  private static func signs(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ numerals: ScalarSet
  ) -> Manner? {
    switch scalar {
    case "我", "咱": .oneself
    case "他": .him
    case "她": .her
    case "们": .several
    case "社": .commune
    case "党": .leadership
    case "导": before == "领" ? .leadership : nil
    case "者": before == "记" ? .reporter : nil
    case "了": .done
    case "元": .money
    case "%": .percent
    case "“": .quotes
    default:
      scalar.isDigit
        ? .figures
        : numerals.contains(scalar) && numerals.contains(before) ? .numerals : nil
    }
  }
}

/// What is known of the articles of a page and of the places of their lines before fragments are put back.
struct ArticleManners {
  /// The manners of each line, as bits.
  let lines: [UInt32]
  /// Those of the lines that surely belong to each article.
  private(set) var articles: [UInt32]
  /// How many lines of text stand in each article.
  private(set) var textLines: [Int]
  /// Whether an article has subheads, and rows or lists.
  private(set) var hasSubheads: [Bool]
  private(set) var hasRows: [Bool]
  /// How many lines of text follow a line before the next article begins.
  private(set) var linesLeft: [Int]

  /// - Parameters:
  ///   - readings: the lines.
  ///   - decoded: what they are.
  ///   - split: the article that each stands in, -1 for none, and how many there are.
  ///   - isTrusted: whether a line surely belongs to the article that it stands in.
  init(
    _ readings: [LineReading], _ decoded: [DecodedLine], _ split: (article: [Int], count: Int),
    isTrusted: [Bool]
  ) {
    lines = readings.indices.map { split.article[$0] < 0 ? 0 : Manner.read(readings[$0].line.folded) }
    articles = [UInt32](repeating: 0, count: split.count)
    textLines = [Int](repeating: 0, count: split.count)
    hasSubheads = [Bool](repeating: false, count: split.count)
    hasRows = [Bool](repeating: false, count: split.count)
    linesLeft = [Int](repeating: 0, count: readings.count)
    for index in readings.indices.reversed() where split.article[index] >= 0 {
      let article = split.article[index]
      let state = decoded[index].state
      linesLeft[index] = textLines[article]
      if isTrusted[index] { articles[article] |= lines[index] }
      if state.isText { textLines[article] += 1 }
      if state == .subhead { hasSubheads[article] = true }
      if state == .list || state == .table { hasRows[article] = true }
    }
  }
}
