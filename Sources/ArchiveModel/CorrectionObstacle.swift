/// Why a correction cannot be applied to a dump.
///
/// A diagnostic carries it as a text in English; readers get the case back from that, to say it in their language.
public enum CorrectionObstacle: Error, Sendable, Hashable {
  /// A newer program wrote the correction.
  case notUnderstood
  /// The line is blank, or not on the page.
  case noSuchLine(Int)
  /// The line is a printed part of a paragraph that is read from another line on.
  case readAsOne(Int, with: Int)
  /// The line belongs to no article.
  case noArticle(Int)
  /// A line is to stand beside itself.
  case besideItself(Int)

  /// The obstacle in English.
  public var text: String {
    switch self {
    case .notUnderstood: "this program cannot understand it; update zzdaily"
    case .noSuchLine(let line): "line \(line) is blank or not on this page"
    case .readAsOne(let line, let first): "line \(line) is read as one with line \(first)"
    case .noArticle(let line): "line \(line) belongs to no article"
    case .besideItself(let line): "line \(line) cannot stand beside itself"
    }
  }

  /// The obstacle that an English text tells; `nil` for any other text.
  ///
  /// - Parameter text: what `text` gave.
  public init?(_ text: some StringProtocol) {
    let numbers = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).compactMap { Int($0) }
    let first = numbers.first ?? 0
    let all: [CorrectionObstacle] = [
      .notUnderstood, .noSuchLine(first), .readAsOne(first, with: numbers.last ?? 0), .noArticle(first),
      .besideItself(first),
    ]
    guard let obstacle = all.first(where: { $0.text == String(text) }) else { return nil }
    self = obstacle
  }

  /// The message of a diagnostic on a correction that was not applied.
  ///
  /// - Parameter correction: the correction.
  /// - Returns: the message in English.
  public func message(on correction: Correction) -> String {
    Self.opening + correction.text + Self.middle + text
  }

  /// The correction, as text, and the obstacle that a message tells.
  ///
  /// - Parameter message: what `message(on:)` gave.
  /// - Returns: `nil` for any other text.
  public static func read(_ message: String) -> (correction: String, obstacle: CorrectionObstacle)? {
    guard message.hasPrefix(opening) else { return nil }
    let rest = message.dropFirst(opening.count)
    // The text of a correction may hold anything, the reason cannot: the last place counts.
    var place = rest.endIndex
    while place > rest.startIndex {
      place = rest.index(before: place)
      guard rest[place...].hasPrefix(middle) else { continue }
      guard let obstacle = CorrectionObstacle(rest[place...].dropFirst(middle.count)) else { return nil }
      return (String(rest[..<place]), obstacle)
    }
    return nil
  }

  private static let opening = "the correction “"
  private static let middle = "” was not applied: "
}
