import HanText

/// How a line begins, where lines that begin alike make a sequence: items, clauses, subheads, captions of a photo essay.
enum SequenceForm: Equatable {
  /// ●, ▲, or the mark of a Markdown list.
  case sign(Unicode.Scalar)
  /// ①
  case circle
  /// 【招租】
  case square
  /// 一、
  case han
  /// (一)
  case roundHan
  /// (1)
  case round
  /// 1.
  case arabic
  /// 第一条
  case ordinal
  /// A label of up to six characters and a colon.
  case label

  /// How many forms there are, whatever the sign.
  static let kinds = 9

  /// The number of the form, from 0, whatever the sign.
  var kind: Int {
    switch self {
    case .sign: 0
    case .circle: 1
    case .square: 2
    case .han: 3
    case .roundHan: 4
    case .round: 5
    case .arabic: 6
    case .ordinal: 7
    case .label: 8
    }
  }

  /// The form of a line; `nil` when it begins as any sentence may.
  static func of(_ line: PageLine) -> SequenceForm? {
    if line.isBullet { return .sign("-") }
    let text = line.folded
    guard let first = text.first else { return nil }
    if circles.contains(first) { return .circle }
    if first == "【" || first == "[" || first == "〖" { return .square }
    if LineWords.bulletSigns.contains(first) { return .sign(first) }
    if let number = NumberMark.read(text) {
      switch number.kind {
      case .han: return first == "第" ? .ordinal : .han
      case .bracket where first == "(": return text[1].isDigit ? .round : .roundHan
      case .bracket: return .label
      case .arabic: return first.isDigit ? .arabic : first == "案" ? .label : .circle
      }
    }
    if first == "第", text.count > 2, text.prefix(5).contains(where: { $0 == "回" || $0 == "版" }) {
      return .ordinal
    }
    if let colon = text.prefix(7).firstIndex(of: ":"), colon >= 1, text[..<colon].allSatisfy(\.isHan) {
      return .label
    }
    return nil
  }

  private static let circles: ScalarSet = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺"

  /// The feature that a short or a long line of this form has.
  func feature(isShort: Bool) -> Feature {
    switch self {
    case .sign: isShort ? .signShort : .signLong
    case .circle: isShort ? .circleShort : .circleLong
    case .square: isShort ? .squareShort : .squareLong
    case .han: isShort ? .hanShort : .hanLong
    case .roundHan: isShort ? .roundHanShort : .roundHanLong
    case .round: isShort ? .roundShort : .roundLong
    case .arabic: isShort ? .arabicShort : .arabicLong
    case .ordinal: isShort ? .ordinalShort : .ordinalLong
    case .label: isShort ? .labelShort : .labelLong
    }
  }
}
